/** The learner's progress, opened once: if it cannot be written, it is at least kept while this runs. */
import { openProgress, type ProgressStore } from '../progress';
import { PracticeSession } from '../practice';

let opened: ProgressStore | undefined;
let session: PracticeSession | undefined;

export function progressStore(): ProgressStore {
  return (opened ??= openProgress());
}

export function practiceSession(): PracticeSession {
  return (session ??= new PracticeSession(progressStore()));
}
