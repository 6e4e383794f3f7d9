import { leadOf } from '../check/format';
import { partsOf } from '../progress';
import { find } from './find';
import { tell, type Note } from './note';
import { practiceSession, progressStore } from './store';

/**
 * Shows the next hint of an exercise, or of a question of `practice`. The first ones ask a question, and
 * none holds the answer.
 *
 * @throws if there is no such exercise
 * @example
 * hint('quiz-130');
 */
export function hint(id: string): Note {
  const { title, given } = hintFor(id);
  if (!given) return tell(title, ['There is no hint for this exercise.']);
  const { number, of, text, again } = given;
  const end = again
    ? ['That was the last hint. Check what you have: the report may tell you more.']
    : [];
  const { said, code } = partsOf(text);
  return tell(`${leadOf(title)} hint ${number} of ${of}`, [said, ...end], code);
}

function hintFor(id: string) {
  const found = find('hint', id);
  if (found.kind === 'question') {
    const { exercise } = found.question;
    return { title: exercise.title, given: practiceSession().hint(found.question) };
  }
  const asked = found.kind === 'task' ? found.task : found.exercise;
  return { title: asked.title, given: progressStore().takeHint(asked) };
}
