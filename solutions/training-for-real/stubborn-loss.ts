import { F, optim, tensor, zeros } from 'convlab';

/** The loss before each step, while a linear layer learns to tell classes of points apart. */
export function learnClasses(points: number[][], labels: number[], lr: number, steps: number) {
  const size = Math.max(...points.map((point) => point.length)); // there are as many classes
  const weight = zeros([size, size], { requiresGrad: true });
  const optimizer = new optim.SGD([weight], { lr });
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    const scores = tensor(points).matmul(weight);
    const loss = F.crossEntropy(scores, tensor(labels)); // softmax is in it
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  return losses;
}
