/** What PyTorch refuses in the normalisations by channel. */
import { UsageError } from '../shape';
import type { Shaped } from './functional/shaped';

/** A layer, as its messages name it. */
export interface Normalised {
  /** The constructor as it is written. */
  readonly call: string;
  /** The numbers of dimensions that the input may have. */
  readonly ranks: readonly number[];
}

export const ofBatchNorm2d: Normalised = { call: 'nn.BatchNorm2d', ranks: [4] };

export function checkImages({ call, ranks }: Normalised, { shape }: Shaped): void {
  if (ranks.includes(shape.length)) return;
  throw new UsageError(
    `expected ${ranks.map((rank) => `${rank}D`).join(' or ')} input (got ${shape.length}D input)`,
    `${call} takes ${ranks.includes(3) ? 'an image (C, H, W) or ' : ''}a batch of images (N, C, H, W), but got [${shape.join(', ')}].`,
  );
}

/** The error for an input with another number of channels. */
export function otherChannels(
  torchMessage: string,
  call: string,
  numFeatures: number,
  { shape }: Shaped,
): UsageError {
  return new UsageError(
    torchMessage,
    `${call}(${numFeatures}) takes ${numFeatures} channels, but the input [${shape.join(', ')}] has ${shape.at(-3)}. Give it the output channels of the layer before it.`,
  );
}

/** @param known the numbers that the layer has for each channel, by torch's name; undefined if it has none */
export function checkBatchNorm2d(
  x: Shaped,
  numFeatures: number,
  known: 'running_mean' | 'weight' | undefined,
): void {
  const channels = x.shape[1]!;
  if (channels === numFeatures || known === undefined) return;
  throw otherChannels(
    `${known} should contain ${channels} elements not ${numFeatures}`,
    ofBatchNorm2d.call,
    numFeatures,
    x,
  );
}
