/**
 * At how many positions a window fits. This is the rule behind every size in this course: along one
 * dimension,
 *
 *     ⌊(input + padding − (dilation · (kernel − 1) + 1)) / stride⌋ + 1
 *
 * where `padding` is the total for both ends. Convolution and pooling, values and types all come here.
 */
import type { Add, CeilDivide, FloorDivide, IsAtLeast, Subtract } from './arithmetic';
import { effectiveKernel, type EffectiveKernel, type Pair, type ResolvedWindow } from './window';

/** A window that moves along one dimension of an image. */
export interface WindowAlong {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  /** Cells added before and after the input, together. */
  readonly totalPadding: number;
  readonly dilation: number;
}

/**
 * At how many positions a window fits into an image, down and across: 0 or less where it fits nowhere.
 *
 * @param ceilMode whether a last window may hang over the edge (false)
 * @example
 * shape.windowCounts([7, 5], shape.resolveWindow({ kernel: 2, stride: 2 })) // [3, 2]
 */
export function windowCounts(
  input: Pair,
  { kernel, stride, padding, dilation }: ResolvedWindow,
  ceilMode = false,
): [down: number, across: number] {
  const along = (axis: 0 | 1) => {
    const [before, after] = padding[axis];
    const window: WindowAlong = {
      input: input[axis],
      kernel: kernel[axis],
      stride: stride[axis],
      totalPadding: before + after,
      dilation: dilation[axis],
    };
    return ceilMode ? windowCountOverEdge(window, before) : windowCount(window);
  };
  return [along(0), along(1)];
}

/**
 * At how many positions a window fits along one dimension: 0 or less when it fits nowhere.
 *
 * @param rounding `Math.ceil` keeps a last window that hangs over the edge, `Math.floor` leaves it out
 * @example
 * shape.windowCount({ input: 7, kernel: 2, stride: 2, totalPadding: 0, dilation: 1 }) // 3
 */
export function windowCount(window: WindowAlong, rounding = Math.floor): number {
  const room = window.input + window.totalPadding - effectiveKernel(window.kernel, window.dilation);
  return rounding(room / window.stride) + 1;
}

/**
 * The count when a last window may hang over the edge (`ceilMode`). One that would start in the padding
 * after the input is left out, as in PyTorch.
 *
 * @param paddingBefore how much of the total is before the input
 * @example
 * shape.windowCountOverEdge({ input: 6, kernel: 1, stride: 4, totalPadding: 0, dilation: 1 }, 0) // 2
 */
export function windowCountOverEdge(window: WindowAlong, paddingBefore: number): number {
  const count = windowCount(window, Math.ceil);
  const lastStart = (count - 1) * window.stride;
  return lastStart >= window.input + paddingBefore ? count - 1 : count;
}

/** The type twin of `windowCount`, with 0 for anything that fits nowhere. */
export type WindowCount<
  Input extends number,
  K extends number,
  S extends number,
  TotalPadding extends number,
  D extends number,
  Rounding extends 'floor' | 'ceil' = 'floor',
> = CountIn<Subtract<Add<Input, TotalPadding>, EffectiveKernel<K, D>>, S, Rounding>;

type CountIn<
  Room extends number,
  S extends number,
  Rounding,
> = `${Room}` extends `-${infer Over extends number}`
  ? Rounding extends 'ceil'
    ? // A window that hangs over still counts if it does so by less than a stride.
      IsAtLeast<Over, S> extends true
      ? 0
      : 1
    : 0
  : Rounding extends 'ceil'
    ? Add<CeilDivide<Room, S>, 1>
    : Add<FloorDivide<Room, S>, 1>;

/** A number of positions as a size: where a window fits nowhere, a verdict says so, and there is no size. */
export type Size<Count extends number> = Count extends 0 ? number : Count;
