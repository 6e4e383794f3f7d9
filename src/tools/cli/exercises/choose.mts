/** The exercise that a command is about. */
import type { ProgressStore } from '../../../course/progress/store.js';
import { allEntries, find, nextToDo, toId, type Entry } from './course.mjs';

/** The named exercise; without a name, the first that has not been passed, if any. */
export async function choose(
  id: string | undefined,
  progress: ProgressStore,
): Promise<{ entries: readonly Entry[]; entry?: Entry }> {
  const entries = await allEntries();
  const entry = id === undefined ? nextToDo(entries, progress) : find(entries, toId(id));
  return { entries, ...(entry && { entry }) };
}
