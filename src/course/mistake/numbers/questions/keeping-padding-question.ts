/** Which padding keeps the size? */
import type { Quantity, Question } from '../question';

/** A convolution with stride 1, as far as this question depends on it. */
export interface KeepingKernel {
  readonly kernel: number;
  /** (1) */
  readonly dilation?: number;
}

/**
 * Asks for the padding that keeps the size with stride 1: a list with one number for each kernel.
 *
 * @example
 * keepingPaddingQuestion('paddings', [{ kernel: 3 }, { kernel: 3, dilation: 2 }]) // [1, 2]
 */
export function keepingPaddingQuestion(part: string, kernels: readonly KeepingKernel[]): Question {
  const quantities = kernels.map(({ kernel, dilation = 1 }, i): Quantity => {
    const spread = dilation === 1 ? '' : ` and dilation ${dilation}`;
    return {
      kind: 'padding',
      name: `padding ${i + 1}`,
      path: kernels.length === 1 ? [part] : [part, i],
      place: `With kernel ${kernel}${spread}`,
      compute: (rules) => rules.keepingPadding(kernel, dilation),
    };
  });
  return { quantities };
}
