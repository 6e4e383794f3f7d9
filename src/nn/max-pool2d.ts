import type { NumberOrPair } from '../shape';
import type { Tensor } from '../tensor';
import { maxPool2d, type MaxPool2dOptions } from './functional/max-pool2d';
import { readOptions } from './functional/pool';
import { Layer } from './layer';
import { python } from './repr';
import type { None, PoolingRule, PoolText } from './type-rules';
import { layerTakes } from './layer-takes';

/**
 * Max pooling: keeps the largest number of each window, in each channel separately, which shrinks an
 * image. It has no parameters.
 *
 * Input (N, C, H, W) or (C, H, W), output (N, C, H', W') or (C, H', W'), where
 *
 *     H' = ⌊(H + 2 · padding − dilation · (kernelSize − 1) − 1) / stride⌋ + 1
 *
 * and W' likewise; with `ceilMode` the fraction is rounded up. Padding is minus infinity.
 *
 * @param kernelSize the window: a number, or [height, width]
 * @param stride how far it moves (the kernel size: windows side by side); may also be an option
 * @param options `padding` (0, at most half of the window), `dilation` (1), `ceilMode` (false),
 *   `returnIndices` (false: the values alone)
 * @throws with PyTorch's wording if the input does not fit
 * @example
 * const pool = new nn.MaxPool2d(2, 2);
 * pool(randn([1, 10, 128, 128])) // Tensor<[1, 10, 64, 64]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
 */
export class MaxPool2d<
  const K extends NumberOrPair,
  const S extends NumberOrPair | MaxPool2dOptions | undefined = None,
  const O extends MaxPool2dOptions | undefined = None,
> extends Layer<PoolingRule<PoolText<'MaxPool2d', K>, K, S, O, MaxPool2dOptions>> {
  readonly kernelSize: NumberOrPair;
  readonly stride: NumberOrPair;
  readonly padding: NumberOrPair;
  readonly dilation: NumberOrPair;
  readonly ceilMode: boolean;
  readonly returnIndices: boolean;

  constructor(kernelSize: K, stride?: S, options?: O);
  constructor(
    kernelSize: K,
    strideOrOptions?: NumberOrPair | MaxPool2dOptions,
    furtherOptions?: MaxPool2dOptions,
  ) {
    super();
    layerTakes.MaxPool2d(arguments);
    const options = readOptions<MaxPool2dOptions>(strideOrOptions, furtherOptions);
    this.kernelSize = kernelSize;
    this.stride = options.stride ?? kernelSize;
    this.padding = options.padding ?? 0;
    this.dilation = options.dilation ?? 1;
    this.ceilMode = options.ceilMode ?? false;
    this.returnIndices = options.returnIndices ?? false;
  }

  protected compute(x: Tensor): Tensor | [Tensor, Tensor] {
    const { kernelSize, stride, padding, dilation, ceilMode, returnIndices } = this;
    return maxPool2d(x, kernelSize, { stride, padding, dilation, ceilMode, returnIndices });
  }

  override extraRepr(): string {
    const { kernelSize, stride, padding, dilation, ceilMode } = this;
    return `kernel_size=${python(kernelSize)}, stride=${python(stride)}, padding=${python(padding)}, dilation=${python(dilation)}, ceil_mode=${python(ceilMode)}`;
  }
}
