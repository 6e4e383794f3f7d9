/** Mistakes about padding. */
import { effectiveKernel } from '../../../../shape';
import type { NumberMistake } from '../rules';

export const paddingMistakes: readonly NumberMistake[] = [
  {
    rule: 'padding-counted-once',
    message:
      'The padding seems to be counted once. It is added at both ends of a row, so it counts twice.',
    hint: 'How many columns are added to the left of the image, and how many to the right?',
    likelihood: 3,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        return { ...window, totalPadding: window.totalPadding / 2 };
      },
    }),
  },
  {
    rule: 'padding-doubled-twice',
    message:
      'The padding seems to be doubled twice. The argument is the amount added at one end, and the formula doubles it.',
    hint: 'How much wider is the padded image than the image itself?',
    likelihood: 1,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        return { ...window, totalPadding: 2 * window.totalPadding };
      },
    }),
  },
  {
    rule: 'ignored-padding',
    message: 'The padding seems to be missing: the window may start outside the image.',
    hint: 'Which layer has padding, and what is added around its input?',
    likelihood: 3,
    change: (rules) => ({
      window: (layer, input, axis) => ({ ...rules.window(layer, input, axis), totalPadding: 0 }),
    }),
  },
  {
    rule: 'padding-as-kernel',
    message: 'The padding seems to be as large as the kernel. They are separate arguments.',
    hint: 'Which number in the layer is the padding, and which is the kernel size?',
    likelihood: 2,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        return window.totalPadding === 0 ? window : { ...window, totalPadding: 2 * window.kernel };
      },
    }),
  },
  {
    rule: 'padding-subtracted',
    message:
      'The padding seems to be subtracted, but the formula adds it. It makes the image larger.',
    hint: 'Does the window have more or less room once there are zeros around the image?',
    likelihood: 1,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        return { ...window, totalPadding: -window.totalPadding };
      },
    }),
  },
  {
    rule: 'padding-for-both-ends',
    message:
      'That seems to be what both ends need together. The argument `padding` is the amount added at each end.',
    hint: 'How are the lost places divided between left and right?',
    likelihood: 3,
    change: (rules) => ({
      keepingPadding: (kernel, dilation) => 2 * rules.keepingPadding(kernel, dilation),
    }),
  },
  ...(['', 'rounded up'] as const).map((form): NumberMistake => ({
    rule: 'half-the-kernel',
    ...(form && { form }),
    message: form
      ? 'That seems to be half of the kernel size, rounded up. A window loses fewer places than it is wide; the padding at each end makes up for half of them.'
      : 'That seems to be half of the kernel size. A window loses fewer places than it is wide; the padding at each end makes up for half of them.',
    hint: 'How many fewer places than pixels are there along a row?',
    likelihood: 2,
    change: () => ({
      keepingPadding: (kernel, dilation) => {
        const half = (dilation * kernel) / 2;
        return form ? Math.ceil(half) : half;
      },
    }),
  })),
  {
    rule: 'padding-always-one',
    message:
      'That seems to be the padding that a kernel of 3 needs. A wider window loses more places at the edges.',
    hint: 'How many places does this window lose along a row without padding?',
    likelihood: 2,
    change: () => ({ keepingPadding: () => 1 }),
  },
  ...(['', 'spread'] as const).map((form): NumberMistake => ({
    rule: 'keeping-padding-as-kernel',
    ...(form && { form }),
    message: form
      ? 'That seems to be the width that the kernel spans. A window loses fewer places than it is wide.'
      : 'That seems to be the kernel size itself. A window loses fewer places than it is wide.',
    hint: 'How many places does a window of 3 lose along a row?',
    likelihood: 1,
    change: () => ({
      keepingPadding: (kernel, dilation) => (form ? effectiveKernel(kernel, dilation) : kernel),
    }),
  })),
];
