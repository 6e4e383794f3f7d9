/** What the figures take: tensors of the right shape, layers of the right kind. */
import { Conv2d } from '../nn';
import { UsageError, type Pair } from '../shape';
import { requireTensor, type Tensor } from '../tensor';
import { count, shapeText } from './draw/words';
import type { Plane } from './draw/marks';

/** A convolution of any size. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a parameter's shape is invariant
export type AnyConv = Conv2d<any, any, any, any, any, any, any>;

/** The channels of one image: (C, H, W), (1, C, H, W) or (H, W). */
export function channelsOf(call: string, name: string, x: unknown): Plane[] {
  requireTensor(`figure.${call}`, name, x);
  const { shape } = x;
  if (shape.length === 4 && shape[0] !== 1) {
    throw new UsageError(
      `figure.${call}: ${name} must be one image, but got a batch of ${shape[0]}: ${shapeText(shape)}`,
      `Take one of them: ${name}.select(0, 0) is the first. figure.images shows several.`,
    );
  }
  if (shape.length < 2 || shape.length > 4 || shape.includes(0)) {
    throw new UsageError(
      `figure.${call}: ${name} must be an image (C, H, W) or (H, W), but got the shape ${shapeText(shape)}`,
      'A figure needs rows and columns to draw.',
    );
  }
  const plane = shape.slice(-2);
  const channels = shape.length === 2 ? 1 : shape.at(-3)!;
  return x.reshape([channels, ...plane]).toArray() as unknown as number[][][];
}

/** The images of a batch, (N, C, H, W), each as its channels. */
export function imagesOf(call: string, name: string, x: unknown): Plane[][] {
  requireTensor(`figure.${call}`, name, x);
  const { shape } = x;
  if (shape.length !== 4 || shape.includes(0)) {
    throw new UsageError(
      `figure.${call}: ${name} must be a batch of images (N, C, H, W), but got the shape ${shapeText(shape)}`,
      `${name}.unsqueeze(0) makes a batch of one image, and tensor([a.toArray(), b.toArray()]) one of several (C, H, W).`,
    );
  }
  return x.toArray() as unknown as number[][][][];
}

/** The only channel of an image: (H, W), (1, H, W) or (1, 1, H, W). */
export function planeOf(call: string, name: string, x: unknown): Plane {
  const channels = channelsOf(call, name, x);
  if (channels.length === 1) return channels[0]!;
  throw new UsageError(
    `figure.${call}: ${name} must have one channel, but got the shape ${shapeText((x as Tensor).shape)}`,
    `Take one of its channels: ${name}.select(-3, 0) is the first. figure.channels shows several at once.`,
  );
}

export function isConv(value: unknown): value is AnyConv {
  return value instanceof Conv2d;
}

export function requireConv(call: string, value: unknown): AnyConv {
  if (isConv(value)) return value;
  throw new UsageError(
    `figure.${call}: expected a convolution, but got ${typeof value === 'function' ? String(value).split('\n')[0] : typeof value}`,
    'Give it a layer made with new nn.Conv2d(…).',
  );
}

/** Throws unless `index` is that of one of `number` things. */
export function requireIndex(call: string, name: string, index: number, number: number): void {
  if (Number.isInteger(index) && index >= 0 && index < number) return;
  throw new UsageError(
    `figure.${call}: ${name} ${index} is out of range`,
    `There are ${number}: the first is 0, the last ${number - 1}.`,
  );
}

/** Throws where cells would be too small, or positions too many, to look at. */
export function requireFew(call: string, what: string, number: number, most: number): void {
  if (number <= most) return;
  throw new UsageError(
    `figure.${call}: ${number} ${what} are too many to draw one by one (at most ${most})`,
    'Cut a piece out of the image, such as image.narrow(-2, 0, 8).narrow(-1, 0, 8).',
  );
}

/** Throws unless a position is one of those of an output of this size. */
export function requirePosition(call: string, [row, column]: Pair, [height, width]: Pair): void {
  requireIndex(call, 'row', row, height);
  requireIndex(call, 'column', column, width);
}

/** Throws unless an image has the channels that a layer takes. */
export function requireChannels(call: string, image: Tensor, conv: AnyConv): void {
  const came = image.shape.length === 2 ? 1 : image.shape.at(-3)!;
  if (came === conv.inChannels) return;
  throw new UsageError(
    `figure.${call}: the layer takes ${count(conv.inChannels as number, 'channel')}, but the image has ${came}: ${shapeText(image.shape)}`,
    'Give an image whose channels the layer takes, (C, H, W), or another layer.',
  );
}
