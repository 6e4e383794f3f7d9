import { convMultiplyAdds, elementCount, imageSize } from '../shape';
import { Conv2d, Linear } from '../nn';

/**
 * How many times a layer multiplies by a weight and adds the product to a sum, for its whole
 * input: a convolution once for each number of its output and each weight of a filter, a linear layer once
 * for each weight and each row of its input. All other layers count as 0.
 *
 * torchinfo's "mult-adds" differ: they count each bias and BatchNorm parameter
 * as if it were a weight.
 */
export function multiplyAdds(module: unknown, inputShape: readonly number[]): number {
  if (isConv2d(module)) {
    const { inChannels, outChannels, groups, stride, padding, dilation } = module;
    const kernel = module.kernelSize;
    const window = { input: imageSize(inputShape), kernel, stride, padding, dilation };
    const images = elementCount(inputShape.slice(0, -3));
    return images * convMultiplyAdds({ ...window, inChannels, outChannels, groups });
  }
  if (isLinear(module)) {
    const rows = elementCount(inputShape.slice(0, -1));
    return rows * module.inFeatures * module.outFeatures;
  }
  return 0;
}

function isConv2d(module: unknown): module is Conv2d<number, number, number> {
  return module instanceof Conv2d;
}

function isLinear(module: unknown): module is Linear<number, number> {
  return module instanceof Linear;
}
