import type { Counted, IsUnknown, NumberText, ShapeText } from '../../shape';
import type { Shape } from '../../tensor';

/**
 * A shape taken apart as layers for images take it: a batch (N, C, H, W), one image (C, H, W) or, where
 * nothing is known, a batch of unknown sizes. `NoImage` for anything else.
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
        : NoImage;

/** What is refused. */
interface NoImage {
  batch: never;
}

/** An image with C channels, after one batch dimension or none. */
export interface Image<Batch extends Shape, C extends number, H extends number, W extends number> {
  batch: Batch;
  channels: C;
  height: H;
  width: W;
}

/** The verdict on a shape that must be an image's. */
export type IsImage<S, Call extends string> =
  ImageOf<S> extends NoImage
    ? `${Call} takes (N, C, H, W) or (C, H, W), but the input is ${ShapeText<S>}`
    : true;

/** Why a layer refuses a number of channels. */
export type OtherChannels<
  S,
  Call extends string,
  Expected,
  Came,
> = `${Call} takes ${Counted<Expected, 'channel'>}, but the input ${ShapeText<S>} has ${NumberText<Came>}`;
