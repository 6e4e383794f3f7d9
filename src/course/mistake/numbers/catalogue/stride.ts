/** Mistakes about how far a window moves. */
import type { WindowAlong } from '../../../../shape';
import type { Layer } from '../network';
import type { NumberMistake, Rounding } from '../rules';
import { inForms } from './layers';

export const strideMistakes: readonly NumberMistake[] = [
  {
    rule: 'ignored-stride',
    message:
      'The stride of a convolution seems to be missing: its window moves by more than one pixel at a time.',
    hint: 'How many pixels does the window of this convolution move at a time?',
    likelihood: 3,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        return layer.kind === 'conv' ? { ...window, stride: 1 } : window;
      },
    }),
  },
  {
    rule: 'pool-moves-by-one',
    message:
      'The windows of the pooling seem to move by one pixel. They move by the stride, which is as large as the window here: they lie side by side.',
    hint: 'What does the second number of a pooling say, and what if there is none?',
    likelihood: 2,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        return layer.kind === 'pool' ? { ...window, stride: 1 } : window;
      },
    }),
  },
  {
    rule: 'pool-stride-as-window',
    message:
      'The windows of the pooling seem to lie side by side. They do so only if the pooling has no stride of its own; here they move by less or more than their width.',
    hint: 'What does the second number of a pooling say?',
    likelihood: 2,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        return layer.kind === 'pool' ? { ...window, stride: window.kernel } : window;
      },
    }),
  },
  {
    rule: 'stride-as-kernel',
    message:
      'The window of a convolution seems to move by its own width. That is the default for a pooling; in a convolution, the stride is a separate argument.',
    hint: 'What is the stride of a convolution if it is not set?',
    likelihood: 1,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        return layer.kind === 'conv' ? { ...window, stride: window.kernel } : window;
      },
    }),
  },
  {
    rule: 'pool-stride-as-window',
    form: 'kernel and stride swapped',
    message:
      'The window and the stride of a pooling seem to be swapped: the size of the window comes first.',
    hint: 'What does each of the two numbers of a pooling say?',
    likelihood: 1,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const window = rules.window(layer, input, axis);
        const { kernel, stride } = window;
        return layer.kind === 'pool' ? { ...window, kernel: stride, stride: kernel } : window;
      },
    }),
  },
  ...inForms({
    rule: 'stride-divides-size',
    forms: { convolutions: 2, poolings: 2 },
    message: (place) =>
      `The size seems to be divided by the stride and nothing else${place}. The last place depends on the kernel size and the padding, too.`,
    hint: 'Where does the last window start, and does it still fit?',
    change: (rules, isMeant) => ({
      positions: (window, rounding, layer) =>
        isMeant(layer) && isPlain(layer, window)
          ? rounded(window.input / window.stride, rounding)
          : rules.positions(window, rounding, layer),
    }),
  }),
  ...inForms({
    rule: 'stride-divided-twice',
    forms: { convolutions: 2, poolings: 1, everywhere: 1 },
    message: (place) =>
      `The size seems to be divided by the stride twice${place}. The formula already counts only the places of the window.`,
    hint: 'What does the formula give: pixels, or places of the window?',
    change: (rules, isMeant) => ({
      positions: (window, rounding, layer) => {
        const right = rules.positions(window, rounding, layer);
        return isMeant(layer) ? rounded(right / window.stride, rounding) : right;
      },
    }),
  }),
  {
    rule: 'missing-brackets',
    message:
      'Only part of the sum seems to be divided by the stride. Without brackets, division comes before addition.',
    hint: 'What is `8 - 2 + 4 / 2` in JavaScript?',
    likelihood: 2,
    change: (rules) => ({
      positions: (window, rounding, layer) => {
        // Without padding that is the same as overlooking the stride.
        const { totalPadding, stride, input } = window;
        if (totalPadding === 0) return rules.positions(window, rounding, layer);
        const whole = {
          ...window,
          stride: 1,
          totalPadding: 0,
          input: input + totalPadding / stride,
        };
        return rounded(rules.positions(whole, 'none', layer), rounding);
      },
    }),
  },
];

/** Elsewhere, dividing by the stride is right, or leads to the same as another mistake. */
function isPlain({ kind }: Layer, { kernel, stride }: WindowAlong): boolean {
  return kind === 'conv' ? stride > 1 : stride !== kernel;
}

/** A quotient without its fraction, unless that is kept. */
function rounded(quotient: number, rounding: Rounding): number {
  return rounding === 'none' ? quotient : Math.floor(quotient);
}
