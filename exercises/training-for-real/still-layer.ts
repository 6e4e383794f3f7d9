/**
 * The layer that stands still
 *
 * The function `learnTwoLayers` trains a tiny network: two layers of one weight each, with ReLU
 * in between. It
 * returns both weights after the training. The loss falls, so everything looks well; but one
 * layer stays as it was at the
 * start. **Find the mistake and mend it.**
 *
 * For example, `learnTwoLayers([1], [3], [1, 1], 0.25, 1)` must be `[2, 2]`: `start` has the
 * weight of the first
 * layer and that of the last one, and in this one step both grow from 1 to 2.
 *
 * Lesson:  notebooks/14-training-for-real.ipynb
 * Check:   npx convlab check still-layer
 * Hint:    npx convlab hint still-layer
 * Starter: 0f0a8957f155 (convlab's mark of a file that nobody changed)
 */
import { F, optim, tensor } from 'convlab';

/** The weights of both layers after some steps. */
export function learnTwoLayers(
  xs: number[],
  ys: number[],
  start: [number, number],
  lr: number,
  steps: number,
): number[] {
  const first = tensor([start[0]], { requiresGrad: true });
  const last = tensor([start[1]], { requiresGrad: true });
  const optimizer = new optim.SGD([last], { lr });
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    const hidden = F.relu(tensor(xs).mul(first));
    const loss = hidden.mul(last).sub(tensor(ys)).pow(2).mean();
    loss.backward();
    optimizer.step();
  }
  return [first.item(), last.item()];
}
