/**
 * A program of its own: times convlab on the backend that `CONVLAB_BACKEND` asks for, and prints the
 * milliseconds as JSON, for `speed.mts`.
 */
import { performance } from 'node:perf_hooks';
import * as F from '../../nn/functional/index.js';
import { Conv2d, Flatten, Linear, MaxPool2d, ReLU, Sequential } from '../../nn/index.js';
import { Adam } from '../../optim/index.js';
import { noGrad, rand, tensor } from '../../tensor/index.js';
import type { Speed } from './speed.mjs';

/** Milliseconds for all samples of one figure; three are taken even if that is not enough. */
const TIME = 250;

/** The quiz's network, on eight photos. */
const quiz = new Sequential(
  new Conv2d(3, 10, 3),
  new MaxPool2d(4, 4),
  new Conv2d(10, 20, 5, { padding: 2 }),
  new MaxPool2d(2, 2),
);
const photos = rand([8, 3, 130, 130]);

/** A network that reads digits, on a batch of them. */
const reader = new Sequential(
  new Conv2d(1, 16, 3, { padding: 1 }),
  new ReLU(),
  new MaxPool2d(2, 2),
  new Conv2d(16, 32, 3, { padding: 1 }),
  new ReLU(),
  new MaxPool2d(2, 2),
  new Flatten(),
  new Linear(32 * 7 * 7, 10),
);
const digits = rand([32, 1, 28, 28]);
const labels = tensor(
  Array.from({ length: 32 }, (_, i) => i % 10),
  [32],
  { dtype: 'int64' },
);
const optimizer = new Adam(reader.parameters());

/** The least of several samples: what else the machine does only adds to a sample. */
function least(work: () => unknown): number {
  for (let i = 0; i < 2; i++) work(); // compiles, and fills caches
  const samples: number[] = [];
  const end = performance.now() + TIME;
  while (samples.length < 3 || performance.now() < end) {
    const started = performance.now();
    work();
    samples.push(performance.now() - started);
  }
  return Math.min(...samples);
}

const speed: Speed = {
  forward: least(() => noGrad(() => quiz(photos))),
  step: least(() => {
    optimizer.zeroGrad();
    const loss = F.crossEntropy(reader(digits), labels);
    loss.backward();
    optimizer.step();
    return loss.item();
  }),
};
console.log(JSON.stringify(speed));
