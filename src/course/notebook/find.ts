/** What an id stands for: an exercise, a task on an explorer, or a question of `practice`. */
import { findExercise, isCalled, isPartOf, listed, plainName, type Listed } from '../exercises';
import { findTask, tasks, type AnyTask } from '../tasks';
import { questionOf, type PracticeQuestion } from '../practice';
import { noSuchExercise } from '../progress';
import { UsageError } from '../../shape';

export type Found =
  | ({ readonly kind: 'exercise' } & Listed)
  | { readonly kind: 'task'; readonly task: AnyTask }
  | { readonly kind: 'question'; readonly question: PracticeQuestion };

/** @throws UsageError with similar ids, if there is neither */
export function find(call: string, id: unknown): Found {
  if (typeof id !== 'string') {
    throw new UsageError(
      `${call} expected the id of an exercise, but got ${id === null ? 'null' : typeof id}`,
      `Put the id in quotes as the first argument, such as ${call}('quiz-130'${call === 'check' ? ', { … }' : ''}).`,
    );
  }
  const written = plainName(id);
  const exercise = findExercise(written) ?? listed.find((entry) => isCalled(entry, written));
  if (exercise) return { kind: 'exercise', ...exercise };
  const task = findTask(written);
  if (task) return { kind: 'task', task };
  const question = questionOf(written);
  if (question) return { kind: 'question', question };
  const inLesson = listed.filter((entry) => isPartOf(entry, written));
  if (inLesson.length > 0) {
    const ids = inLesson.map((entry) => `'${entry.exercise.id}'`).join(', ');
    throw new UsageError(`${call}: '${id}' is a lesson`, `Name one of its exercises: ${ids}.`);
  }
  const known = [...listed.map(({ exercise }) => exercise), ...tasks].map((one) => one.id);
  throw new UsageError(
    `${call}: ${noSuchExercise(id, known)}`,
    'Each exercise has its id in its cell with `check`.',
  );
}
