import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { adaptiveAvgPool2d, type AdaptiveSize } from './functional/adaptive-avg-pool2d';
import { Layer } from './layer';
import { python } from './repr';
import type { AdaptiveRule, AdaptiveText } from './type-rules';

const checkArguments = takes('new nn.AdaptiveAvgPool2d', { outputSize: 'sizeOrNulls' });

/**
 * Average pooling to a fixed output size, whatever the size of the image. With `AdaptiveAvgPool2d(1)`, the mean of
 * each channel, before its linear layer, a network takes images of any size. No parameters. `F.adaptiveAvgPool2d`
 * says which cells each mean covers.
 *
 * Input (N, C, H, W) or (C, H, W), output (N, C, height, width) or (C, height, width).
 *
 * @param outputSize a number or [height, width]; null in a pair keeps that size of the input
 * @throws with PyTorch's wording if the input is not an image
 * @example
 * const pool = new nn.AdaptiveAvgPool2d([7, null]);
 * pool(randn([1, 64, 20, 9])) // Tensor<[1, 64, 7, 9]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html
 */
export class AdaptiveAvgPool2d<const Size extends AdaptiveSize> extends Layer<
  AdaptiveRule<AdaptiveText<Size>, Size>
> {
  readonly outputSize: AdaptiveSize;

  constructor(outputSize: Size) {
    super();
    checkArguments(arguments);
    this.outputSize = outputSize;
  }

  protected compute(x: Tensor): Tensor {
    return adaptiveAvgPool2d(x, this.outputSize);
  }

  override extraRepr(): string {
    return `output_size=${python(this.outputSize)}`;
  }
}
