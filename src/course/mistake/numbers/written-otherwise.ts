/** The right numbers, written in another place or as another number: nothing is wrong with how they were computed. */
import { elementCount } from '../../../shape';
import type { NumberCandidate } from './candidates';
import type { Network } from './network';
import {
  asked,
  isSame,
  predict,
  type Answers,
  type AskedQuantity,
  type QuantityKind,
  type Question,
} from './question';
import { rightRules, type NumberMistake } from './rules';

type Words = Pick<NumberMistake, 'rule' | 'message' | 'hint'>;

const reversed: Words = {
  rule: 'list-reversed',
  message: 'These are the right numbers, but written from the last to the first.',
  hint: 'Which number belongs in the first place of the list?',
};

const shifted: Words = {
  rule: 'list-begins-with-the-image',
  message:
    'The list seems to start with the image itself, so the last layer is missing. Its first number should be for the output of the first layer.',
  hint: 'Which layer does the last number of your list belong to?',
};

const swapped: Words = {
  rule: 'places-exchanged',
  message: 'This seems to be one of the right numbers, but in the place of another one.',
  hint: 'What does each of the names, or each place of the list, stand for?',
};

const squared: Words = {
  rule: 'area-for-size',
  message:
    'That seems to be the area, the height times the width. The question asks for one of the two.',
  hint: 'How many pixels are there in one row?',
};

const sizesOfOutputs: Words = {
  rule: 'size-for-field',
  message:
    'That seems to be the size of the output of the layer. A receptive field is the patch of the image that one number of the output depends on.',
  hint: 'Which columns of the image is one number computed from?',
};

/** @param right the right numbers */
export function writtenOtherwise(question: Question, right: Answers): NumberCandidate[] {
  const found: NumberCandidate[] = [];
  const add = (words: Words, written: Answers, others = right) => {
    const answers = { ...others, ...written };
    // What can be told in several ways is told in the first.
    if ([{ answers: right }, ...found].some((one) => isAlike(one.answers, answers))) return;
    const mistakes = [{ ...words, likelihood: 1, change: () => ({}) } as const];
    found.push({ mistakes, rules: rightRules, answers });
  };
  const write = (list: readonly AskedQuantity[], values: readonly number[]) =>
    Object.fromEntries(list.map(({ name }, i) => [name, values[i]!]));
  const valuesOf = (list: readonly AskedQuantity[]) => list.map(({ name }) => right[name]!);

  for (const list of listsIn(question)) {
    const values = valuesOf(list);
    const before = question.network && beforeTheLayers(question.network, list[0]!.kind);
    add(reversed, write(list, [...values].reverse()));
    if (before !== undefined) add(shifted, write(list, [before, ...values]));
  }
  for (const pair of pairsIn(question)) add(swapped, write(pair, valuesOf(pair).reverse()));
  const predicted = predict(question, rightRules);
  for (const list of groupsOf(['size', 'field'], question)) {
    const areas = write(
      list,
      valuesOf(list).map((size) => size ** 2),
    );
    add(squared, areas);
    add(squared, areas, only(right, predict(question, rightRules, areas)));
  }
  for (const list of groupsOf(['field'], question)) {
    const last = question.network?.layers.length;
    const sizes = list.map(
      ({ path: [, at] }) => predicted[`size ${at === undefined ? last : at + 1}`],
    );
    if (sizes.every((size) => size !== undefined)) add(sizesOfOutputs, write(list, sizes));
  }
  return found;
}

function isAlike(one: Answers, other: Answers): boolean {
  return Object.keys(one).every((name) => isSame(one[name]!, other[name]!));
}

/** Those of the numbers that the first has as well. */
function only(wanted: Answers, numbers: Answers): Answers {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, numbers[name]!]));
}

/** Any two numbers but a height and a width, of which more is known. */
function pairsIn(question: Question): [AskedQuantity, AskedQuantity][] {
  const all = asked(question);
  const isHeightOrWidth = ({ kind }: AskedQuantity) => kind === 'height' || kind === 'width';
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter((other) => !(isHeightOrWidth(one) && isHeightOrWidth(other)))
      .map((other): [AskedQuantity, AskedQuantity] => [one, other]),
  );
}

/** The numbers of some kinds: all of them, those of each part, each by itself. */
function groupsOf(kinds: readonly QuantityKind[], question: Question): AskedQuantity[][] {
  const all = asked(question).filter(({ kind }) => kinds.includes(kind));
  return [all, ...byPart(all), ...all.map((one) => [one])].filter(({ length }) => length > 0);
}

/** The lists of an answer, without those whose items are pairs. */
function listsIn(question: Question): AskedQuantity[][] {
  const inLists = asked(question).filter(({ path }) => path.length === 2);
  return byPart(inLists).filter(({ length }) => length > 1);
}

/** The numbers of each part of the answer. */
function byPart(quantities: readonly AskedQuantity[]): AskedQuantity[][] {
  const parts = [...new Set(quantities.map(({ path: [part] }) => part))];
  return parts.map((part) => quantities.filter(({ path }) => path[0] === part));
}

/** What a list about layers has for the image itself. */
function beforeTheLayers({ input }: Network, kind: QuantityKind): number | undefined {
  if (kind === 'size') return input[1];
  if (kind === 'activations') return elementCount(input);
  return kind === 'field' ? 1 : undefined;
}
