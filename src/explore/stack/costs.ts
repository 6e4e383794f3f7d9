/** What a layer costs, and how far it sees: the formulas of `shape` with the layer's arguments. */
import {
  convMultiplyAdds,
  convParameters,
  elementCount,
  growField,
  imageSize,
  resolvePooling,
  resolveWindow,
  spreadField,
  toPair,
  type ReceptiveField,
  type ResolvedWindow,
} from '../../shape';
import { filled, type StackLayer } from './setting';

/** How many numbers a layer learns. */
export function parametersOf(layer: StackLayer): number {
  const { inChannels, outChannels, kernelSize, groups, bias, affine } = filled(layer);
  const { inFeatures, outFeatures, numFeatures } = layer;
  switch (layer.type) {
    case 'Conv2d':
    case 'ConvTranspose2d':
      return convParameters({ inChannels, outChannels, kernel: kernelSize, groups, bias });
    case 'Linear':
      // Each output is a filter as large as all there is.
      return convParameters({
        inChannels: inFeatures!,
        outChannels: outFeatures!,
        kernel: 1,
        bias,
      });
    case 'BatchNorm2d':
      return affine ? 2 * numFeatures! : 0;
    default:
      return 0;
  }
}

/** The multiply-adds of a layer for all of its input, as `summary` counts them. */
export function multiplyAddsOf(layer: StackLayer, shape: readonly number[]): number {
  const { inChannels, outChannels, kernelSize, stride, padding, dilation, groups } = filled(layer);
  switch (layer.type) {
    case 'Conv2d': {
      const moves = { stride, padding, dilation, groups };
      const one = { ...moves, input: imageSize(shape), kernel: kernelSize };
      const examples = elementCount(shape.slice(0, -3));
      return examples * convMultiplyAdds({ ...one, inChannels, outChannels });
    }
    case 'ConvTranspose2d': {
      // Each number of the input is multiplied by each weight that its channel has.
      const [height, width] = toPair(kernelSize);
      return elementCount(shape) * (outChannels / groups) * height * width;
    }
    case 'Linear':
      return elementCount(shape.slice(0, -1)) * layer.inFeatures! * layer.outFeatures!;
    default:
      return 0;
  }
}

/** How the window of a layer moves; undefined where it has none. */
export function windowOf(layer: StackLayer): ResolvedWindow | undefined {
  const { kernelSize: kernel, stride, padding, dilation } = filled(layer);
  if (kernel === undefined) return undefined;
  const window = { kernel, stride, padding, dilation };
  return layer.type.includes('Pool') ? resolvePooling(window) : resolveWindow(window);
}

/** The receptive field after a layer; null where that does not follow from a window. */
export function fieldAfter(layer: StackLayer, field: ReceptiveField): ReceptiveField | null {
  const { kernelSize: kernel, stride, padding, dilation } = filled(layer);
  if (kernel === undefined) return null;
  const window = { kernel, stride, padding, dilation };
  return layer.type === 'ConvTranspose2d' ? spreadField(field, window) : growField(field, window);
}
