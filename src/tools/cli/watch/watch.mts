/** `convlab check --watch`: a session, and the terminal around it. */
import { mkdirSync } from 'node:fs';
import { whenToStop } from '../../process/stop-signal.mjs';
import { nextHint } from '../hint.mjs';
import { shown } from '../../../course/progress/host.js';
import { showNotices } from '../exercises/show.mjs';
import { sumUp, tableOf } from '../exercises/table.mjs';
import { listenForKeys, type Keys } from './keys.mjs';
import { watchSaves, type Watcher } from './saves.mjs';
import { Screen } from './screen.mjs';
import { Session, type SessionOptions } from './session.mjs';

const KEYS = 'Keys: h hint, l list, r reset, n next, q quit';

type WatchOptions = Omit<SessionOptions, 'print'>;

/** Runs until it is quit, by a key or a signal. */
export async function watch(options: WatchOptions): Promise<void> {
  const { folder, entries, progress } = options;
  const screen = new Screen();
  const session = new Session({ ...options, print: (text) => screen.print(text) });
  let watcher: Watcher | undefined;
  let keys: Keys | undefined;
  try {
    await new Promise<void>((quit, fail) => {
      const attempt = (work: () => unknown) => void Promise.resolve().then(work).catch(fail);
      void whenToStop().then(() => quit());
      attempt(async () => {
        mkdirSync(folder.path, { recursive: true });
        const onSave = (file: string) => attempt(() => session.saved(file));
        watcher = await watchSaves(folder.path, onSave, fail);
        screen.print(`Watching ${shown(folder.path)}: what you save is checked. Ctrl-C quits.`);
        const actions = actionsFor({ ...options, screen, session, quit });
        keys = listenForKeys((key) => attempt(() => actions(key)));
        if (keys) screen.setFooter(KEYS);
        await session.start();
      });
    });
  } finally {
    screen.setFooter('');
    keys?.close();
    session.close();
    await watcher?.close();
  }
  screen.print(sumUp(entries, progress.all()));
}

interface Parts extends WatchOptions {
  readonly screen: Screen;
  readonly session: Session;
  readonly quit: () => void;
}

/** What each key does. A reset asks for confirmation first. */
function actionsFor({ entries, progress, screen, session, quit }: Parts) {
  let isAsked = false;
  const keys: Record<string, () => unknown> = {
    h: () => {
      const { current } = session;
      screen.print(
        `\n${current ? nextHint(current.exercise, progress) : 'There is nothing to hint at.'}`,
      );
    },
    l: () => screen.print(`\n${tableOf(entries, progress.all(), process.stdout.columns)}`),
    n: () => session.next(),
    r: () => {
      if (!session.current) return screen.print('There is nothing to reset.');
      isAsked = true;
      const { id } = session.current.exercise;
      screen.setFooter(`Reset ${id}? A copy of what you wrote is kept. y yes, n no`);
    },
    q: quit,
    'ctrl-c': quit,
    'ctrl-d': quit,
  };
  return async (key: string) => {
    if (isAsked && key !== 'ctrl-c') {
      isAsked = false;
      screen.setFooter(KEYS);
      screen.print(key === 'y' ? session.reset() : 'Nothing was changed.');
    } else {
      await keys[key]?.();
    }
    for (const notice of showNotices(progress)) screen.print(notice);
  };
}
