/** An exercise by its id. */
import { findExercise, listed, type Listed } from '../exercises';
import { noSuchExercise } from '../progress';
import { UsageError } from '../../shape';

/** @throws UsageError with similar ids, if there is no such exercise */
export function requireExercise(call: string, id: unknown): Listed {
  const found = typeof id === 'string' ? findExercise(id) : undefined;
  if (found) return found;
  if (typeof id !== 'string') {
    throw new UsageError(
      `${call} expected the id of an exercise, but got ${id === null ? 'null' : typeof id}`,
      `Write the id in quotes first, such as ${call}('quiz-130'${call === 'check' ? ', { … }' : ''}).`,
    );
  }
  const known = listed.map(({ exercise }) => exercise.id);
  throw new UsageError(
    `${call}: ${noSuchExercise(id, known)}`,
    '`npx convlab list` in a terminal lists them all.',
  );
}
