import { randn } from '../../tensor';
import type { TensorDatum } from '../answer';

/** The seed of the numbers on which a model is tried. */
const SEED = 2012;

/** The same numbers each time; `which` tells several inputs of a shape apart. */
export function randomInput(shape: readonly number[], which: number, seed = SEED): TensorDatum {
  return { kind: 'tensor', shape, data: randn(shape, { seed: seed + which }).data() };
}
