import type { IsUnknown, ShapeText } from '../../shape';
import type { Shape } from '../../tensor';

/**
 * A shape taken apart as layers for sequences take it: a batch (N, C, L), one sequence (C, L) or, where nothing is
 * known, a batch of unknown sizes. `NoSequence` for anything else.
 */
export type SequenceOf<S> =
  IsUnknown<S> extends true
    ? Sequence<[number], number, number>
    : S extends readonly [infer N extends number, infer C extends number, infer L extends number]
      ? Sequence<[N], C, L>
      : S extends readonly [infer C extends number, infer L extends number]
        ? Sequence<[], C, L>
        : NoSequence;

/** What is refused. */
interface NoSequence {
  batch: never;
}

/** A sequence with C channels, after one batch dimension or none. */
export interface Sequence<Batch extends Shape, C extends number, L extends number> {
  batch: Batch;
  channels: C;
  length: L;
}

/** The verdict on a shape that must be a sequence's. */
export type IsSequence<S, Call extends string> =
  SequenceOf<S> extends NoSequence
    ? `${Call} takes (N, C, L) or (C, L), but the input is ${ShapeText<S>}`
    : true;
