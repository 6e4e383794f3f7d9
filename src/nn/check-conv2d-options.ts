import { requireDivisible, toPair, UsageError } from '../shape';
import type { Conv2dOptions } from './conv2d';

const modes: readonly string[] = ['zeros', 'reflect', 'replicate', 'circular'];

type Checked = 'stride' | 'padding' | 'groups' | 'paddingMode';

interface Settings extends Required<Pick<Conv2dOptions, Checked>> {
  readonly inChannels: number;
  readonly outChannels: number;
}

/** What PyTorch refuses when a Conv2d is made, in the order in which it checks. */
export function checkConv2dOptions(settings: Settings): void {
  const { stride, padding, groups, paddingMode } = settings;
  if (groups <= 0) {
    throw new UsageError(
      'groups must be a positive integer',
      `nn.Conv2d takes 1 group or more, but got ${groups}; 1 lets every filter see all channels.`,
    );
  }
  requireDivisible('nn.Conv2d', settings);
  if (typeof padding === 'string' && padding !== 'same' && padding !== 'valid') {
    throw new UsageError(
      `Invalid padding string '${String(padding)}', should be one of {'valid', 'same'}`,
      "nn.Conv2d takes 'same' (the output is as large as the input), 'valid' (no padding), or numbers.",
    );
  }
  if (padding === 'same' && toPair(stride).some((step) => step !== 1)) {
    throw new UsageError(
      "padding='same' is not supported for strided convolutions",
      `A stride of ${String(stride)} makes the output smaller than the input, so it cannot stay the same. Give nn.Conv2d the padding as a number.`,
    );
  }
  if (!modes.includes(paddingMode)) {
    throw new UsageError(
      `padding_mode must be one of {'reflect', 'zeros', 'replicate', 'circular'}, but got padding_mode='${paddingMode}'`,
      `nn.Conv2d knows the padding modes ${modes.join(', ')}.`,
    );
  }
}
