import { leadOf } from '../check/lead';
import { show } from '../display';
import { requireExercise } from './find';
import { Note } from './note';
import { progressStore } from './store';

/**
 * Shows the next hint of an exercise. The first ones ask a question, and none holds the answer.
 *
 * @throws if there is no such exercise
 * @example
 * hint('quiz-130');
 */
export function hint(id: string): Note {
  const { exercise } = requireExercise('hint', id);
  const given = progressStore().takeHint(exercise);
  if (!given) return show(new Note(exercise.title, ['There is no hint for this exercise.']));
  const { number, of, text, again } = given;
  const title = `${leadOf(exercise.title)} hint ${number} of ${of}`;
  const end = again
    ? [`That was the last hint. Check what you have: its report says what it knows, too.`]
    : [];
  return show(new Note(title, [text, ...end]));
}
