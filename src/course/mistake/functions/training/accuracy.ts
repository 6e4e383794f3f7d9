/** The share of images that a network reads correctly, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';
import { sumOf } from './loop';

/** How many of a batch were read correctly. */
interface Judged {
  readonly right: number;
  readonly count: number;
}

export interface AccuracyRules {
  /** Whether the network is in training mode while it reads. */
  readonly during: (before: boolean) => boolean;
  /** Whether it is in training mode afterwards. */
  readonly after: (before: boolean) => boolean;
  /** The number that is made of all batches. */
  readonly share: (batches: readonly Judged[]) => number;
}

const rightOf = (batches: readonly Judged[]) => sumOf(batches, ({ right }) => right);
const countOf = (batches: readonly Judged[]) => sumOf(batches, ({ count }) => count);

export const rightAccuracy: AccuracyRules = {
  during: () => false,
  after: (before) => before,
  share: (batches) => rightOf(batches) / countOf(batches),
};

/**
 * The share read correctly by a network that hands on the scores it is given, but zeroes all of them in training
 * mode; and whether it is in training mode afterwards, 1 or 0.
 */
export function accuracyOf(
  rules: AccuracyRules,
  scores: readonly (readonly number[])[],
  labels: readonly number[],
  batchSize: number,
  learning: boolean,
): readonly number[] {
  const zeroes = rules.during(learning);
  const read = scores.map((row) => (zeroes ? 0 : row.indexOf(Math.max(...row))));
  const starts = labels.map((_, i) => i).filter((i) => i % batchSize === 0);
  const batches = starts.map((start): Judged => {
    const batch = labels.slice(start, start + batchSize);
    const right = batch.filter((label, i) => label === read[start + i]);
    return { right: right.length, count: batch.length };
  });
  return [rules.share(batches), Number(rules.after(learning))];
}

export const accuracyMistakes: readonly RuleMistake<AccuracyRules>[] = [
  {
    rule: 'judged-while-training',
    message:
      'The network seems to be judged in training mode: its dropout zeroes scores while it reads.',
    hint: 'Which call switches dropout off, and when must it come?',
    likelihood: 3,
    change: () => ({ during: (before) => before }),
  },
  {
    rule: 'stays-in-eval',
    message:
      'The network seems to stay in evaluation mode. If it was training before, it must be again afterwards.',
    hint: 'What happens to dropout if the training goes on after your function?',
    likelihood: 3,
    change: () => ({ after: () => false }),
  },
  {
    rule: 'always-back-to-training',
    message:
      'The network seems to end in training mode, even if it was in evaluation mode before. It must be as it was.',
    hint: 'How can you remember the mode in which you found it?',
    likelihood: 3,
    change: () => ({ after: () => true }),
  },
  {
    rule: 'modes-mixed-up',
    message: 'The network seems to end in the mode that it was not in before.',
    hint: 'What does `train(false)` do?',
    likelihood: 1,
    change: () => ({ after: (before) => !before }),
  },
  {
    rule: 'batches-weighted-equally',
    message:
      'Each batch seems to count the same, but the last one may be smaller. Each image should count the same.',
    hint: 'If all 3 images of a batch are read correctly, and the 1 image of the last batch is not, what share of the 4 is that?',
    likelihood: 3,
    change: () => ({
      share: (batches) => sumOf(batches, ({ right, count }) => right / count) / batches.length,
    }),
  },
  {
    rule: 'divided-by-batches',
    message: 'The number of correct images seems to be divided by the number of batches.',
    hint: 'What is the largest value that a share can have?',
    likelihood: 2,
    change: () => ({ share: (batches) => rightOf(batches) / batches.length }),
  },
  {
    rule: 'number-for-share',
    message: 'This seems to be how many images are read correctly. The task asks for their share.',
    hint: 'What should come out if all images are read correctly?',
    likelihood: 2,
    change: () => ({ share: rightOf }),
  },
  {
    rule: 'percent-for-share',
    message: 'This seems to be in percent. The task asks for a share from 0 to 1.',
    hint: 'What should come out if all images are read correctly?',
    likelihood: 2,
    change: (rules) => ({ share: (batches) => 100 * rules.share(batches) }),
  },
  {
    rule: 'last-batch-only',
    message: 'Only the last batch seems to count.',
    hint: 'Which variable starts again at 0 for each batch?',
    likelihood: 2,
    change: (rules) => ({ share: (batches) => rules.share(batches.slice(-1)) }),
  },
  {
    rule: 'first-batch-only',
    message: 'Only the first batch seems to count.',
    hint: 'Is `return` inside the loop?',
    likelihood: 2,
    change: (rules) => ({ share: (batches) => rules.share(batches.slice(0, 1)) }),
  },
  {
    rule: 'share-of-mistakes',
    message: 'This seems to be the share of images that are read wrongly.',
    hint: 'What should come out if all images are read correctly?',
    likelihood: 1,
    change: (rules) => ({ share: (batches) => 1 - rules.share(batches) }),
  },
];
