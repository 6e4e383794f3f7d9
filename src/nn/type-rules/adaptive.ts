import type { First, Height, InRange, Known, NumberText, Width } from '../../shape';
import type { Image, ImageOf, IsImage } from './image';
import type { Rule } from './rule';

/** (N, C, H, W) to (N, C, height, width), where null keeps a size. */
export interface AdaptiveRule<Call extends string, OutputSize> extends Rule {
  readonly out: AdaptiveOut<ImageOf<this['in']>, OutputSize>;
  readonly fits: First<
    [IsImage<this['in'], Call>, InRange<`the output size of ${Call}`, OutputSize, 0>]
  >;
}

type AdaptiveOut<I, OutputSize> =
  I extends Image<infer Batch, infer C, infer H, infer W>
    ? [...Batch, C, Adapted<H, Height<OutputSize>>, Adapted<W, Width<OutputSize>>]
    : number[];

type Adapted<Input extends number, Output> = [Output] extends [null] ? Input : Known<Output>;

/** The name of an adaptive pooling in messages. */
export type AdaptiveText<OutputSize> = OutputSize extends readonly [infer H, infer W]
  ? `AdaptiveAvgPool2d([${Shown<H>}, ${Shown<W>}])`
  : `AdaptiveAvgPool2d(${NumberText<OutputSize>})`;

type Shown<N> = [N] extends [null] ? 'null' : NumberText<N>;
