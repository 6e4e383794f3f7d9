import { convMultiplyAdds, elementCount, imageSize } from '../shape';
import { Conv1d, Conv2d, ConvTranspose2d, Linear } from '../nn';
import type { Module } from '../nn/module';
import { windowOf } from './window';

/**
 * How many times a layer multiplies by a weight and adds the product to a sum, for its whole
 * input: a convolution once for each number of its output and each weight of a filter, a transposed one once for
 * each number of its input and each weight that spreads it, a linear layer once for each weight and each row of
 * its input. All other layers count as 0.
 *
 * torchinfo's "mult-adds" differ: they count each bias and BatchNorm parameter
 * as if it were a weight.
 */
export function multiplyAdds(module: Module, inputShape: readonly number[]): number {
  if (isConv(module)) {
    const { inChannels, outChannels, groups } = module;
    const [height, width] = imageSize(inputShape);
    const along = module instanceof Conv1d;
    const input = [along ? 1 : height, width] as const;
    const examples = elementCount(inputShape.slice(0, along ? -2 : -3));
    const window = { ...windowOf(module)!, input };
    return examples * convMultiplyAdds({ ...window, inChannels, outChannels, groups });
  }
  // Rows and columns that the padding cuts off are counted, as those of zeros are in a convolution.
  if (module instanceof ConvTranspose2d) {
    return (
      elementCount(inputShape) * elementCount((module.weight.shape as readonly number[]).slice(1))
    );
  }
  if (isLinear(module)) {
    const rows = elementCount(inputShape.slice(0, -1));
    return rows * module.inFeatures * module.outFeatures;
  }
  return 0;
}

type AnyConv = Module & Readonly<Record<'inChannels' | 'outChannels' | 'groups', number>>;

function isConv(module: Module): module is AnyConv {
  return module instanceof Conv1d || module instanceof Conv2d;
}

function isLinear(module: Module): module is Linear<number, number> {
  return module instanceof Linear;
}
