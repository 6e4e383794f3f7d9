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
  const optimizer = new optim.SGD([first, last], { lr });
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    const hidden = F.relu(tensor(xs).mul(first));
    const loss = hidden.mul(last).sub(tensor(ys)).pow(2).mean();
    loss.backward();
    optimizer.step();
  }
  return [first.item(), last.item()];
}
