import type { IsUnknown } from '../../shape';
import type { Flattened, FlattenFits } from '../../tensor';
import type { Rule } from './rule';

/** The dimensions from Start to End, both included, become one; -1 is the last. */
export interface FlattenRule<Start, End> extends Rule {
  readonly out: FlattenOut<this['in'], Start, End>;
  readonly fits: FlattenFits<this['in'], Start, End>;
}

type FlattenOut<X, Start, End> =
  IsUnknown<X> extends true ? UnknownFlattened<Start, End> : Flattened<X, Start, End>;

/** For an unknown shape, the usual cases keep at least the number of dimensions. */
type UnknownFlattened<Start, End> = [Start, End] extends [1, -1]
  ? [number, number]
  : [Start, End] extends [0, -1]
    ? [number]
    : number[];
