/** Tells when a file was saved, however an editor does that. */
import { watch } from 'chokidar';
import { isCopy } from '../exercises/folder.mjs';

/**
 * An editor may empty a file and fill it, or put another in its place: that is one save. chokidar
 * drops what happens within 50 ms after an event, so a file that is read later than that is whole.
 */
const SETTLED_MS = 60;

export interface Watcher {
  close(): Promise<void>;
}

/** Resolves when it is watching. `onSave` gets each TypeScript file once a save. */
export async function watchSaves(folder: string, onSave: (file: string) => void): Promise<Watcher> {
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
    watcher.once('ready', resolve).once('error', reject);
  });
  return {
    async close() {
      for (const timer of waiting.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}
