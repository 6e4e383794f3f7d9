import { convOutputSize, type ConvWindow } from './conv-output-size';
import { requireDivisible, type ConvFilters } from './conv-parameters';
import { takesLayer } from './takes-layer';
import { toPair } from './window';
import { requireWhole } from './require-whole';

const checkArguments = takesLayer(
  'shape.convMultiplyAdds',
  { input: 'any', inChannels: 'any', outChannels: 'any', kernel: 'any' },
  { stride: 'any', padding: 'any', dilation: 'any', groups: 'any' },
);

/**
 * How many times a convolution multiplies two numbers and adds the product to a sum, for one image.
 * Each number of the output takes one multiply-add for each weight of its filter:
 *
 *     outHeight · outWidth · outChannels · (inChannels / groups) · kernelHeight · kernelWidth
 *
 * Adding the bias multiplies nothing and is not counted.
 *
 * @throws if a number of channels or groups is not a whole number of 1 or more
 * @example
 * shape.convMultiplyAdds({ input: 130, inChannels: 3, outChannels: 10, kernel: 3 }) // 4423680
 */
export function convMultiplyAdds(layer: ConvWindow & Omit<ConvFilters, 'bias'>): number {
  checkArguments(arguments);
  const { inChannels, outChannels, kernel, groups = 1 } = layer;
  requireWhole('shape.convMultiplyAdds', 1, { inChannels, outChannels, groups });
  requireDivisible('shape.convMultiplyAdds', { inChannels, outChannels, groups });
  const [outHeight, outWidth] = toPair(convOutputSize(layer));
  const [kernelHeight, kernelWidth] = toPair(kernel);
  const weightsOfAFilter = (inChannels / groups) * kernelHeight * kernelWidth;
  return outHeight * outWidth * outChannels * weightsOfAFilter;
}
