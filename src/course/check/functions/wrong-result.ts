/** Findings on one call with a wrong result, if no mistake is known. */
import { sameShape } from '../../../shape';
import type { Datum, Plain } from '../../answer/answer';
import type { Finding } from '../finding';
import { showDatum } from '../show-datum';
import type { Value } from './definition';
import { print, printCall, shapeOf } from './print';
import type { Trial } from './try-function';

/** What a starter throws; throwing anything else is a mistake. */
const NOT_WRITTEN = 'Not written yet';

type Said = Pick<Finding, 'rule' | 'message' | 'hint'>;

/** A finding on one wrong result. */
export function wrongResult<Args extends readonly Plain[]>(
  part: string,
  trial: Trial<Args>,
): Finding {
  const { rule, message, hint } = say(part, trial, true);
  const { message: withoutAnswer } = say(part, trial, false);
  const said = { rule, part, severity: 'error', message, withoutAnswer } as const;
  return { ...said, ...values(trial), ...(hint && { hint }) };
}

/** The right result and, as far as it is data, the actual one. */
export function values({ right, result }: Trial<readonly Plain[]>) {
  return { expected: right, ...(result.kind === 'value' && { actual: result.value }) };
}

/**
 * `outputSize({ input: 5, … })` should give 2, but gave 2.5.
 *
 * @param tells whether to say what should come out
 */
export function callSentence(
  part: string,
  { args, right, result }: Trial<readonly Plain[]>,
  tells: boolean,
): string {
  const call = `\`${printCall(part, args)}\``;
  const lead = tells ? `${call} should give ${print(right)}, but` : call;
  switch (result.kind) {
    case 'value':
      return `${lead} gave ${print(result.value)}.`;
    case 'odd':
      return `${lead} gave ${showDatum(result.datum)}.`;
    case 'threw':
      return `${lead} threw ${result.name}: ${result.message}`;
    case 'timed-out':
      return `${lead} had not finished after ${result.seconds} seconds.`;
  }
}

function say(part: string, trial: Trial<readonly Plain[]>, tells: boolean): Said {
  const { args, right, result } = trial;
  const sentence = callSentence(part, trial, tells);
  switch (result.kind) {
    case 'threw':
      if (result.message !== NOT_WRITTEN) return threw(sentence, result.message);
      return {
        rule: 'not-written',
        message: `\`${part}\` is not written yet. A first input to try: \`${printCall(part, args)}\`${tells ? ` should give ${print(right)}` : ''}.`,
        hint: 'How would you work this out with a pencil?',
      };
    case 'timed-out':
      return {
        rule: 'never-returns',
        message: sentence,
        hint: 'Does each round bring every loop closer to its end?',
      };
    case 'odd':
      return odd(sentence, result.datum);
    case 'value':
      return wrongValue(sentence, right, result.value, tells);
  }
}

function threw(sentence: string, message: string): Said {
  const hint = /of undefined|not iterable|is not a function/.test(message)
    ? 'What is used there that does not exist: an index outside a list, or a name that is not defined?'
    : 'Which line throws the error, and with which values?';
  return { rule: 'threw', message: sentence, hint };
}

function odd(sentence: string, datum: Datum): Said {
  switch (datum.kind) {
    case 'undefined':
      return {
        rule: 'returned-nothing',
        message: sentence,
        hint: 'Does every path through the function end with `return`?',
      };
    case 'promise':
      return {
        rule: 'returned-promise',
        message: sentence,
        hint: 'Is there anything to wait for, or can you remove `async`?',
      };
    case 'string':
      return {
        rule: 'text-for-number',
        message: sentence,
        hint: 'Where does a number become text on the way?',
      };
    case 'bigint':
      return {
        rule: 'bigint-for-number',
        message: sentence,
        hint: 'Where does the `n` or `BigInt` come from, and would an ordinary number do?',
      };
    case 'list':
      return oddList(sentence, datum);
    default:
      return { rule: 'wrong-kind', message: sentence, hint: 'What does the last line return?' };
  }
}

/** A list is odd because of what it contains, or because it is endless. */
function oddList(sentence: string, list: Datum & { kind: 'list' }): Said {
  const found = findOdd(list, '');
  if (!found) {
    return { rule: 'wrong-shape', message: sentence, hint: 'Where does the loop end?' };
  }
  return {
    rule: 'wrong-kind-inside',
    message: `${sentence} In it, \`result${found.at}\` is ${showDatum(found.datum)}; it should be a number.`,
    hint: 'Does every place of the result get a number?',
  };
}

function findOdd(datum: Datum, at: string): { at: string; datum: Datum } | undefined {
  if (datum.kind === 'number') return undefined;
  if (datum.kind !== 'list') return { at, datum };
  for (const [i, item] of datum.items.entries()) {
    const found = findOdd(item, `${at}[${i}]`);
    if (found) return found;
  }
  return undefined;
}

function wrongValue(sentence: string, right: Value, value: Value, tells: boolean): Said {
  if (typeof right === 'number' && typeof value !== 'number') {
    return {
      rule: 'list-for-number',
      message: sentence,
      hint: 'Does the task ask for one number or for several?',
    };
  }
  if (typeof right !== 'number' && typeof value === 'number') {
    return {
      rule: 'number-for-list',
      message: sentence,
      hint: 'How many numbers should come out?',
    };
  }
  if (hasNaN(value)) {
    return {
      rule: 'not-a-number',
      message: `${sentence} NaN comes from calculating with something that is not a number, such as \`undefined\`.`,
      hint: 'Which name is misspelled, or which index is outside its list?',
    };
  }
  const [expected, actual] = [shapeOf(right), shapeOf(value)];
  if (expected && actual && sameShape(expected, actual)) {
    return {
      rule: 'wrong-result',
      message: sentence,
      hint: 'What would you write down for this input, step by step?',
    };
  }
  const came = actual ? `[${actual.join(', ')}]` : 'not defined because the rows differ in length';
  return {
    rule: 'wrong-shape',
    message: tells
      ? `The shape should be [${expected?.join(', ')}], but is ${came}: ${sentence}`
      : `The shape is ${came}, which is wrong: ${sentence}`,
    hint: 'How many times does each loop run for this input, and how many should it?',
  };
}

function hasNaN(value: Value): boolean {
  return typeof value === 'number' ? Number.isNaN(value) : value.some(hasNaN);
}
