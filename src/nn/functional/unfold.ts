import {
  convCounts,
  imageSize,
  resolveWindow,
  toPair,
  UsageError,
  type First,
  type KernelFits,
  type MoveFits,
  type NumberOrPair,
  type Padding,
  type Window2d,
  type WindowOptions,
} from '../../shape';
import { takes } from '../../shape/takes';
import { requireTensor, unfold as columnsOf, type Shape, type Tensor } from '../../tensor';
import type { Check, Output, UnfoldRule } from '../type-rules';
import { takesImages } from './image-words';

/** How the window moves. */
export interface UnfoldOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  D extends NumberOrPair = NumberOrPair,
> extends Omit<WindowOptions<S, Padding, D>, 'padding'> {
  /** Zeros around the image (0). */
  padding?: P;
}

type RuleFor<K, S, P, D> = UnfoldRule<
  'F.unfold',
  K,
  S,
  P,
  D,
  First<[KernelFits<'F.unfold', K>, MoveFits<'F.unfold', S, P, D>]>
>;

const checkArguments = takes(
  'F.unfold',
  { input: requireTensor, kernelSize: 'pair' },
  { dilation: 'pair', padding: 'pair', stride: 'pair' },
);

/**
 * Writes the content of each window as a column. A convolution is then one matrix product: the
 * filters as rows times these columns.
 *
 * @param x (N, C, H, W) or one image (C, H, W)
 * @param kernelSize the window: a number or [height, width]
 * @returns (N, C · kernel height · kernel width, number of positions)
 * @throws with PyTorch's wording if the window does not fit, or the elements are int64
 * @example
 * const x = arange(1, 7, { dtype: 'float32' }).reshape([1, 2, 3]);
 * F.unfold(x, [1, 2]).toArray() // [[1, 2, 4, 5], [2, 3, 5, 6]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html
 */
export function unfold<
  X extends Shape,
  const K extends NumberOrPair,
  const S extends NumberOrPair = 1,
  const P extends NumberOrPair = 0,
  const D extends NumberOrPair = 1,
>(
  x: Tensor<X> & Check<RuleFor<K, S, P, D>, X>,
  kernelSize: K,
  options?: UnfoldOptions<S, P, D>,
): Output<RuleFor<K, S, P, D>, X>;
export function unfold(x: Tensor, kernelSize: NumberOrPair, options: UnfoldOptions = {}): Tensor {
  checkArguments(arguments);
  const { dilation = 1, padding = 0, stride = 1 } = options;
  const window = { kernel: kernelSize, dilation, padding, stride };
  checkUnfold(x, window);
  return columnsOf(x, resolveWindow(window));
}

function checkUnfold(x: Tensor, window: Record<keyof Window2d, NumberOrPair>): void {
  if (x.shape.length !== 3 && x.shape.length !== 4) {
    throw notImages(x);
  }
  for (const [name, least, word] of [
    ['kernel', 1, 'kernel size should be greater than zero'],
    ['dilation', 1, 'dilation should be greater than zero'],
    ['padding', 0, 'padding should be non-negative'],
    ['stride', 1, 'stride should be greater than zero'],
  ] as const) {
    const [height, width] = toPair(window[name]);
    if (height >= least && width >= least) continue;
    const short = name === 'padding' ? 'pad' : name;
    throw new UsageError(
      `${word}, but got ${short}_height: ${height} ${short}_width: ${width}`,
      `unfold takes a ${name} of ${least} or more.`,
    );
  }
  if (x.shape.slice(-3).includes(0)) throw notImages(x);
  const plane = imageSize(x.shape);
  const size = convCounts({ input: plane, ...window });
  if (size.every((count) => count >= 1)) return;
  const pair = (value: NumberOrPair) => `(${toPair(value).join(', ')})`;
  throw new UsageError(
    `Given input with spatial size ${pair(plane)}, kernel_size=${pair(window.kernel)}, dilation=${pair(window.dilation)}, padding=${pair(window.padding)}, calculated shape of the array of sliding blocks as ${pair(size)}, but its components must be at least one.`,
    `unfold: a window of ${toPair(window.kernel).join(' x ')} fits nowhere into an image of ${plane.join(' x ')}. Use a smaller one, or padding.`,
  );
}

function notImages(x: Tensor): UsageError {
  return new UsageError(
    x.shape.length < 3
      ? `Dimension out of range (expected to be in range of [-${x.shape.length}, ${x.shape.length - 1}], but got ${x.shape.length})`
      : `Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions for input, but got: [${x.shape.join(', ')}]`,
    takesImages('unfold', x),
  );
}
