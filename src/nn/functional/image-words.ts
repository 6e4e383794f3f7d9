/** Advice on a tensor that a layer cannot take, and on how to turn it into images. */
import { elementCount } from '../../shape';
import type { Shaped } from './shaped';

type Shape = readonly number[];

/** For a tensor with too few or too many dimensions; `channels` is the number that the layer needs, if known. */
export function takesImages(call: string, { shape }: Shaped, channels?: number): string {
  const taken = `${call} takes a batch of images (N, C, H, W) or one image (C, H, W), but got ${list(shape)}, which has ${count(shape.length, 'dimension')}.`;
  return `${taken} ${howToMakeImages(shape, channels)}`;
}

function howToMakeImages(shape: Shape, channels: number | undefined): string {
  if (shape.length > 4) return `Keep four of them: x.reshape([-1, ${shape.slice(-3).join(', ')}]).`;
  const size = squareOf(shape, channels ?? 1);
  const images = shape.length === 1 ? 1 : shape[0]!;
  const flat =
    size && shape.length <= 2
      ? `${images === 1 ? 'A flat image' : `${images} flat images`} of ${shape.at(-1)} numbers: x.reshape(${list([images, channels ?? 1, size, size])}).`
      : undefined;
  const grey =
    shape.length === 2 && (channels ?? 1) === 1
      ? `A grey image (H, W) becomes (1, H, W) by x.unsqueeze(0).`
      : undefined;
  const said = [shape[0] === shape[1] && grey ? undefined : flat, grey].filter(Boolean);
  return said.join(' ') || 'Reshape the input first: x.reshape([N, C, H, W]).';
}

/** The height and width of a flattened image, if it was square. */
function squareOf(shape: Shape, channels: number): number | undefined {
  const size = Math.sqrt((shape.at(-1) ?? 0) / channels);
  return Number.isInteger(size) && size > 1 ? size : undefined;
}

/** For images with another number of channels than the filters take. */
export function otherChannels({ shape }: Shaped, wanted: number, layer = 'Conv2d'): string {
  const came = shape.at(-3)!;
  const isBatch = shape.length === 4;
  const forward = `x.permute(${isBatch ? '[0, 3, 1, 2]' : '[2, 0, 1]'})`;
  const last = shape.at(-1)!;
  const colours = `narrow(${isBatch ? 1 : 0}, 0, 3)`;
  if (last === wanted && came > wanted) {
    return `The last dimension is ${wanted}: this looks like (…, H, W, C). Bring the channels forward with ${forward}.`;
  }
  if (wanted === 3 && came === 4) {
    return `With 4, the last one is usually alpha, which says how opaque a pixel is: x.${colours} leaves red, green and blue.`;
  }
  if (wanted === 3 && last === 4) {
    return `The last dimension is 4: this looks like (…, H, W, C) with an alpha channel. Bring the channels forward and leave alpha out: ${forward}.${colours}.`;
  }
  if (wanted === 1 && !isBatch) {
    return `Three dimensions are one image (C, H, W): here, one of ${count(came, 'channel')}. ${count(came, 'grey image')} would be [${[came, 1, ...shape.slice(1)].join(', ')}]: x.unsqueeze(1).`;
  }
  if (isBatch && shape[0] === wanted) {
    return `The first dimension is ${wanted}: this looks like (C, N, H, W). Bring the batch forward with x.transpose(0, 1).`;
  }
  const source = 'the output channels of the layer before it, or the depth of the image';
  return `The input channels of a layer are ${source}: 3 for colour, 1 for grey. For this input it would be new nn.${layer}(${came}, …).`;
}

/** For the input of a linear layer, which takes this number of features per example. */
export function otherFeatures({ shape }: Shaped, features: number, outputs: number): string {
  const [came, all] = [shape.at(-1)!, elementCount(shape)];
  const each = elementCount(shape.slice(1));
  if (shape.length > 2 && each === features) {
    return `Flatten it first: new nn.Flatten() makes [${shape[0]}, ${each}] of it.`;
  }
  if (shape.length > 1 && all === features) {
    return (
      `${shape.join(' · ')} is ${features}, so this is one image without the dimension of the batch: nn.Flatten leaves the first dimension as it is, here ${count(shape[0]!, 'channel')}. ` +
      'Give the model a batch of one, image.unsqueeze(0), or flatten all of it: x.flatten(0).'
    );
  }
  if (shape.length > 2) {
    return `Flatten it first: new nn.Flatten() makes [${shape[0]}, ${each}] of it, and the layer that takes these is new nn.Linear(${each}, ${outputs}).`;
  }
  return (
    `Either the layer is wrong: new nn.Linear(${came}, ${outputs}) takes this input. ` +
    `Or what comes before it is: ${surplus(came, features)}. The size of the image decides, and each convolution and pooling before the flattening; ` +
    'shape.flattenedSize([C, H, W]) of the last feature map is the number of features.'
  );
}

/** A pooling of 2 x 2 leaves a quarter of the features. */
function surplus(came: number, features: number): string {
  if (came === 4 * features) return '4 times as many came, as if a pooling of 2 x 2 were missing';
  if (features === 4 * came) return 'a quarter came, as if a pooling of 2 x 2 were one too many';
  return `${features} are expected, and ${came} came`;
}

const list = (shape: Shape) => `[${shape.join(', ')}]`;

export const count = (number: number, what: string) =>
  `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
