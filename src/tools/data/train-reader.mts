/**
 * Trains the network that `explore.draw` begins with, that of the lesson Training, and writes its weights to
 * src/explore/draw/reader-weights.ts. To run it again, which gives the same file on the same backend:
 *
 *     npm run build && CONVLAB_BACKEND=wasm CONVLAB_THREADS=1 node dist/tools/data/train-reader.mjs
 *     npx prettier --write src/explore/draw/reader-weights.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { batches, digits } from '../../data/index.js';
import * as F from '../../nn/functional/index.js';
import { Conv2d, Flatten, Linear, MaxPool2d, ReLU, Sequential } from '../../nn/index.js';
import { Adam } from '../../optim/index.js';
import { manualSeed, noGrad, type Tensor } from '../../tensor/index.js';

const EPOCHS = 6;
/** The rate of the first epochs, and of the last two, which settle it. */
const RATES = [0.005, 0.0005] as const;

manualSeed(0);
const net = new Sequential(
  new Conv2d(1, 8, 5, { padding: 2 }),
  new ReLU(),
  new MaxPool2d(2, 2),
  new Conv2d(8, 16, 3, { padding: 1 }),
  new ReLU(),
  new MaxPool2d(2, 2),
  new Flatten(),
  new Linear(16 * 7 * 7, 10),
);
const read = net as unknown as (images: Tensor) => Tensor;

const train = digits({ train: true });
const order = batches(train, { batchSize: 64, shuffle: true, seed: 0 });
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const optimizer = new Adam(net.parameters(), { lr: RATES[epoch < EPOCHS - 2 ? 0 : 1] });
  for (const [images, labels] of order) {
    optimizer.zeroGrad();
    F.crossEntropy(read(images), labels).backward();
    optimizer.step();
  }
  console.log(
    `epoch ${epoch + 1}: ${rightOf(digits({ train: false }))} of 2,000 held out are right`,
  );
}

function rightOf({ images, labels }: ReturnType<typeof digits>): number {
  const answers = noGrad(() => read(images))
    .argmax(1)
    .data();
  return labels.data().filter((label, i) => label === answers[i]).length;
}

const entries = net.namedParameters().map(([name, parameter]) => {
  const values = parameter.data();
  // Weights of a byte each, and one factor for all of a tensor: as good for reading, and a quarter of the bytes.
  const factor = Math.max(...values.map(Math.abs)) / 127;
  const bytes = Buffer.from(Int8Array.from(values, (value) => Math.round(value / factor)).buffer);
  return `  '${name}': { factor: ${factor}, bytes: '${bytes.toString('base64')}' },`;
});
const file = join(import.meta.dirname, '../../../src/explore/draw/reader-weights.ts');
writeFileSync(
  file,
  `/** Written by src/tools/data/train-reader.mts: numbers of -127 to 127 in base64, to be multiplied by the factor. */
export const readerWeights = {
${entries.join('\n')}
} as const;
`,
);
