import { optim, tensor } from 'convlab';

/** The loss before each step, while a line is fitted to points. */
export function fitLine(xs: number[], ys: number[], lr: number, steps: number): number[] {
  const slope = tensor([0], { requiresGrad: true });
  const bias = tensor([0], { requiresGrad: true });
  const optimizer = new optim.SGD([slope, bias], { lr });
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad(); // in each step: backward() adds to what is there
    const line = tensor(xs).mul(slope).add(bias);
    const loss = line.sub(tensor(ys)).pow(2).mean();
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  return losses;
}
