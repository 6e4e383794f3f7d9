/** The right numbers in a list that is written otherwise: nothing is wrong with how they were computed. */
import { elementCount } from '../../../shape';
import type { NumberCandidate } from './candidates';
import type { Network } from './network';
import {
  asked,
  type Answers,
  type AskedQuantity,
  type QuantityKind,
  type Question,
} from './question';
import { rightRules, type NumberMistake } from './rules';

type Words = Pick<NumberMistake, 'rule' | 'message' | 'hint'>;

const reversed: Words = {
  rule: 'list-reversed',
  message: 'These are the right numbers, written from the last to the first.',
  hint: 'Which number belongs to the first place of the list?',
};

const shifted: Words = {
  rule: 'list-begins-with-the-image',
  message:
    'The list seems to begin with the image itself, so that the last layer is missing. Its first number is to be what comes out of the first layer.',
  hint: 'Which layer does the last number of your list belong to?',
};

/** @param right the right numbers */
export function writtenOtherwise(question: Question, right: Answers): NumberCandidate[] {
  const lists = listsIn(question);
  const candidate = (words: Words, list: readonly AskedQuantity[], values: readonly number[]) => ({
    mistakes: [{ ...words, likelihood: 1, change: () => ({}) } as const],
    rules: rightRules,
    answers: { ...right, ...Object.fromEntries(list.map(({ name }, i) => [name, values[i]!])) },
  });
  return lists.flatMap((list) => {
    const values = list.map(({ name }) => right[name]!);
    const before = question.network && beforeTheLayers(question.network, list[0]!.kind);
    return [
      candidate(reversed, list, [...values].reverse()),
      ...(before === undefined ? [] : [candidate(shifted, list, [before, ...values])]),
    ];
  });
}

/** The lists of an answer, without those whose items are pairs. */
function listsIn(question: Question): AskedQuantity[][] {
  const inLists = asked(question).filter(({ path }) => path.length === 2);
  const parts = [...new Set(inLists.map(({ path: [part] }) => part))];
  return parts
    .map((part) => inLists.filter(({ path }) => path[0] === part))
    .filter(({ length }) => length > 1);
}

/** What a list about layers has for the image itself. */
function beforeTheLayers({ input }: Network, kind: QuantityKind): number | undefined {
  if (kind === 'size') return input[1];
  if (kind === 'activations') return elementCount(input);
  return kind === 'field' ? 1 : undefined;
}
