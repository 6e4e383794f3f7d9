/** Single keys from a terminal. */
import { emitKeypressEvents } from 'node:readline';

/** Keys are named as `onKey` gets them: a letter, `escape`, or `ctrl-c`. */
export type Keys = { close(): void };

/** Listens, if there is a terminal to listen to. */
export function listenForKeys(
  onKey: (key: string) => void,
  stdin: NodeJS.ReadStream = process.stdin,
): Keys | undefined {
  if (!stdin.isTTY) return undefined;
  emitKeypressEvents(stdin);
  stdin.setRawMode(true); // a key takes effect at once, and is not shown
  const pressed = (_text: string | undefined, key: { name?: string; ctrl?: boolean }) => {
    if (key.name) onKey(key.ctrl ? `ctrl-${key.name}` : key.name);
  };
  stdin.on('keypress', pressed);
  stdin.resume();
  return {
    close() {
      stdin.off('keypress', pressed);
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}
