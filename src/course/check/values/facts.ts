/** What can be said about a wrong number that no modelled mistake leads to. It guesses nothing. */
import type { Remark } from '../finding';

/** For when not even "too large" or "too small" may be told: that would allow a search for the number. */
const withoutAnswer = 'None of the usual mistakes leads to this number.';

/** A fact about `given` compared with the right number; it does not give that away. */
export function factAbout(given: number, right: number): Remark {
  if (given < 0) {
    return { rule: 'negative', message: 'It is negative, but it counts something.' };
  }
  if (!Number.isInteger(given) && Number.isInteger(right)) {
    return {
      rule: 'not-whole',
      message: 'It is not a whole number, but it counts something.',
    };
  }
  if (given === 0) return { rule: 'zero', message: 'It is 0, but something is left.' };
  if (Math.abs(given - right) === 1) {
    const message = 'It is off by one. Is something counted once too often, or left out once?';
    return { rule: 'off-by-one', message, withoutAnswer };
  }
  const direction = given > right ? 'large' : 'small';
  const factor = given > right ? given / right : right / given;
  // The factor itself, or how far off the number is, would be the answer.
  if (right !== 0 && given !== 1 && Number.isInteger(factor) && factor <= 1000) {
    const question =
      given > right
        ? 'Which number does not belong in the product, or is in it twice?'
        : 'Which number is missing from the product?';
    const message = `It is too ${direction} by a whole factor. ${question}`;
    return { rule: `factor-too-${direction}`, message, withoutAnswer };
  }
  return {
    rule: `too-${direction}`,
    message: `It is too ${direction}, and none of the usual mistakes leads to it.`,
    withoutAnswer,
  };
}
