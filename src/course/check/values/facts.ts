/** What can be said about a wrong number that no modelled mistake leads to. It guesses nothing. */
import {
  measured,
  pathText,
  type Answers,
  type Contradiction,
  type QuantityKind,
} from '../../mistake';
import type { Finding, Remark } from '../finding';

/** For when not even "too large" or "too small" may be told: that would allow a search for the number. */
const withoutAnswer = 'None of the usual mistakes leads to this number.';

/** A fact about `given` compared with the right number of a kind; it does not give that away. */
export function factAbout(given: number, right: number, kind: QuantityKind): Remark {
  return (
    (measured.has(kind) ? undefined : factAboutCount(given, right)) ?? factBySize(given, right)
  );
}

function factAboutCount(given: number, right: number): Remark | undefined {
  if (given < 0) {
    return { rule: 'negative', message: 'It is negative, but it is a count.' };
  }
  if (!Number.isInteger(given) && Number.isInteger(right)) {
    return {
      rule: 'not-whole',
      message: 'It is not a whole number, but it is a count.',
    };
  }
  if (given === 0)
    return { rule: 'zero', message: 'It is 0, but there is something left to count.' };
  if (Math.abs(given - right) === 1) {
    const message = 'It is off by one. Is something counted one time too many, or left out?';
    return { rule: 'off-by-one', message, withoutAnswer };
  }
  return undefined;
}

function factBySize(given: number, right: number): Remark {
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

/** What can be said of a number that would follow if one before it were another one. */
export function factAboutContradiction(
  { before, value }: Contradiction,
  answers: Answers,
  right: Answers,
): Remark & Pick<Finding, 'hint'> {
  const name = `\`${pathText(before.path)}\``;
  // The other one may be what is right.
  const other = value === right[before.name] ? 'another number' : String(value);
  return {
    rule: 'does-not-fit',
    message: `It does not fit ${name}, which is ${answers[before.name]} in your answer: it would follow from ${other}.`,
    withoutAnswer: `It does not fit ${name}: it would follow from another number.`,
    hint: `Which ${name} did you use to compute it?`,
  };
}

const sizeQuestion =
  'How large is the input of the layer with its padding, and how many places does the window have along a row?';
const volumeQuestion = 'How many channels come out, and how many numbers are in each?';

/** A question that leads to a number of each kind, for when no mistake is known. */
export const leadingQuestions: Partial<Record<QuantityKind, string>> = {
  size: sizeQuestion,
  height: sizeQuestion,
  width: sizeQuestion,
  depth: 'How many filters does the last convolution have?',
  features: volumeQuestion,
  activations: volumeQuestion,
  parameters:
    'How many weights does one filter have, how many filters are there, and is there a bias for each?',
  'multiply-adds':
    'How many weights does the layer have, and at how many places is each of them used?',
  field:
    'How far does the window extend beyond one number of the layer before, and how far apart are those numbers in the image?',
};
