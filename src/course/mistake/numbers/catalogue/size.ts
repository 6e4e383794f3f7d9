/** Mistakes about the size of a layer's output: ⌊(W − F + 2P)/S⌋ + 1. */
import { toPair, windowCount } from '../../../../shape';
import type { NumberMistake } from '../rules';
import { inForms } from './layers';

export const sizeMistakes: readonly NumberMistake[] = [
  ...inForms({
    rule: 'forgot-plus-one',
    forms: { convolutions: 3, everywhere: 2, poolings: 1 },
    message: (place) =>
      `The “+ 1” seems to be missing${place}: the moves of the window are counted, not its places, of which there is one more.`,
    hint: 'A window as wide as the picture cannot move. How many places does it have?',
    change: (rules, isMeant) => ({
      positions: (window, rounding, layer) =>
        rules.positions(window, rounding, layer) - (isMeant(layer) ? 1 : 0),
    }),
  }),
  {
    rule: 'ignored-stride',
    message:
      'The stride of a convolution seems to be overlooked: its window does not stop at every pixel.',
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
      'The windows of the pooling seem to lie side by side. They do so only without a stride of their own; here they move by less or more than their width.',
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
    rule: 'pool-halves',
    message:
      'Each pooling seems to halve the size. By how much a pooling divides depends on its window and stride; 2 is only the most common.',
    hint: 'How wide is the window of this pooling, and how far does it move?',
    likelihood: 3,
    change: (rules) => ({
      positions: (window, rounding, layer) =>
        layer.kind === 'pool'
          ? rounding === 'none'
            ? window.input / 2
            : Math.floor(window.input / 2)
          : rules.positions(window, rounding, layer),
    }),
  },
  {
    rule: 'conv-keeps-size',
    message:
      'A convolution seems to be taken as one that keeps the size. It does so only if its padding makes up for what the window costs at the edges.',
    hint: 'At how many places along a row does the window fit inside the picture and its padding?',
    likelihood: 3,
    change: (rules) => ({
      positions: (window, rounding, layer) =>
        layer.kind === 'conv' ? window.input : rules.positions(window, rounding, layer),
    }),
  },
  {
    rule: 'conv-shrinks-by-one',
    message:
      'A convolution seems to shrink the picture by one pixel. How many it costs depends on how wide its window is.',
    hint: 'How many places are lost along a row when the window is 3 wide, and how many when it is 5 wide?',
    likelihood: 2,
    change: (rules) => ({
      positions: (window, rounding, layer) =>
        layer.kind === 'conv' ? window.input - 1 : rules.positions(window, rounding, layer),
    }),
  },
  {
    rule: 'stride-divides-size',
    message:
      'The size of a convolution seems to be divided by the stride and nothing else. Kernel and padding decide about the last place.',
    hint: 'Where does the last window start, and does it still fit?',
    likelihood: 2,
    change: (rules) => ({
      positions: (window, rounding, layer) => {
        if (layer.kind !== 'conv' || window.stride === 1) {
          return rules.positions(window, rounding, layer);
        }
        const quotient = window.input / window.stride;
        return rounding === 'none' ? quotient : Math.floor(quotient);
      },
    }),
  },
  ...inForms({
    rule: 'rounded-up',
    forms: { everywhere: 2, convolutions: 1, poolings: 2 },
    message: (place) =>
      `The fraction seems to be rounded up${place}. A window that would hang over the edge is not placed, so the fraction is dropped.`,
    hint: 'What happens to the columns at the edge that do not fill a window?',
    change: (rules, isMeant) => ({
      rounding: (layer) => (isMeant(layer) ? 'up' : rules.rounding(layer)),
    }),
  }),
  {
    rule: 'not-rounded',
    message:
      'The fraction seems to be kept. A window either fits or it does not: sizes are whole numbers, and the fraction is dropped.',
    hint: 'Can there be half a pixel?',
    likelihood: 2,
    change: () => ({ rounding: () => 'none' }),
  },
  {
    rule: 'ignored-ceil-mode',
    message: 'The ceil mode of a pooling seems to be overlooked.',
    hint: 'What does `ceilMode: true` say about the columns that do not fill a window?',
    likelihood: 3,
    change: (rules) => ({
      rounding: (layer) => (rules.rounding(layer) === 'up' ? 'down' : rules.rounding(layer)),
    }),
  },
  {
    rule: 'late-window-kept',
    message:
      'The last window seems to be kept although it would start behind the picture. Ceil mode keeps a window that hangs over the edge, not one that lies beyond it.',
    hint: 'At which pixel does the last window start?',
    likelihood: 2,
    change: (rules) => ({
      positions: (window, rounding, layer) =>
        rounding === 'up'
          ? windowCount(window, Math.ceil)
          : rules.positions(window, rounding, layer),
    }),
  },
  {
    // A form of the same rule: in a single layer the two can lead to the same number.
    rule: 'forgot-plus-one',
    form: 'added before the division',
    message:
      'The 1 seems to be added before the division. It comes after it, and after the rounding.',
    hint: 'In which order are the steps of the formula?',
    likelihood: 1,
    change: () => ({
      positions: ({ input, kernel, totalPadding, stride, dilation }, rounding) => {
        const quotient = (input + totalPadding - (dilation * (kernel - 1) + 1) + 1) / stride;
        return rounding === 'none' ? quotient : Math.floor(quotient);
      },
    }),
  },
  {
    rule: 'ignored-dilation',
    message:
      'The dilation seems to be overlooked. It spreads the kernel, so that it spans more pixels than it has weights.',
    hint: 'How many pixels are there from the first to the last weight of the spread kernel?',
    likelihood: 3,
    change: (rules) => ({
      window: (layer, input, axis) => ({ ...rules.window(layer, input, axis), dilation: 1 }),
      keepingPadding: (kernel) => rules.keepingPadding(kernel, 1),
      field: (field, layer) => rules.field(field, { ...layer, dilation: 1 }),
    }),
  },
  {
    rule: 'dilation-times-kernel',
    message:
      'The kernel seems to be multiplied by the dilation. Only the gaps between its weights grow, and there is one gap less than weights.',
    hint: 'How many gaps are there between 3 weights?',
    likelihood: 2,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const { kernel, dilation, ...window } = rules.window(layer, input, axis);
        return { ...window, kernel: kernel * dilation, dilation: 1 };
      },
      keepingPadding: (kernel, dilation) => rules.keepingPadding(kernel * dilation, 1),
      field: (field, layer) => {
        const [kernel, dilation] = [toPair(layer.kernel), toPair(layer.dilation ?? 1)];
        const stride = layer.stride ?? (layer.kind === 'pool' ? kernel : 1);
        const spread = [kernel[0] * dilation[0], kernel[1] * dilation[1]] as const;
        return rules.field(field, { ...layer, kernel: spread, stride, dilation: 1 });
      },
    }),
  },
  {
    rule: 'pair-swapped',
    message:
      'Height and width seem to be swapped. In a pair the height comes first, as in a shape.',
    hint: 'Which number of the pair belongs to the rows?',
    likelihood: 3,
    change: (rules) => ({
      window: (layer, input, axis) => {
        const isPair = [layer.kernel, layer.stride, layer.padding, layer.dilation].some(
          (value) => value !== undefined && toPair(value)[0] !== toPair(value)[1],
        );
        return rules.window(layer, input, isPair ? (axis === 0 ? 1 : 0) : axis);
      },
    }),
  },
];
