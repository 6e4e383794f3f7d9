/** The steps of the optimisers in plain numbers, as `optim` makes them with tensors. */
import type { DescentState } from './setting';
import { valleyOf, type Two } from './valleys';

/** A place on the way down. */
export interface Step {
  readonly at: Two;
  readonly loss: number;
}

/** The start and the places after each step, up to the last that is a number. */
export function pathOf(state: DescentState): Step[] {
  const { loss, gradient } = valleyOf(state.valley);
  const next = state.optimizer === 'SGD' ? sgd(state) : adam(state);
  const path: Step[] = [];
  let at = state.start;
  for (let step = 0; step <= state.steps; step++) {
    const here = loss(at);
    if (!Number.isFinite(here)) break;
    path.push({ at, loss: here });
    at = next(at, gradient(at));
  }
  return path;
}

/** A step from a place, by the gradient there; it remembers the steps before. */
type Next = (at: Two, gradient: Two) => Two;

function sgd({ lr, momentum }: DescentState): Next {
  let velocity: Two = [0, 0];
  return (at, gradient) => {
    velocity = both((axis) => momentum * velocity[axis] + gradient[axis]);
    return both((axis) => at[axis] - lr * velocity[axis]);
  };
}

/** The usual settings of Adam. */
const [BETA1, BETA2, EPS] = [0.9, 0.999, 1e-8];

function adam({ lr }: DescentState): Next {
  let mean: Two = [0, 0];
  let square: Two = [0, 0];
  let step = 0;
  return (at, gradient) => {
    step++;
    mean = both((axis) => BETA1 * mean[axis] + (1 - BETA1) * gradient[axis]);
    square = both((axis) => BETA2 * square[axis] + (1 - BETA2) * gradient[axis] ** 2);
    // Both averages begin at 0, which this makes up for.
    const ofMean = 1 - BETA1 ** step;
    const ofSquare = 1 - BETA2 ** step;
    return both(
      (axis) => at[axis] - (lr * mean[axis]) / ofMean / (Math.sqrt(square[axis] / ofSquare) + EPS),
    );
  };
}

const both = (of: (axis: 0 | 1) => number): Two => [of(0), of(1)];

/**
 * The learning rate from which on the steps of SGD grow: 2 · (1 + momentum) / curvature. Undefined where the curvature
 * is not the same everywhere, or the optimiser has step lengths of its own.
 */
export function rateLimit({ valley, optimizer, momentum }: DescentState): number | undefined {
  const { curvature } = valleyOf(valley);
  if (curvature === undefined || optimizer !== 'SGD') return undefined;
  return (2 * (1 + momentum)) / curvature;
}
