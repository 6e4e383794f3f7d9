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
    message: 'The logarithm seems to be missing: this is a probability. The loss is made of it.',
    hint: 'Should the loss grow or fall when the right class gets a larger probability?',
    likelihood: 3,
    change: () => ({ loss: (share) => share }),
  },
  {
    rule: 'minus-forgotten',
    message: 'The minus seems to be missing: the logarithm of a probability is below 0.',
    hint: 'Can a loss be below 0?',
    likelihood: 3,
    change: (rules) => ({ loss: (share) => -rules.loss(share) }),
  },
  {
    rule: 'one-minus-probability',
    message: 'The probability of being wrong seems to be taken. The loss has a logarithm in it.',
    hint: 'How large is your loss for a right class with a probability near 0, and how large should it be?',
    likelihood: 2,
    change: () => ({ loss: (share) => 1 - share }),
  },
  ...otherBases(),
  {
    rule: 'not-exponentiated',
    message:
      'The scores seem to be shared out as they are. A score may be below 0; `Math.exp` makes each of them positive first.',
    hint: 'What share has a score of -1?',
    likelihood: 3,
    change: () => ({ weight: (score) => score }),
  },
  {
    rule: 'likeliest-for-right',
    message: 'The likeliest class seems to be taken. The loss asks for the right one.',
    hint: 'Which class does the label name?',
    likelihood: 2,
    change: () => ({ share: (weights) => Math.max(...weights) / total(weights) }),
  },
  {
    rule: 'right-class-left-out',
    message: 'The right class seems to be left out of the sum. All classes share the probability.',
    hint: 'What do the probabilities of all classes add up to?',
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
    message: 'The division seems to be missing: what `Math.exp` gives is no probability yet.',
    hint: 'What do the numbers of all classes add up to?',
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
    message: `The logarithm to base ${base} seems to be taken. The loss takes the natural one, which undoes \`Math.exp\`.`,
    hint: 'Which logarithm gives 1 for `Math.exp(1)`?',
    likelihood: 2,
    change: () => ({ loss: (share: number) => -log(share) }),
  }));
}
