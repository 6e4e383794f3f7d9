/** Mistakes about dilation, wherever a window is counted with. */
import { toPair } from '../../../../shape';
import type { NumberMistake } from '../rules';

export const dilationMistakes: readonly NumberMistake[] = [
  {
    rule: 'ignored-dilation',
    message:
      'The dilation seems to be missing. It spreads the kernel, so that it spans more pixels than it has weights.',
    hint: 'How many pixels are there from the first weight of the spread kernel to the last?',
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
      'The kernel size seems to be multiplied by the dilation. Only the gaps between the weights grow, and there is one gap fewer than there are weights.',
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
];
