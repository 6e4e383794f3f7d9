/** Names the mistakes behind a wrong prediction of a shape or a count, as `check` would name them. */
import type { Datum } from '../../answer/answer';
import type { Finding } from '../finding';
import { findingOnCause } from '../values/findings';
import {
  answersUnder,
  asked,
  explain,
  isSame,
  isSquare,
  networkQuestion,
  rightRules,
  shapeAfterQuestion,
  type Answers,
  type AskedQuantity,
  type QuantityKind,
  type Question,
  type ShapeKind,
} from '../../mistake';
import type { Origin } from './origin';

/** What a prediction is called in a question. */
const PART = 'prediction';

/**
 * The findings on a prediction. A value may be several things at once, as 3 is a depth and a width: where
 * that leads to different mistakes, none is named.
 */
export function knownMistakes(predicted: Datum, actual: Datum, origin: Origin): readonly Finding[] {
  const [first, ...others] = questionsOn(actual, origin)
    .map((question) => findingsOn(question, predicted))
    .filter(({ length }) => length > 0);
  if (!first) return [];
  const isOne = others.every((found) => saidBy(found) === saidBy(first));
  return isOne ? first : [];
}

function saidBy(findings: readonly Finding[]): string {
  return findings.map(({ message }) => message).join();
}

function findingsOn(question: Question, predicted: Datum): Finding[] {
  const answers = answersIn(question, predicted);
  if (!answers) return [];
  const diagnosis = explain(question, answers);
  return diagnosis.causes
    .filter(({ explanations }) => explanations.length > 0)
    .map((cause) => findingOnCause(cause, question, answers, diagnosis, nameOf));
}

/** A prediction has no name of its own, and a shape is known by what its numbers are. */
const names: Partial<Record<QuantityKind, string>> = {
  batch: 'the number of images',
  depth: 'the number of channels',
};

function nameOf({ kind }: AskedQuantity): string {
  return names[kind] ?? `the ${kind}`;
}

/** The questions to which the value is the answer. */
function questionsOn(actual: Datum, origin: Origin): Question[] {
  const questions = actual.kind === 'list' ? onShapes(actual.length, origin) : onNumbers(origin);
  return questions.filter((question) => {
    const given = answersIn(question, actual);
    const right = answersUnder(question, rightRules);
    return given && Object.entries(right).every(([name, value]) => isSame(given[name]!, value));
  });
}

const kinds: readonly ShapeKind[] = ['batch', 'depth', 'height', 'width'];

function onShapes(length: number, { batch, network }: Origin): Question[] {
  if (length < 2 || length > kinds.length) return [];
  return [shapeAfterQuestion(PART, batch, network, kinds.slice(-length))];
}

function onNumbers({ batch, network }: Origin): Question[] {
  const sizes = isSquare(network)
    ? [networkQuestion(network, { size: PART })]
    : (['height', 'width'] as const).map((kind) =>
        shapeAfterQuestion(PART, batch, network, [kind]),
      );
  return [
    ...(['parameters', 'features', 'depth', 'multiplyAdds', 'field'] as const).map((kind) =>
      networkQuestion(network, { [kind]: PART }),
    ),
    ...sizes,
  ];
}

/** The numbers that are asked for, if they are all there and there are no others. */
function answersIn(question: Question, datum: Datum): Answers | undefined {
  const wanted = asked(question);
  const isList = wanted.some(({ path }) => path.length > 1);
  if (isList !== (datum.kind === 'list')) return undefined;
  const items = datum.kind === 'list' ? datum.items : [datum];
  if (items.length !== wanted.length) return undefined;
  const numbers = items.flatMap((item) => (item.kind === 'number' ? [item.value] : []));
  if (numbers.length !== items.length) return undefined;
  return Object.fromEntries(wanted.map(({ name }, i) => [name, numbers[i]!]));
}
