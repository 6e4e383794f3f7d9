/** The loss of a classifier for one image, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';

export interface LossRules {
  /** What a score is turned into before the shares are computed. */
  readonly weight: (score: number) => number;
  /** The share of the right class. */
  readonly share: (weights: readonly number[], label: number) => number;
  /** The loss for that share. */
  readonly loss: (share: number) => number;
}

export const rightLoss: LossRules = {
  weight: Math.exp,
  share: (weights, label) => weights[label]! / total(weights),
  loss: (share) => -Math.log(share),
};

/** The cross-entropy of scores, given which class is right. */
export function lossOf(rules: LossRules, scores: readonly number[], label: number): number {
  return rules.loss(rules.share(scores.map(rules.weight), label));
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

export const lossMistakes: readonly RuleMistake<LossRules>[] = [
  {
    rule: 'no-logarithm',
    message:
      'The logarithm seems to be missing: this is a probability. The loss is computed from it.',
    hint: 'Should the loss grow or fall when the right class gets a larger probability?',
    likelihood: 3,
    change: () => ({ loss: (share) => share }),
  },
  {
    rule: 'minus-forgotten',
    message: 'The minus sign seems to be missing: the logarithm of a probability is below 0.',
    hint: 'Can a loss be below 0?',
    likelihood: 3,
    change: (rules) => ({ loss: (share) => -rules.loss(share) }),
  },
  {
    rule: 'one-minus-probability',
    message: 'You seem to use the probability of being wrong. The loss contains a logarithm.',
    hint: 'How large is your loss when the probability of the right class is near 0, and how large should it be?',
    likelihood: 2,
    change: () => ({ loss: (share) => 1 - share }),
  },
  ...otherBases(),
  {
    rule: 'not-exponentiated',
    message:
      'The scores themselves seem to be turned into shares. A score may be below 0; `Math.exp` makes each of them positive first.',
    hint: 'What share does a score of -1 get?',
    likelihood: 3,
    change: () => ({ weight: (score) => score }),
  },
  {
    rule: 'likeliest-for-right',
    message: 'You seem to use the likeliest class. The loss uses the right one.',
    hint: 'Which class does the label name?',
    likelihood: 2,
    change: () => ({ share: (weights) => Math.max(...weights) / total(weights) }),
  },
  {
    rule: 'right-class-left-out',
    message:
      'The right class seems to be missing from the sum. All the classes share the probability.',
    hint: 'What do the probabilities of all the classes add up to?',
    likelihood: 2,
    change: () => ({
      share: (weights, label) => weights[label]! / (total(weights) - weights[label]!),
    }),
  },
  {
    rule: 'classes-from-one',
    message: 'The classes seem to be counted from 1. The first one is class 0.',
    hint: 'Which score belongs to the label 0?',
    likelihood: 2,
    change: (rules) => ({ share: (weights, label) => rules.share(weights, label - 1) }),
  },
  {
    rule: 'not-shared-out',
    message: 'The division seems to be missing: what `Math.exp` returns is not a probability yet.',
    hint: 'What do the numbers for all the classes add up to?',
    likelihood: 2,
    change: () => ({ share: (weights, label) => weights[label]! }),
  },
];

function otherBases(): RuleMistake<LossRules>[] {
  const bases = [
    ['2', Math.log2],
    ['10', Math.log10],
  ] as const;
  return bases.map(([base, log]) => ({
    rule: 'another-logarithm',
    form: `base ${base}`,
    message: `You seem to use the logarithm to base ${base}. The loss uses the natural logarithm, which undoes \`Math.exp\`.`,
    hint: 'Which logarithm of `Math.exp(1)` is 1?',
    likelihood: 2,
    change: () => ({ loss: (share: number) => -log(share) }),
  }));
}
