/** What batch normalisation makes of the numbers of one channel, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';
import { sumOf } from './loop';

export interface BatchNormRules {
  /** What each number becomes before it is divided. */
  readonly centred: (value: number, mean: number) => number;
  /** How spread the numbers are. */
  readonly spread: (values: readonly number[], mean: number) => number;
  /** What the numbers are divided by. */
  readonly divisor: (spread: number, eps: number) => number;
  /** What the learned numbers make of a normalised one. */
  readonly learned: (normal: number, weight: number, bias: number) => number;
}

export const rightBatchNorm: BatchNormRules = {
  centred: (value, mean) => value - mean,
  spread: (values, mean) => sumOf(values, (value) => (value - mean) ** 2) / values.length,
  divisor: (spread, eps) => Math.sqrt(spread + eps),
  learned: (normal, weight, bias) => normal * weight + bias,
};

/** The numbers of one channel, normalised by their own mean and variance, then scaled and shifted. */
export function batchNorm(
  rules: BatchNormRules,
  values: readonly number[],
  { weight, bias, eps }: { readonly weight: number; readonly bias: number; readonly eps: number },
): readonly number[] {
  const mean = sumOf(values, (value) => value) / values.length;
  const divisor = rules.divisor(rules.spread(values, mean), eps);
  return values.map((value) => rules.learned(rules.centred(value, mean) / divisor, weight, bias));
}

export const batchNormMistakes: readonly RuleMistake<BatchNormRules>[] = [
  {
    rule: 'variance-by-one-less',
    message:
      'The squared distances seem to be divided by one less than how many there are. Batch normalisation divides by how many there are.',
    hint: 'For four numbers, by what do you divide the sum of the squared distances?',
    likelihood: 3,
    change: () => ({
      spread: (values, mean) => sumOf(values, (value) => (value - mean) ** 2) / (values.length - 1),
    }),
  },
  {
    rule: 'eps-outside-the-root',
    message: 'The small number seems to be added after the root. It is added to the variance.',
    hint: 'In the formula, how far does the root reach?',
    likelihood: 3,
    change: () => ({ divisor: (spread, eps) => Math.sqrt(spread) + eps }),
  },
  {
    rule: 'eps-forgotten',
    message: 'The small number seems to be missing under the root.',
    hint: 'What do you divide by when all the numbers are the same?',
    likelihood: 3,
    change: () => ({ divisor: (spread) => Math.sqrt(spread) }),
  },
  {
    rule: 'divided-by-variance',
    message: 'You seem to divide by the variance. Batch normalisation divides by its root.',
    hint: 'If all numbers were ten times as large, how many times as large would the variance be?',
    likelihood: 3,
    change: () => ({ divisor: (spread, eps) => spread + eps }),
  },
  {
    rule: 'mean-not-subtracted',
    message: 'The mean seems to stay in the numbers. It is subtracted before they are divided.',
    hint: 'What should the mean of the normalised numbers be?',
    likelihood: 2,
    change: () => ({ centred: (value) => value }),
  },
  {
    rule: 'squares-without-the-mean',
    message:
      'The variance seems to be the mean of the squared numbers. It is the mean of their squared distances from the mean.',
    hint: 'What should the variance of three equal numbers be?',
    likelihood: 2,
    change: () => ({
      spread: (values) => sumOf(values, (value) => value ** 2) / values.length,
    }),
  },
  {
    rule: 'sum-of-squares',
    message: 'The squared distances seem to be added up. The variance is their mean.',
    hint: 'Should twice as many numbers of the same kind have twice the variance?',
    likelihood: 2,
    change: () => ({ spread: (values, mean) => sumOf(values, (value) => (value - mean) ** 2) }),
  },
  {
    rule: 'distances-not-squared',
    message:
      'The distances from the mean seem to be averaged as they are. Each of them is squared first.',
    hint: 'Which distance counts more in a variance: one of 4, or two of 2?',
    likelihood: 1,
    change: () => ({
      spread: (values, mean) => sumOf(values, (value) => Math.abs(value - mean)) / values.length,
    }),
  },
  {
    rule: 'bias-before-weight',
    message: 'The bias seems to be multiplied by the weight, too. It is added afterwards.',
    hint: 'In `x · weight + bias`, what comes first?',
    likelihood: 2,
    change: () => ({ learned: (normal, weight, bias) => (normal + bias) * weight }),
  },
  {
    rule: 'weight-left-out',
    message: 'The weight seems to be missing.',
    hint: 'What do the two learned numbers do to each normalised one?',
    likelihood: 2,
    change: () => ({ learned: (normal, _weight, bias) => normal + bias }),
  },
  {
    rule: 'bias-left-out',
    message: 'The bias seems to be missing.',
    hint: 'What do the two learned numbers do to each normalised one?',
    likelihood: 2,
    change: () => ({ learned: (normal, weight) => normal * weight }),
  },
];
