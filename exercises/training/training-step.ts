/**
 * A training step in the right order
 *
 * The function `learnSlope` learns one number: the slope of the line through the origin that
 * passes closest
 * to some points. The model and the loss are written, but **three calls are missing** in the
 * loop. Put them
 * in, in an order that learns.
 *
 * For example, `learnSlope([1], [2], 0.25, 1)` is 1: one point, at x = 1 and y = 2, and one
 * step. The slope
 * begins at 0. The loss is the mean of the squared errors, and the steps are those of
 * `optim.SGD` without
 * momentum.
 *
 * Lesson:  notebooks/13-training.ipynb
 * Check:   npx convlab check training-step
 * Hint:    npx convlab hint training-step
 * Starter: ccf8e16eed9d (convlab's mark of a file that nobody changed)
 */
import { optim, tensor } from 'convlab';

/** The slope of a line through 0 that some steps have learned from points. */
export function learnSlope(xs: number[], ys: number[], lr: number, steps: number): number {
  const slope = tensor([0], { requiresGrad: true });
  const optimizer = new optim.SGD([slope], { lr });
  for (let step = 0; step < steps; step++) {
    const loss = tensor(xs).mul(slope).sub(tensor(ys)).pow(2).mean();
    // Here three calls are missing.
  }
  return slope.item();
}
