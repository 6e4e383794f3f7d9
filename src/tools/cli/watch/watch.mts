/** `convlab check --watch`: a session, and the terminal around it. */
import { mkdirSync } from 'node:fs';
import { whenToStop } from '../../process/stop-signal.mjs';
import { WrongUse } from '../command.mjs';
import { nextHint } from '../hint.mjs';
import { shown } from '../../../course/progress/host.js';
import { showNotices, wrapped } from '../exercises/show.mjs';
import { sumUp, tableOf } from '../exercises/table.mjs';
import { listenForKeys, type Keys } from './keys.mjs';
import { Saves } from './saves.mjs';
import { Screen } from './screen.mjs';
import { Session, type SessionOptions } from './session.mjs';

/** In full, and for narrower terminals. */
const KEYS = [
  'Keys: c check now, h hint, l list, r reset, n next, q quit',
  'c check, h hint, l list, r reset, n next, q quit',
  'Keys: c, h, l, r, n, q',
];

type WatchOptions = Omit<SessionOptions, 'screen'>;

/** Runs until it is quit, by a key or a signal, or because its terminal is gone. */
export async function watch(options: WatchOptions): Promise<void> {
  const { folder, entries, progress } = options;
  const screen = new Screen();
  const session = new Session({ ...options, screen });
  const redraw = () => screen.redraw();
  let saves: Saves | undefined;
  let keys: Keys | undefined;
  try {
    await new Promise<void>((quit, onError) => {
      const attempt = (work: () => unknown) => void Promise.resolve().then(work).catch(onError);
      void whenToStop().then(() => quit());
      process.stdout.on('error', () => quit()).on('resize', redraw);
      attempt(async () => {
        makeFolder(folder.path);
        screen.print(`Watching ${shown(folder.path)}: what you save is checked. Ctrl-C quits.`);
        saves = await Saves.watch(folder.path, {
          onSave: (file) => attempt(() => session.saved(file)),
          onNews: (sentence) => screen.print(wrapped(sentence)),
          onError,
        });
        const actions = actionsFor({ ...options, screen, session, saves, quit });
        keys = listenForKeys({
          onKey: (key) => attempt(() => actions(key)),
          onLeave: () => {
            session.pause();
            screen.eraseLine();
          },
          onBack: () => {
            screen.redraw();
            attempt(() => session.resume());
          },
          onEnd: quit,
        });
        if (keys) screen.setFooter(...KEYS);
        await session.start();
      });
    });
  } finally {
    process.stdout.off('resize', redraw);
    screen.setFooter();
    keys?.close();
    session.close();
    await saves?.close();
  }
  screen.print(sumUp(entries, progress.all()));
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new WrongUse(`${shown(path)} is not a folder.`, 'Name one with --exercises.');
  }
}

interface Parts extends WatchOptions {
  readonly screen: Screen;
  readonly session: Session;
  readonly saves: Saves;
  readonly quit: () => void;
}

/** What each key does. A reset asks for confirmation first. */
function actionsFor({ entries, progress, screen, session, saves, quit }: Parts) {
  let isAsked = false;
  const keys: Record<string, () => unknown> = {
    c: async () => {
      await saves.look();
      await session.checkNow();
    },
    h: () => {
      const { current } = session;
      // It stays while the learner tries what it says.
      if (current) screen.pin(`\n${nextHint(current.exercise, progress)}`);
      else screen.print('\nThere is nothing to hint at.');
    },
    l: () => screen.print(`\n${tableOf(entries, progress.all(), process.stdout.columns)}`),
    n: () => session.next(),
    r: () => {
      if (!session.current) return screen.print('There is nothing to reset.');
      isAsked = true;
      const { id } = session.current.exercise;
      screen.setFooter(
        `Reset ${id}? A copy of what you wrote is kept. y yes, n no`,
        `Reset ${id}? y yes, n no`,
        'Reset? y, n',
      );
    },
    q: quit,
    'ctrl-c': quit,
    'ctrl-d': quit,
  };
  return async (key: string) => {
    if (isAsked && key !== 'ctrl-c') {
      isAsked = false;
      screen.setFooter(...KEYS);
      if (key === 'y') session.reset();
      else screen.print('Nothing was changed.');
    } else {
      await keys[key]?.();
    }
    for (const notice of showNotices(progress)) screen.print(notice);
  };
}
