// @ts-check
/** convlab: passes of a network, and training. CONVLAB_BACKEND and CONVLAB_THREADS choose what computes. */
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import convlab from 'convlab';
import { memory as kept, sweep } from '../../dist/tensor/index.js';
import { read } from './numbers.mjs';
import { memory, serve, time } from './serve.mjs';

/** @typedef {import('../networks.mjs').Training} Training */

const { F, data, manualSeed, nn, noGrad, optim, randn, tensor } = convlab;
/** Names and arguments come as data, which no type can follow. */
const library = /** @type {any} */ ({ nn, optim });

/** @param {{ layers: Training['layers'] }} network */
const build = ({ layers }) =>
  new library.nn.Sequential(...layers.map(([name, ...rest]) => new library.nn[name](...rest)));

/** @type {Map<string, { net: any, x: any }>} */
const prepared = new Map();

/** A network with an input that stays the same. */
function prepare(/** @type {{ network: any, batch: number }} */ { network, batch }) {
  const key = JSON.stringify([network, batch]);
  const known = prepared.get(key);
  if (known) return known;
  const made = { net: build(network), x: randn([batch, ...network.input]) };
  prepared.set(key, made);
  return made;
}

/** Noise, and ten grades of brightness to tell apart: something to learn, of any size. */
function brightness(/** @type {number} */ count, /** @type {Training['input']} */ input) {
  const labels = tensor(Float32Array.from({ length: count }, (_, i) => i % 10));
  const light = labels.mul(0.2).reshape([count, 1, 1, 1]);
  return { images: randn([count, ...input]).add(light), labels };
}

/** Draws the numbers of a training into a file. */
function draw(/** @type {{ training: Training, file: string }} */ { training, file }) {
  const { of, images, input, seed } = training;
  manualSeed(seed);
  const parts = build(training).parameters();
  const set = of === 'digits' ? data.digits() : brightness(images, input);
  const pixels = images * input[0] * input[1] * input[2];
  const values = [set.images.data().subarray(0, pixels), set.labels.data().subarray(0, images)];
  for (const one of parts) values.push(one.data());
  const bytes = values.map((list) => Buffer.from(Float32Array.from(list).buffer));
  writeFileSync(file, Buffer.concat(bytes));
}

/** @type {() => Generator<number>} */
let steps;

function begin(/** @type {{ training: Training, file: string }} */ { training, file }) {
  const { images, labels, next } = read(file, training);
  const net = build(training);
  noGrad(() => {
    for (const one of net.parameters()) one.copyFrom(tensor(next(...one.shape), one.shape));
  });
  const set = {
    images: tensor(images, [training.images, ...training.input]),
    labels: tensor(labels, [training.images], { dtype: 'int64' }),
  };
  const [name, options] = training.optimizer;
  const optimizer = new library.optim[name](net.parameters(), options);
  const batches = data.batches(set, { batchSize: training.batch });
  steps = function* () {
    for (const [x, y] of batches) {
      optimizer.zeroGrad();
      const loss = F.crossEntropy(net(x), y);
      loss.backward();
      optimizer.step();
      yield loss.item();
    }
  };
}

await serve({
  forward(request) {
    const { net, x } = prepare(request);
    return time(() => noGrad(() => net(x)), request);
  },
  step(request) {
    const { net, x } = prepare(request);
    const step = () => {
      net.zeroGrad();
      net(x).sum().backward();
    };
    return time(step, request);
  },
  draw,
  begin,
  epoch(request) {
    /** @type {number[]} */
    let losses = [];
    return { ...time(() => (losses = [...steps()]), request), losses };
  },
  memory() {
    sweep(); // otherwise garbage that is about to be freed would count
    return memory(kept().tensors);
  },
});
