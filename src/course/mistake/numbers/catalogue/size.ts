/** Mistakes about the size of a layer's output: ⌊(W − F + 2P)/S⌋ + 1. */
import { effectiveKernel, windowCount, type WindowAlong } from '../../../../shape';
import type { NumberMistake, Rounding } from '../rules';
import { inForms } from './layers';

const everyStart: NumberMistake = {
  rule: 'rounded-up',
  form: 'every start in the poolings',
  message:
    'A place of a pooling seems to be counted at every multiple of the stride, even where the window hangs over the edge. Only places where the whole window fits count.',
  hint: 'Where does the last window that still fits start?',
  likelihood: 2,
  change: (rules) => ({
    positions: (window, rounding, layer) =>
      layer.kind === 'pool' && window.stride !== window.kernel
        ? Math.ceil((window.input + window.totalPadding) / window.stride)
        : rules.positions(window, rounding, layer),
  }),
};

export const sizeMistakes: readonly NumberMistake[] = [
  ...inForms({
    rule: 'forgot-plus-one',
    forms: { convolutions: 3, everywhere: 2, poolings: 1 },
    message: (place) =>
      `The “+ 1” seems to be missing${place}: that counts the moves of the window. It has one more place than it makes moves.`,
    hint: 'A window as wide as the image cannot move. How many places does it have?',
    change: (rules, isMeant) => ({
      positions: (window, rounding, layer) =>
        rules.positions(window, rounding, layer) - (isMeant(layer) ? 1 : 0),
    }),
  }),
  {
    rule: 'forgot-plus-one',
    form: 'subtracted',
    message:
      'The 1 seems to be subtracted at the end, but the formula adds it. The window has one more place than it makes moves.',
    hint: 'A window as wide as the image cannot move. How many places does it have?',
    likelihood: 1,
    change: () => ({
      positions: (window, rounding) => countOn(window, rounding) - 2,
    }),
  },
  ...inForms({
    rule: 'kernel-added',
    forms: { convolutions: 2, everywhere: 1 },
    message: (place) =>
      `The width of the window seems to be added${place}, but the formula subtracts it. A wider window has fewer places, not more.`,
    hint: 'How many places does a window as wide as the image have?',
    change: (rules, isMeant) => ({
      positions: (window, rounding, layer) =>
        isMeant(layer)
          ? countOn(wider(window, 2), rounding)
          : rules.positions(window, rounding, layer),
    }),
  }),
  {
    rule: 'ignored-kernel',
    message:
      'The width of the convolution window seems to be left out. The window itself takes up room.',
    hint: 'Where does the last window that still fits start?',
    likelihood: 2,
    change: (rules) => ({
      positions: (window, rounding, layer) =>
        layer.kind === 'conv'
          ? countOn(wider(window, 1), rounding)
          : rules.positions(window, rounding, layer),
    }),
  },
  everyStart,
  {
    rule: 'kernel-for-size',
    message:
      'The size of the window seems to be used as the size of the output. The window gives one number at each of its places.',
    hint: 'How many places does the window have along a row?',
    likelihood: 2,
    change: () => ({ positions: ({ kernel }) => kernel }),
  },
  {
    rule: 'pool-halves',
    message:
      'Each pooling seems to halve the size. How much a pooling shrinks an image depends on its window and stride; halving is only the most common case.',
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
      'A convolution seems to keep the size. It does so only if its padding makes up for the places that the window loses at the edges.',
    hint: 'In how many places along a row does the window fit inside the padded image?',
    likelihood: 3,
    change: (rules) => ({
      positions: (window, rounding, layer) =>
        layer.kind === 'conv' ? window.input : rules.positions(window, rounding, layer),
    }),
  },
  {
    rule: 'conv-shrinks-by-one',
    message:
      'A convolution seems to shrink the image by one pixel. How many pixels it loses depends on the width of its window.',
    hint: 'How many places are lost along a row when the window is 3 wide, and how many when it is 5 wide?',
    likelihood: 2,
    change: (rules) => ({
      positions: (window, rounding, layer) =>
        layer.kind === 'conv' ? window.input - 1 : rules.positions(window, rounding, layer),
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
      'The fraction seems to be kept. A window either fits or does not: sizes are whole numbers, and the fraction is dropped.',
    hint: 'Can there be half a pixel?',
    likelihood: 2,
    change: () => ({ rounding: () => 'none' }),
  },
  {
    rule: 'ignored-ceil-mode',
    message: 'The ceil mode of a pooling seems to be missing.',
    hint: 'What does `ceilMode: true` do with the columns that do not fill a window?',
    likelihood: 3,
    change: (rules) => ({
      rounding: (layer) => (rules.rounding(layer) === 'up' ? 'down' : rules.rounding(layer)),
    }),
  },
  {
    rule: 'late-window-kept',
    message:
      'The last window seems to be kept although it would start beyond the image. Ceil mode keeps a window that hangs over the edge, not one that lies beyond it.',
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
      'The 1 seems to be added before the division. It is added after the division and the rounding.',
    hint: 'In which order are the steps of the formula done?',
    likelihood: 1,
    change: (rules) => ({
      positions: (window, rounding, layer) => {
        if (layer.kind === 'pool') return rules.positions(window, rounding, layer);
        const { input, kernel, totalPadding, stride, dilation } = window;
        const quotient = (input + totalPadding - effectiveKernel(kernel, dilation) + 1) / stride;
        return rounding === 'none' ? quotient : Math.floor(quotient);
      },
    }),
  },
];

/** How many places the formula has, whatever else was mistaken about them. */
function countOn(window: WindowAlong, rounding: Rounding): number {
  const round = { down: Math.floor, up: Math.ceil, none: (fraction: number) => fraction };
  return windowCount(window, round[rounding]);
}

/** An image that makes up for the width of its window. */
function wider(window: WindowAlong, times: number): WindowAlong {
  const span = effectiveKernel(window.kernel, window.dilation);
  return { ...window, input: window.input + times * span };
}
