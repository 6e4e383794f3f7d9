import type { Shape } from '../../tensor';
import type { GivesSame, Rule } from './rule';

/** The output has the input's shape, whatever that is. */
export interface SameRule extends Rule, GivesSame {
  readonly out: Shape;
  readonly fits: true;
  readonly guard: unknown;
}
