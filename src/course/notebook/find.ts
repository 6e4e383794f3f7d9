/** What an id stands for: an exercise, or a question of `practice`. */
import { findExercise, listed, type Listed } from '../exercises';
import { questionOf, type PracticeQuestion } from '../practice';
import { noSuchExercise } from '../progress';
import { UsageError } from '../../shape';

export type Found =
  | ({ readonly kind: 'exercise' } & Listed)
  | { readonly kind: 'question'; readonly question: PracticeQuestion };

/** @throws UsageError with similar ids, if there is neither */
export function find(call: string, id: unknown): Found {
  if (typeof id !== 'string') {
    throw new UsageError(
      `${call} expected the id of an exercise, but got ${id === null ? 'null' : typeof id}`,
      `Write the id in quotes first, such as ${call}('quiz-130'${call === 'check' ? ', { … }' : ''}).`,
    );
  }
  const exercise = findExercise(id);
  if (exercise) return { kind: 'exercise', ...exercise };
  const question = questionOf(id);
  if (question) return { kind: 'question', question };
  const known = listed.map(({ exercise }) => exercise.id);
  throw new UsageError(
    `${call}: ${noSuchExercise(id, known)}`,
    '`npx convlab list` in a terminal lists them all.',
  );
}
