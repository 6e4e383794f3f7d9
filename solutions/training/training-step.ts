import { optim, tensor } from 'convlab';

/** The slope of a line through 0 that some steps have learned from points. */
export function learnSlope(xs: number[], ys: number[], lr: number, steps: number): number {
  const slope = tensor([0], { requiresGrad: true });
  const optimizer = new optim.SGD([slope], { lr });
  for (let step = 0; step < steps; step++) {
    const loss = tensor(xs).mul(slope).sub(tensor(ys)).pow(2).mean();
    optimizer.zeroGrad(); // forget the gradient of the step before
    loss.backward(); // work out this one
    optimizer.step(); // and go against it
  }
  return slope.item();
}
