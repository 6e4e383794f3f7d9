/**
 * The loss that climbs again
 *
 * The function `fitLine` fits a line to points: it learns a slope and a bias, and returns the
 * loss before each
 * step. The losses of its first two steps are right. Then they go wrong: sometimes they even
 * climb. **Find the mistake
 * and mend it.**
 *
 * For example, `fitLine([1], [4], 0.25, 3)` must be `[16, 0, 0]`: the first step lands on the
 * point, so that
 * nothing is left to do. Slope and bias start at 0, and the loss is the mean of the squared
 * errors.
 *
 * Lesson:  notebooks/14-training-for-real.ipynb
 * Check:   npx convlab check climbing-loss
 * Hint:    npx convlab hint climbing-loss
 * Starter: 5e9c8e5cc1a7 (convlab's mark of a file that nobody changed)
 */
import { optim, tensor } from 'convlab';

/** The loss before each step, while a line is fitted to points. */
export function fitLine(xs: number[], ys: number[], lr: number, steps: number): number[] {
  const slope = tensor([0], { requiresGrad: true });
  const bias = tensor([0], { requiresGrad: true });
  const optimizer = new optim.SGD([slope, bias], { lr });
  const losses: number[] = [];
  optimizer.zeroGrad();
  for (let step = 0; step < steps; step++) {
    const line = tensor(xs).mul(slope).add(bias);
    const loss = line.sub(tensor(ys)).pow(2).mean();
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  return losses;
}
