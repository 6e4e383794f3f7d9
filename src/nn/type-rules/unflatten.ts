import type { Shape, Unflattened, UnflattenFits } from '../../tensor';
import type { Rule } from './rule';

/** The dimension Dim becomes several, of these sizes. */
export interface UnflattenRule<Dim, Sizes extends Shape> extends Rule {
  readonly out: Unflattened<this['in'], Dim, Sizes>;
  readonly fits: UnflattenFits<this['in'], Dim, Sizes>;
}
