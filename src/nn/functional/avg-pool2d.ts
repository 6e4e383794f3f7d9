import { imageSize, windowCounts, type NumberOrPair, type ResolvedWindow } from '../../shape';
import { takes } from '../../shape/takes';
import {
  requireKernel,
  requireTensor,
  sumPool2d,
  tensor,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { Check, None, Output, PoolingRule } from '../type-rules';
import { checkAvgPool2d, ofAvgPool2d } from './check-pool2d';
import { readOptions, type PoolOptions } from './pool';

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

type RuleFor<K, S, O> = PoolingRule<'F.avgPool2d', K, S, O, AvgPool2dOptions>;

const checkArguments = takes(
  'F.avgPool2d',
  { input: requireTensor, kernelSize: 'pair', 'stride?': 'pairOrNull' },
  ofAvgPool2d,
);

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
  const S extends NumberOrPair | AvgPool2dOptions | undefined = None,
  const O extends AvgPool2dOptions | undefined = None,
>(
  x: Tensor<X> & Check<RuleFor<K, S, O>, X>,
  kernelSize: K,
  stride?: S,
  options?: O,
): Output<RuleFor<K, S, O>, X>;
export function avgPool2d(
  x: Tensor,
  kernelSize: NumberOrPair,
  strideOrOptions?: NumberOrPair | AvgPool2dOptions,
  furtherOptions?: AvgPool2dOptions,
): Tensor {
  checkArguments(arguments);
  const options = readOptions(strideOrOptions, furtherOptions);
  const window = checkAvgPool2d(x, kernelSize, options);
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
