/** The learner's progress, opened once: what cannot be written is then at least kept while this runs. */
import { openProgress, type ProgressStore } from '../learner';

let opened: ProgressStore | undefined;

export function progressStore(): ProgressStore {
  return (opened ??= openProgress());
}
