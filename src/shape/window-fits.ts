/** The verdicts on a window: what can be said of its numbers, and whether it fits into an image. */
import type { Add, IsAtLeast } from './arithmetic';
import type { InRange, Known } from './known-at-compile-time';
import type { ValueText } from './type-text';
import type { First } from './verdict';
import type { EffectiveKernel, Height, TotalPadding, Width } from './window';

/** Whether a window can have this size. `Call` is what the sentence names. */
export type KernelFits<Call extends string, K> = InRange<`the kernel size of ${Call}`, K, 1>;

/** Whether a window can move like this. */
export type MoveFits<Call extends string, S, P, D> = First<
  [
    InRange<`the stride of ${Call}`, S, 1>,
    InRange<`the padding of ${Call}`, P, 0>,
    InRange<`the dilation of ${Call}`, D, 1>,
  ]
>;

/** Whether the word 'same' can be kept: only by a stride of 1. */
export type SameFits<Call extends string, S, P> = [P] extends ['same']
  ? [number] extends [Known<Height<S>> | Known<Width<S>>]
    ? true
    : [Height<S> | Width<S>] extends [1]
      ? true
      : `${Call} has padding 'same', which goes with a stride of 1 alone, but its stride is ${ValueText<S>}`
  : true;

/** Whether a pooling can have this padding: at most half of the window. */
export type HalfFits<Call extends string, K, P> = [
  HalfAlong<Height<K>, Height<P>>,
  HalfAlong<Width<K>, Width<P>>,
] extends [true, true]
  ? true
  : `the padding of ${Call} must be at most half of its kernel size ${ValueText<K>}, but is ${ValueText<P>}`;

type HalfAlong<K, P> = IsAtLeast<Known<K, 1>, Add<Known<P>, Known<P>>>;

/** Whether a window fits into an image at all, by the number of its positions down and across. */
export type PositionsFit<Call extends string, Image extends string, Down, Across, H, W, K, P, D> = [
  Down,
] extends [0]
  ? TooLarge<Call, Image, 'height', H, Height<K>, Height<P>, Height<D>>
  : [Across] extends [0]
    ? TooLarge<Call, Image, 'width', W, Width<K>, Width<P>, Width<D>>
    : true;

/** The same along the one dimension of a sequence. */
export type LengthFits<Call extends string, Input extends string, Count, L, K, P, D> = [
  Count,
] extends [0]
  ? TooLarge<Call, Input, 'length', L, K, P, D, 'sequence'>
  : true;

type TooLarge<
  Call extends string,
  Image extends string,
  Along extends string,
  Size,
  K,
  P,
  D,
  Thing extends string = 'image',
> = `${Call} does not fit into the input ${Image}: in ${Along}, its window of ${WindowText<Known<K>, Known<D>>} is larger than the ${Thing} of ${SizeText<Known<Size>, P, Known<K>, Known<D>>}`;

type WindowText<K extends number, D extends number> = D extends 1
  ? `${K}`
  : `${EffectiveKernel<K, D>} (${K} with dilation ${D})`;

type SizeText<Size extends number, P, K extends number, D extends number> = P extends 0 | 'valid'
  ? `${Size}`
  : `${Add<Size, TotalPadding<P, K, D>>} (${Size} with padding ${P & number} at each end)`;
