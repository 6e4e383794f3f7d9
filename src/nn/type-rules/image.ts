import type { Shape } from '../../tensor';
import type { IsUnknown, NumberText, ShapeText } from './rule';

/**
 * A shape taken apart as layers for images take it: a batch (N, C, H, W), one image (C, H, W) or, where
 * nothing is known, a batch of unknown sizes. `never` for anything else.
 */
export type ImageOf<S> =
  IsUnknown<S> extends true
    ? Image<[number], number, number, number>
    : S extends readonly [
          infer N extends number,
          infer C extends number,
          infer H extends number,
          infer W extends number,
        ]
      ? Image<[N], C, H, W>
      : S extends readonly [infer C extends number, infer H extends number, infer W extends number]
        ? Image<[], C, H, W>
        : never;

/** An image with C channels, after one batch dimension or none. */
export interface Image<Batch extends Shape, C extends number, H extends number, W extends number> {
  batch: Batch;
  channels: C;
  height: H;
  width: W;
}

/**
 * Looks up the count of a window's positions in a table that has a sentence at 0, because the window then
 * fits nowhere, and `unknown` elsewhere.
 */
export type WindowFit<S, Layer extends string, Count> = FitTable<S, Layer>[Index<Count>];

interface FitTable<S, Layer extends string> {
  [count: number]: unknown;
  0: `${Layer} does not fit into the input ${ShapeText<S>}: its window is larger than the picture`;
}

/** The number itself, in a form that TypeScript knows to be one, even where it is deferred. */
type Index<Count> = [Count] extends [infer N extends number] ? N : number;

/** The height and width of an image, even of one that is deferred. */
export type HeightOf<I> = I extends { height: infer H } ? H : never;
export type WidthOf<I> = I extends { width: infer W } ? W : never;

/** Why a layer refuses a shape that is not an image's. */
export type NoImage<
  S,
  Layer extends string,
> = `${Layer} takes (N, C, H, W) or (C, H, W), but the input is ${ShapeText<S>}`;

/** Why a layer refuses a number of channels. */
export type OtherChannels<
  S,
  Layer extends string,
  Expected,
  Came,
> = `${Layer} takes ${NumberText<Expected>} channels, but the input ${ShapeText<S>} has ${NumberText<Came>}`;
