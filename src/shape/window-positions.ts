/**
 * The rule behind every size in this course: at how many positions does a window fit along one dimension?
 *
 *     ⌊(input + padding − (dilation · (kernel − 1) + 1)) / stride⌋ + 1
 *
 * where `padding` is the total for both ends. Convolution and pooling, height and width, values and
 * types all come here.
 */
import type { Add, CeilDivide, FloorDivide, IsAtLeast, Multiply, Subtract } from './arithmetic';

/** How many cells a kernel spans from its first to its last: dilation spreads it out. */
export function effectiveKernel(kernel: number, dilation: number): number {
  return dilation * (kernel - 1) + 1;
}

/** The type twin of `effectiveKernel`. */
type EffectiveKernel<K extends number, D extends number> = D extends 1
  ? K
  : Add<Multiply<D, Subtract<K, 1>>, 1>;

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
 * Counts the positions of a window along one dimension: 0 or less when it fits nowhere.
 *
 * @param rounding `Math.floor` leaves out a last window that would hang over the edge, `Math.ceil`
 *   keeps it
 */
export function windowPositions(window: WindowAlong, rounding = Math.floor): number {
  const room = window.input + window.totalPadding - effectiveKernel(window.kernel, window.dilation);
  return rounding(room / window.stride) + 1;
}

/**
 * Counts the positions when a last window may hang over the edge (`ceilMode`). One that would start in
 * the padding after the input is left out, as in PyTorch.
 */
export function windowPositionsOverEdge(window: WindowAlong): number {
  const positions = windowPositions(window, Math.ceil);
  const lastStart = (positions - 1) * window.stride;
  return lastStart >= window.input + window.totalPadding / 2 ? positions - 1 : positions;
}

/** The type twin of `windowPositions`, with 0 for anything that fits nowhere. */
export type WindowPositions<
  Input extends number,
  K extends number,
  S extends number,
  Padding extends number,
  D extends number,
  Rounding extends 'floor' | 'ceil' = 'floor',
> = PositionsIn<Subtract<Add<Input, Padding>, EffectiveKernel<K, D>>, S, Rounding>;

type PositionsIn<
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
