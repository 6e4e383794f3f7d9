/** Reports when a file has been saved, however an editor does that. */
import { watch } from 'chokidar';
import { SetupError } from '../../machine/errors.mjs';
import { isCopy } from '../../lesson/learner-files.mjs';

/**
 * An editor may empty a file and fill it, or put another in its place: either is one save. chokidar drops
 * what happens within 50 ms of an event, so a file that is read later than that is complete.
 */
const SETTLED_MS = 60;

export interface Watcher {
  close(): Promise<void>;
}

/**
 * Resolves once it is watching.
 *
 * @param onSave gets each TypeScript file, once per save
 * @param onError gets the reason if watching ends later
 */
export async function watchSaves(
  folder: string,
  onSave: (file: string) => void,
  onError: (error: unknown) => void,
): Promise<Watcher> {
  const waiting = new Map<string, NodeJS.Timeout>();
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && (!path.endsWith('.ts') || isCopy(path)),
  });
  const saved = (file: string) => {
    clearTimeout(waiting.get(file));
    const tell = () => {
      waiting.delete(file);
      onSave(file);
    };
    waiting.set(file, setTimeout(tell, SETTLED_MS));
  };
  watcher.on('add', saved).on('change', saved);
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve).on('error', (error) => {
      reject(reasonFor(error)); // does nothing once watching has begun
      onError(reasonFor(error));
    });
  });
  return {
    async close() {
      for (const timer of waiting.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}

/**
 * A system that allows no more watches reports this with the error for a full disk.
 *
 * @internal Tests do not use up what the system allows.
 */
export function reasonFor(error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error)) return new Error(String(error));
  if (code !== 'ENOSPC' && code !== 'EMFILE') return error;
  return new SetupError(
    'Saves cannot be noticed: the system lets no more files be watched.',
    'End another program that watches files, or set CHOKIDAR_USEPOLLING=1 and start again.',
  );
}
