/** The way back from the index in a flat list to a place in an image, as replaceable rules. */
import type { RuleMistake } from '../mistake';
import type { Position, Volume } from '../numbers/rules';

type Axis = 'column' | 'row' | 'channel';

export interface UnflattenRules {
  /** The index, counted from 0. */
  readonly begin: (index: number) => number;
  /** The dimensions, the one that changes fastest along the list first. */
  readonly order: readonly [Axis, Axis, Axis];
  /** The length of a dimension. */
  readonly length: (axis: Axis, volume: Volume) => number;
  /** How far apart in the list neighbours along a dimension are. */
  readonly step: (axis: Axis, step: number, volume: Volume) => number;
  /** What happens to the fraction when the index is divided by the step. */
  readonly round: (quotient: number, axis: Axis) => number;
  /** What is left of a number that counts on beyond the end of its dimension. */
  readonly wrap: (value: number, length: number, axis: Axis) => number;
  /** The place as it is returned. */
  readonly list: (place: Position) => readonly number[];
}

const sizeNames: Readonly<Record<Axis, keyof Volume>> = {
  column: 'width',
  row: 'height',
  channel: 'depth',
};

export const unflattenRules: UnflattenRules = {
  begin: (index) => index,
  order: ['column', 'row', 'channel'],
  length: (axis, volume) => volume[sizeNames[axis]],
  step: (_axis, step) => step,
  round: (quotient) => Math.floor(quotient),
  wrap: (value, length) => value % length,
  list: ({ channel, row, column }) => [channel, row, column],
};

/** The place of an index, by rules that may be wrong. */
export function unflatten(rules: UnflattenRules, index: number, volume: Volume): readonly number[] {
  const begun = rules.begin(index);
  const place = { channel: 0, row: 0, column: 0 };
  let step = 1;
  for (const axis of rules.order) {
    const length = rules.length(axis, volume);
    const quotient = rules.round(begun / rules.step(axis, step, volume), axis);
    place[axis] = rules.wrap(quotient, length, axis);
    step *= length;
  }
  return rules.list(place);
}

export const unflattenMistakes: readonly RuleMistake<UnflattenRules>[] = [
  {
    rule: 'channels-last-order',
    message:
      'That seems to be the place with the channels last. PyTorch writes one channel after another: (C, H, W).',
    hint: 'Which numbers come first: all of one channel, or one from each channel?',
    likelihood: 3,
    change: () => ({ order: ['channel', 'column', 'row'] }),
  },
  {
    rule: 'column-by-column',
    message:
      'Rows and columns seem to be swapped: within a channel, the numbers are written row by row.',
    hint: 'How many numbers do you pass when you go down by one row?',
    likelihood: 3,
    change: () => ({ order: ['row', 'column', 'channel'] }),
  },
  {
    rule: 'row-times-height',
    message:
      'The length of a row seems to be the height of the image. A row has as many numbers as there are columns.',
    hint: 'How many numbers are in one row?',
    likelihood: 2,
    change: () => ({
      length: (axis, volume) => (axis === 'channel' ? volume.depth : volume.height),
      step: (axis, step, { height, width }) => (axis === 'channel' ? height * width : step),
    }),
  },
  {
    rule: 'counted-from-one',
    form: 'the index',
    message: 'The index seems to be counted from 1. The first number has the index 0.',
    hint: 'Which number is at index 0?',
    likelihood: 2,
    change: () => ({ begin: (index) => index - 1 }),
  },
  {
    rule: 'counted-from-one',
    form: 'the place',
    message: 'Channel, row and column seem to be counted from 1. They are counted from 0.',
    hint: 'What is the place of index 0?',
    likelihood: 2,
    change: (rules) => ({ list: (place) => rules.list(place).map((number) => number + 1) }),
  },
  {
    rule: 'channel-size-left-out',
    message: 'A channel seems to be counted as one row. It holds height times width numbers.',
    hint: 'How many numbers come before the second channel starts?',
    likelihood: 2,
    change: () => ({
      step: (axis, step, { width }) => (axis === 'channel' ? width : step),
      wrap: (value, length, axis) => (axis === 'channel' ? value : value % length),
    }),
  },
  {
    rule: 'rows-not-wrapped',
    message:
      'The row count seems to continue from one channel to the next. In each channel it starts at 0 again.',
    hint: 'What is the row of the first number of the second channel?',
    likelihood: 3,
    change: (rules) => ({
      wrap: (value, length, axis) => (axis === 'row' ? value : rules.wrap(value, length, axis)),
    }),
  },
  ...(['row', 'channel', 'row and channel'] as const).map((where): RuleMistake<UnflattenRules> => ({
    rule: 'not-rounded',
    form: where,
    message: `The ${where} seems to keep a fraction. Only whole rows or channels before a number count.`,
    hint: 'How many whole rows of 4 come before index 6?',
    likelihood: where === 'row and channel' ? 3 : 2,
    change: (rules) => ({
      round: (quotient, axis) => (where.includes(axis) ? quotient : rules.round(quotient, axis)),
    }),
  })),
  {
    rule: 'place-reversed',
    message: 'The place seems to be in reverse order. The order is [channel, row, column].',
    hint: 'Which of the three comes first in a shape?',
    likelihood: 2,
    change: (rules) => ({ list: (place) => [...rules.list(place)].reverse() }),
  },
  {
    rule: 'place-as-index',
    message: 'The channel seems to come last. The order is [channel, row, column].',
    hint: 'Which of the three comes first in a shape?',
    likelihood: 2,
    change: () => ({ list: ({ channel, row, column }) => [row, column, channel] }),
  },
];
