/** The size of a transposed convolution's output along one dimension, as replaceable rules. */
import type { RuleMistake } from '../../mistake';

export type UpWindow = Record<'input' | 'kernel' | 'stride' | 'padding' | 'outputPadding', number>;

export interface UpRules {
  /** How many steps there are from the first stamp to the last. */
  readonly steps: (input: number) => number;
  /** How long a step is. */
  readonly step: (stride: number) => number;
  /** The cells that one stamp covers. */
  readonly covered: (kernel: number) => number;
  /** The cells that the padding takes away, at both ends together. */
  readonly cut: (padding: number) => number;
  /** The cells that the output padding adds. */
  readonly added: (outputPadding: number) => number;
  /** What the whole comes to. */
  readonly size: (sum: number, window: UpWindow) => number;
}

export const rightUp: UpRules = {
  steps: (input) => input - 1,
  step: (stride) => stride,
  covered: (kernel) => kernel,
  cut: (padding) => 2 * padding,
  added: (outputPadding) => outputPadding,
  size: (sum) => sum,
};

/** The size of the output by these rules. */
export function sizeUp(rules: UpRules, window: UpWindow): number {
  const { input, kernel, stride, padding, outputPadding } = window;
  const whole = rules.steps(input) * rules.step(stride) + rules.covered(kernel);
  return rules.size(whole - rules.cut(padding) + rules.added(outputPadding), window);
}

export const upMistakes: readonly RuleMistake<UpRules>[] = [
  {
    rule: 'forward-formula',
    message:
      'That is the size after a convolution, which goes down. A transposed convolution goes the other way.',
    hint: 'One number comes in. How many cells does its stamp cover?',
    likelihood: 3,
    change: () => ({
      size: (_sum, { input, kernel, stride, padding }) =>
        Math.floor((input + 2 * padding - kernel) / stride) + 1,
    }),
  },
  {
    rule: 'padding-added',
    message:
      'The padding seems to make the output larger. In a transposed convolution it is taken away from both ends.',
    hint: 'Think of the convolution that goes the other way. Its padding makes the image larger before it shrinks. What must happen to that border here?',
    likelihood: 3,
    change: () => ({ cut: (padding) => -2 * padding }),
  },
  {
    rule: 'padding-cut-once',
    message: 'The padding seems to be taken away at one end only. It is cut off at both.',
    hint: 'How many ends does a row have?',
    likelihood: 2,
    change: () => ({ cut: (padding) => padding }),
  },
  {
    rule: 'padding-not-cut',
    message: 'The padding seems to be missing: it cuts cells off at both ends.',
    hint: 'Which cells of the large result does a padding of 1 throw away?',
    likelihood: 2,
    change: () => ({ cut: () => 0 }),
  },
  {
    rule: 'output-padding-forgotten',
    message: 'The output padding seems to be missing from the size.',
    hint: 'What is left to choose if two images of different size shrink to the same size?',
    likelihood: 3,
    change: () => ({ added: () => 0 }),
  },
  {
    rule: 'output-padding-twice',
    message: 'The output padding seems to be counted at both ends. It is added at one end only.',
    hint: 'At which end does the output grow?',
    likelihood: 2,
    change: () => ({ added: (outputPadding) => 2 * outputPadding }),
  },
  {
    rule: 'steps-not-between',
    message:
      'There seems to be a step for each number of the input. From the first stamp to the last there is one step fewer.',
    hint: 'How many steps are there between 3 fence posts?',
    likelihood: 3,
    change: () => ({ steps: (input) => input }),
  },
  {
    rule: 'last-stamp-cut-short',
    message: 'The last stamp seems to lose a cell: it covers as many as the kernel has.',
    hint: 'How large is the output for a single number and a kernel of 3?',
    likelihood: 3,
    change: () => ({ covered: (kernel) => kernel - 1 }),
  },
  {
    rule: 'last-stamp-left-out',
    message:
      'The kernel seems to be missing: the last stamp covers more than the cell it starts at.',
    hint: 'Which cells does the last stamp cover?',
    likelihood: 2,
    change: () => ({ covered: () => 1 }),
  },
  {
    rule: 'ignored-stride',
    message: 'The stride seems to be missing: neighbouring stamps lie a stride apart.',
    hint: 'Where does the second stamp start?',
    likelihood: 2,
    change: () => ({ step: () => 1 }),
  },
  {
    rule: 'times-the-stride',
    message:
      'The input times the stride is only a first estimate. The kernel and the padding decide the rest.',
    hint: 'What does a kernel that is larger than the stride add at the end?',
    likelihood: 2,
    change: () => ({ size: (_sum, { input, stride }) => input * stride }),
  },
];
