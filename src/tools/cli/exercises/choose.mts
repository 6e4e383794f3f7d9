/** The exercise that a command is about. */
import type { ProgressStore } from '../../../course/progress/store.js';
import { allEntries, nextToDo, select, type Entry } from './course.mjs';

/** The named exercise; of a lesson, or without a name, the one that comes next, if any. */
export async function choose(
  id: string | undefined,
  progress: ProgressStore,
): Promise<{ entries: readonly Entry[]; entry?: Entry }> {
  const entries = await allEntries();
  const named = id === undefined ? entries : select(entries, id);
  const entry = nextToDo(named, progress) ?? (id === undefined ? undefined : named[0]);
  return { entries, ...(entry && { entry }) };
}
