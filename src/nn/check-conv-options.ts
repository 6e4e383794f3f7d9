import { requireDivisible, toPair, UsageError } from '../shape';
import type { Conv2dOptions } from './conv2d';

const modes: readonly string[] = ['zeros', 'reflect', 'replicate', 'circular'];

interface Channels {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly groups: number;
}

type Settings = Channels & Required<Pick<Conv2dOptions, 'stride' | 'padding' | 'paddingMode'>>;

/** What PyTorch refuses when a Conv1d or Conv2d is made, in the order in which it checks. */
export function checkConvOptions(call: 'nn.Conv1d' | 'nn.Conv2d', settings: Settings): void {
  const { stride, padding, paddingMode } = settings;
  checkGroups(call, settings);
  if (typeof padding === 'string' && padding !== 'same' && padding !== 'valid') {
    throw new UsageError(
      `Invalid padding string '${String(padding)}', should be one of {'valid', 'same'}`,
      `${call} takes 'same' (the output is as large as the input), 'valid' (no padding), or numbers.`,
    );
  }
  if (padding === 'same' && toPair(stride).some((step) => step !== 1)) {
    throw new UsageError(
      "padding='same' is not supported for strided convolutions",
      `A stride of ${String(stride)} makes the output smaller than the input, so it cannot stay the same. Give ${call} the padding as a number.`,
    );
  }
  if (!modes.includes(paddingMode)) {
    throw new UsageError(
      `padding_mode must be one of {'reflect', 'zeros', 'replicate', 'circular'}, but got padding_mode='${paddingMode}'`,
      `${call} takes the padding modes ${modes.join(', ')}.`,
    );
  }
}

/** What any kind of convolution refuses. */
export function checkGroups(call: string, channels: Channels): void {
  if (channels.groups <= 0) {
    throw new UsageError(
      'groups must be a positive integer',
      `${call} takes 1 group or more, but got ${channels.groups}; 1 lets every filter see all channels.`,
    );
  }
  requireDivisible(call, channels);
}
