/** What a convolution followed by batch normalisation learns and keeps, as replaceable rules, and mistakes. */
import type { RuleMistake } from '../../mistake';

/** A convolution with a square kernel; as a type it can be sent as plain data. */
export type Convolution = Readonly<{
  inChannels: number;
  filters: number;
  kernel: number;
  bias: boolean;
}>;

export interface NormRules {
  readonly weights: (conv: Convolution) => number;
  readonly biases: (conv: Convolution) => number;
  /** What the batch normalisation learns. */
  readonly learned: (conv: Convolution) => number;
  /** The running averages that it keeps. */
  readonly kept: (conv: Convolution) => number;
  /** Both numbers, as they are given. */
  readonly said: (learned: number, kept: number) => readonly number[];
}

export const rightNorm: NormRules = {
  weights: ({ inChannels, filters, kernel }) => filters * inChannels * kernel ** 2,
  biases: ({ filters, bias }) => (bias ? filters : 0),
  learned: ({ filters }) => 2 * filters,
  kept: ({ filters }) => 2 * filters,
  said: (learned, kept) => [learned, kept],
};

/** How many numbers both layers learn, and how many running averages they keep. */
export function countWithNorm(rules: NormRules, conv: Convolution): readonly number[] {
  const learned = rules.weights(conv) + rules.biases(conv) + rules.learned(conv);
  return rules.said(learned, rules.kept(conv));
}

export const normMistakes: readonly RuleMistake<NormRules>[] = [
  {
    rule: 'averages-counted-as-learned',
    message:
      'The running averages seem to be counted among the parameters. They are measured, not learned.',
    hint: 'Which numbers of the layer does the optimiser change?',
    likelihood: 3,
    change: () => ({ said: (learned, kept) => [learned + kept, kept] }),
  },
  {
    rule: 'norm-left-out',
    message: 'Only the convolution seems to be counted. Batch normalisation learns, too.',
    hint: 'What does batch normalisation do after it has divided?',
    likelihood: 3,
    change: () => ({ learned: () => 0 }),
  },
  {
    rule: 'weight-without-bias',
    message: 'Batch normalisation seems to learn one number for each channel. It learns two.',
    hint: 'By what is a normalised number multiplied, and what is added to it?',
    likelihood: 2,
    change: () => ({ learned: ({ filters }) => filters }),
  },
  {
    rule: 'one-pair-for-all-channels',
    message: 'All channels seem to share one weight and one bias. Each has its own.',
    hint: 'How long is the list `norm.weight` of a layer for 8 channels?',
    likelihood: 2,
    change: () => ({ learned: () => 2 }),
  },
  {
    rule: 'norm-of-the-input',
    message:
      'The channels of the input seem to be counted in the batch normalisation. It follows the convolution.',
    hint: 'How many channels come out of the convolution?',
    likelihood: 2,
    change: () => ({
      learned: ({ inChannels }) => 2 * inChannels,
      kept: ({ inChannels }) => 2 * inChannels,
    }),
  },
  {
    rule: 'mean-without-variance',
    message: 'Only the running means seem to be counted. There is an average of the variance, too.',
    hint: 'Which two numbers does the layer need in evaluation mode, where it measures nothing?',
    likelihood: 2,
    change: () => ({ kept: ({ filters }) => filters }),
  },
  {
    rule: 'batches-counted-too',
    message:
      'The count of batches seems to be among the running averages. It only says how many there were.',
    hint: 'Which numbers are used in evaluation mode?',
    likelihood: 1,
    change: (rules) => ({ kept: (conv) => rules.kept(conv) + 1 }),
  },
  {
    rule: 'conv-bias-always',
    message: 'The convolution seems to have biases even with `bias: false`.',
    hint: 'What does the argument `bias` say?',
    likelihood: 2,
    change: () => ({ biases: ({ filters }) => filters }),
  },
  {
    rule: 'conv-bias-never',
    message: 'The biases of the convolution seem to be missing, even where there are some.',
    hint: 'What does the argument `bias` say?',
    likelihood: 2,
    change: () => ({ biases: () => 0 }),
  },
  {
    rule: 'learned-and-kept-swapped',
    message: 'The two numbers seem to be swapped: what is learned comes first.',
    hint: 'Which of the two does the first place of the list stand for?',
    likelihood: 1,
    change: () => ({ said: (learned, kept) => [kept, learned] }),
  },
];
