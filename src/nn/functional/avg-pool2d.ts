import {
  imageSize,
  UsageError,
  windowCounts,
  type NumberOrPair,
  type ResolvedWindow,
} from '../../shape';
import {
  requireKernel,
  requireTensor,
  sumPool2d,
  tensor,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { Check, Output, Pool2dRule } from '../type-rules';
import { checkPooling, readOptions, type PoolOptions } from './pool';

/** How the window of an average pooling moves, and what it divides by. */
export interface AvgPool2dOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  Ceil extends boolean = boolean,
> extends PoolOptions<S, P, Ceil> {
  /** Whether the zeros of the padding count in the average (true). */
  countIncludePad?: boolean;
  /** Divides by this number instead of the number of cells. */
  divisorOverride?: number | null;
}

/**
 * The average of each window. Outside the image are zeros, which count in the average unless
 * `countIncludePad` is false. The cells of a last window that hang over the edge in ceil mode never count.
 *
 * @param x (N, C, H, W) or one image (C, H, W)
 * @param kernelSize the window: a number or [height, width]
 * @param stride how far it moves (the kernel size); may also be an option
 * @returns (N, C, H', W') with the sizes of `shape.poolOutputSize`
 * @throws with PyTorch's wording if the window does not fit
 * @example
 * F.avgPool2d(randn([1, 6, 28, 28]), 2) // Tensor<[1, 6, 14, 14]>
 * F.avgPool2d(tensor([[[1, 2], [3, 6]]]), 2).toArray() // [[[3]]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html
 */
export function avgPool2d<
  X extends Shape,
  const K extends NumberOrPair,
  const S extends NumberOrPair = K,
  const P extends NumberOrPair = 0,
  Ceil extends boolean = false,
>(
  x: Tensor<X> & Check<Pool2dRule<'AvgPool2d', K, S, P, 1, Ceil>, X>,
  kernelSize: K,
  stride?: S | AvgPool2dOptions<S, P, Ceil>,
  options?: AvgPool2dOptions<S, P, Ceil>,
): Output<Pool2dRule<'AvgPool2d', K, S, P, 1, Ceil>, X>;
export function avgPool2d(
  x: Tensor,
  kernelSize: NumberOrPair,
  strideOrOptions?: NumberOrPair | AvgPool2dOptions,
  furtherOptions?: AvgPool2dOptions,
): Tensor {
  requireTensor('avgPool2d', 'input', x);
  const options = readOptions(strideOrOptions, furtherOptions);
  const pooling = { ...options, input: imageSize(x.shape), kernel: kernelSize };
  if (options.divisorOverride === 0) {
    throw new UsageError('divisor must be not zero', 'avgPool2d cannot divide by 0.');
  }
  if (x.shape.length < 3) {
    throw new UsageError(
      `Dimension out of range (expected to be in range of [-${x.shape.length}, ${x.shape.length - 1}], but got -3)`,
      `avgPool2d takes a batch of pictures (N, C, H, W) or one picture (C, H, W), but got [${x.shape.join(', ')}], which has no side for the channels.`,
    );
  }
  const window = checkPooling('avgPool2d', x, pooling);
  const divisor = options.divisorOverride ?? cellCounts(x, window, options.countIncludePad ?? true);
  requireKernel('avgPool2d', 'avg_pool2d', x.dtype, ['float32', 'int64']);
  return sumPool2d(x, window).div(divisor).to(x.dtype); // whole numbers lose their fraction
}

/** How many cells each window averages over, as a tensor of as many dimensions as x: (1, 1, H', W'). */
function cellCounts(x: Tensor, window: ResolvedWindow, countIncludePad: boolean): Tensor {
  const { kernel, stride, padding } = window;
  const plane = imageSize(x.shape);
  const size = windowCounts(plane, window);
  const along = (axis: 0 | 1): number[] => {
    const [before] = padding[axis];
    const around = countIncludePad ? before : 0;
    return Array.from({ length: size[axis] }, (_, position) => {
      const start = position * stride[axis] - before;
      const end = Math.min(start + kernel[axis], plane[axis] + around);
      return end - Math.max(start, -around);
    });
  };
  const [rows, columns] = [along(0), along(1)];
  const counts = rows.flatMap((row) => columns.map((column) => row * column));
  return tensor(counts, [...x.shape.slice(0, -2).map(() => 1), ...size]);
}
