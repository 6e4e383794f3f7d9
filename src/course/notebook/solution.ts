import { leadOf } from '../check/format';
import { pathOf } from '../progress';
import type { PracticeQuestion } from '../practice';
import { find } from './find';
import { readSolution } from './host';
import { tell, type Note } from './note';
import { practiceSession, progressStore } from './store';

/**
 * Shows a solution of an exercise, once it is passed or given up.
 *
 * @param options `giveUp: true` shows it before that
 * @throws if there is no such exercise
 * @example
 * solution('quiz-130');
 * solution('quiz-130', { giveUp: true });
 */
export function solution(id: string, options: { giveUp?: boolean } = {}): Note {
  const found = find('solution', id);
  if (found.kind === 'question') return solutionOfQuestion(found.question, options.giveUp === true);
  const exercise = found.kind === 'task' ? found.task : found.exercise;
  const progress = progressStore();
  if (!progress.of(id).passed && options.giveUp !== true) {
    return tell(`${leadOf(exercise.title)} not yet`, [
      `You will see it once you have passed the exercise. \`hint('${id}')\` helps on the way.`,
      `To see it now, write \`solution('${id}', { giveUp: true })\`.`,
    ]);
  }
  const code = found.kind === 'task' ? found.task.solution : readSolution(pathOf(exercise, found));
  if (code === undefined) {
    return tell(`${leadOf(exercise.title)} no solution here`, [
      'The folder `solutions` is missing from this copy of the course.',
    ]);
  }
  progress.sawSolution(id);
  return tell(`${leadOf(exercise.title)} a solution`, [], code);
}

/** The numbers of a question of `practice`. It comes back later, because it was given up. */
function solutionOfQuestion(question: PracticeQuestion, giveUp: boolean): Note {
  const { id, exercise } = question;
  if (!giveUp) {
    return tell(`${leadOf(exercise.title)} not yet`, [
      `\`hint('${id}')\` gives you a hint. To see the numbers, write \`solution('${id}', { giveUp: true })\`; the question will then come back later.`,
    ]);
  }
  const numbers = Object.entries(practiceSession().giveUp(question)).map(
    ([name, value]) => `${name} = ${JSON.stringify(value).replaceAll(',', ', ')}`,
  );
  return tell(`${leadOf(exercise.title)} a solution`, [], numbers.join('\n'));
}
