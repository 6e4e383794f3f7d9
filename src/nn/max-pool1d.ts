import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { maxPool1d, ofMaxPool1d, type MaxPool1dOptions } from './functional/max-pool1d';
import { readOptions } from './functional/pool';
import { Layer } from './layer';
import { python } from './repr';
import type { None, Pooling1dRule, PoolText } from './type-rules';

const checkArguments = takes(
  'new nn.MaxPool1d',
  { kernelSize: 'whole', 'stride?': 'wholeOrNull' },
  ofMaxPool1d,
);

/**
 * Max pooling of sequences: takes the largest value of each window, separately for each channel. No parameters.
 *
 * Input (N, C, L) or (C, L), output (N, C, L') or (C, L'), where
 *
 *     L' = ⌊(L + 2 · padding − dilation · (kernelSize − 1) − 1) / stride⌋ + 1
 *
 * `ceilMode` rounds the fraction up. The padding is minus infinity.
 *
 * @param kernelSize the length of the window
 * @param stride the step of the window (the kernel size: windows do not overlap); may also be an option
 * @param options `padding` (0, at most half the window), `dilation` (1), `ceilMode` (false),
 *   `returnIndices` (false: only the values)
 * @throws with PyTorch's wording if the input does not fit
 * @example
 * const pool = new nn.MaxPool1d(2);
 * pool(randn([1, 10, 128])) // Tensor<[1, 10, 64]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html
 */
export class MaxPool1d<
  const K extends number,
  const S extends number | MaxPool1dOptions | undefined = None,
  const O extends MaxPool1dOptions | undefined = None,
> extends Layer<Pooling1dRule<PoolText<'MaxPool1d', K>, K, S, O, MaxPool1dOptions>> {
  readonly kernelSize: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly ceilMode: boolean;
  readonly returnIndices: boolean;

  constructor(kernelSize: K, stride?: S, options?: O);
  constructor(
    kernelSize: K,
    strideOrOptions?: number | MaxPool1dOptions,
    furtherOptions?: MaxPool1dOptions,
  ) {
    super();
    checkArguments(arguments);
    const options = readOptions<MaxPool1dOptions>(strideOrOptions, furtherOptions);
    this.kernelSize = kernelSize;
    this.stride = options.stride ?? kernelSize;
    this.padding = options.padding ?? 0;
    this.dilation = options.dilation ?? 1;
    this.ceilMode = options.ceilMode ?? false;
    this.returnIndices = options.returnIndices ?? false;
  }

  protected compute(x: Tensor): Tensor | [Tensor, Tensor] {
    const { kernelSize, stride, padding, dilation, ceilMode, returnIndices } = this;
    return maxPool1d(x, kernelSize, { stride, padding, dilation, ceilMode, returnIndices });
  }

  override extraRepr(): string {
    const { kernelSize, stride, padding, dilation, ceilMode } = this;
    return `kernel_size=${kernelSize}, stride=${stride}, padding=${padding}, dilation=${dilation}, ceil_mode=${python(ceilMode)}`;
  }
}
