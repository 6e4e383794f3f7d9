import { randn } from '../../../tensor';
import type { TensorDatum } from '../../answer/answer';

/** The seed of the numbers on which a model is tried. */
const SEED = 2012;

/** The same numbers each time; `which` distinguishes several inputs of a shape. */
export function randomInput(shape: readonly number[], which: number): TensorDatum {
  return drawFrom(SEED)(shape, which);
}

export type RandomInput = typeof randomInput;

/** Numbers determined by another seed. */
export function drawFrom(seed = SEED): RandomInput {
  return (shape, which) => ({
    kind: 'tensor',
    shape,
    data: randn(shape, { seed: seed + which }).data(),
  });
}
