import type { NumberOrPair } from '../shape';
import type { Tensor } from '../tensor';
import { avgPool2d, type AvgPool2dOptions } from './functional/avg-pool2d';
import { readOptions } from './functional/pool';
import { Layer } from './layer';
import { python } from './repr';
import type { None, PoolingRule, PoolText } from './type-rules';
import { layerTakes } from './layer-takes';

/**
 * Average pooling: the mean of each window, in each channel separately. It has no parameters.
 *
 * Input (N, C, H, W) or (C, H, W), output (N, C, H', W') or (C, H', W'), where
 *
 *     H' = ⌊(H + 2 · padding − kernelSize) / stride⌋ + 1
 *
 * and W' likewise; with `ceilMode` the fraction is rounded up. Outside the image are zeros.
 *
 * @param kernelSize the window: a number, or [height, width]
 * @param stride how far it moves (the kernel size: windows side by side); may also be an option
 * @param options `padding` (0, at most half of the window), `ceilMode` (false), `countIncludePad`
 *   (true: the zeros outside count), `divisorOverride` (none: the number of cells)
 * @throws with PyTorch's wording if the input does not fit
 * @example
 * const pool = new nn.AvgPool2d(2);
 * pool(randn([1, 6, 28, 28])) // Tensor<[1, 6, 14, 14]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html
 */
export class AvgPool2d<
  const K extends NumberOrPair,
  const S extends NumberOrPair | AvgPool2dOptions | undefined = None,
  const O extends AvgPool2dOptions | undefined = None,
> extends Layer<PoolingRule<PoolText<'AvgPool2d', K>, K, S, O, AvgPool2dOptions>> {
  readonly kernelSize: NumberOrPair;
  readonly stride: NumberOrPair;
  readonly padding: NumberOrPair;
  readonly ceilMode: boolean;
  readonly countIncludePad: boolean;
  readonly divisorOverride: number | null;

  constructor(kernelSize: K, stride?: S, options?: O);
  constructor(
    kernelSize: K,
    strideOrOptions?: NumberOrPair | AvgPool2dOptions,
    furtherOptions?: AvgPool2dOptions,
  ) {
    super();
    layerTakes.AvgPool2d(arguments);
    const options = readOptions<AvgPool2dOptions>(strideOrOptions, furtherOptions);
    this.kernelSize = kernelSize;
    this.stride = options.stride ?? kernelSize;
    this.padding = options.padding ?? 0;
    this.ceilMode = options.ceilMode ?? false;
    this.countIncludePad = options.countIncludePad ?? true;
    this.divisorOverride = options.divisorOverride ?? null;
  }

  protected compute(x: Tensor): Tensor {
    const { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride } = this;
    const options = { stride, padding, ceilMode, countIncludePad, divisorOverride };
    return avgPool2d(x, kernelSize, options);
  }

  override extraRepr(): string {
    return `kernel_size=${python(this.kernelSize)}, stride=${python(this.stride)}, padding=${python(this.padding)}`;
  }
}
