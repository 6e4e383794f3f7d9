/** Single keys from a terminal, which is a learner's again whenever the program does not run. */
import { emitKeypressEvents } from 'node:readline';

/** Keys are named as `onKey` gets them: a letter, `escape`, or `ctrl-c`. */
export type Keys = { close(): void };

export interface KeyOptions {
  readonly onKey: (key: string) => void;
  /** The terminal is about to be the shell's, after Ctrl-Z. */
  readonly onLeave: () => void;
  /** It is ours again, after `fg`. */
  readonly onBack: () => void;
  /** There are no more keys: the terminal was closed. */
  readonly onEnd: () => void;
}

/** How long a stop may take to come. Where no shell waits for us it never does. */
const STOPPED_MS = 100;

/** Listens, if there is a terminal to listen to. */
export function listenForKeys(
  { onKey, onLeave, onBack, onEnd }: KeyOptions,
  stdin: NodeJS.ReadStream = process.stdin,
): Keys | undefined {
  if (!stdin.isTTY) return undefined;
  let isLeft = false;
  let timer: NodeJS.Timeout | undefined;
  const leave = () => {
    isLeft = true;
    onLeave();
    stdin.setRawMode(false);
    process.kill(0, 'SIGTSTP'); // 0: with those who started us, as the terminal would have it
    timer = setTimeout(back, STOPPED_MS);
  };
  const back = () => {
    clearTimeout(timer);
    // A shell may have changed the terminal while Node believes that it is as it left it.
    if (!isLeft) stdin.setRawMode(false);
    stdin.setRawMode(true);
    isLeft = false;
    onBack();
  };
  const pressed = (_text: string | undefined, key: { name?: string; ctrl?: boolean }) => {
    const name = key.name && (key.ctrl ? `ctrl-${key.name}` : key.name);
    if (name === 'ctrl-z' && process.platform !== 'win32') leave();
    else if (name) onKey(name);
  };
  emitKeypressEvents(stdin);
  stdin.setRawMode(true); // a key takes effect at once, and is not shown
  stdin.on('keypress', pressed).on('end', onEnd).on('error', onEnd);
  process.on('SIGCONT', back);
  stdin.resume();
  return {
    close() {
      clearTimeout(timer);
      process.off('SIGCONT', back);
      stdin.off('keypress', pressed).off('end', onEnd);
      try {
        stdin.setRawMode(false);
      } catch {
        // The terminal is gone.
      }
      stdin.pause();
    },
  };
}
