// @ts-check
/** tfjs-layers on tfjs-node: training by its own `fit`. */
import { performance } from 'node:perf_hooks';
import { tf } from './load-tfjs.mjs';
import { read } from './numbers.mjs';
import { memory, serve } from './serve.mjs';

/** @typedef {import('../networks.mjs').Training} Training */

/** @type {() => Promise<number[]>} */
let epoch;

function begin(/** @type {{ training: Training, file: string }} */ { training, file }) {
  const { images, labels, next } = read(file, training);
  const [channels, height, width] = training.input;
  const model = tf.sequential();
  /** @type {import('@tensorflow/tfjs-node').Tensor[]} */
  const weights = [];
  /** Channels of the image that the last layer has made. */
  let features = channels;
  const own = {
    Conv2d: (
      /** @type {number} */ of,
      /** @type {number} */ filters,
      /** @type {number} */ kernelSize,
    ) => {
      weights.push(
        tf
          .tensor(next(filters, of, kernelSize, kernelSize), [filters, of, kernelSize, kernelSize])
          .transpose([2, 3, 1, 0]),
      );
      weights.push(tf.tensor(next(filters)));
      features = filters;
      // The digits network's padding of 1 is tfjs's 'same'.
      return tf.layers.conv2d({ filters, kernelSize, padding: 'same', ...first() });
    },
    ReLU: () => tf.layers.reLU(),
    MaxPool2d: (/** @type {number} */ poolSize, /** @type {number} */ strides) =>
      tf.layers.maxPooling2d({ poolSize, strides }),
    Flatten: () => tf.layers.flatten(),
    Linear: (/** @type {number} */ of, /** @type {number} */ units) => {
      // Torch flattens channels first, tfjs last.
      const side = Math.sqrt(of / features);
      const kernel = tf.tensor(next(units, of), [units, features, side, side]);
      weights.push(kernel.transpose([2, 3, 1, 0]).reshape([of, units]), tf.tensor(next(units)));
      return tf.layers.dense({ units });
    },
  };
  const first = () => (model.layers.length === 0 ? { inputShape: [height, width, channels] } : {});
  for (const [name, ...rest] of training.layers) model.add(/** @type {any} */ (own)[name](...rest));
  model.setWeights(weights);
  const { lr = 0.001 } = training.optimizer[1];
  model.compile({
    optimizer: tf.train.adam(lr, 0.9, 0.999, 1e-8), // torch's
    loss: (truth, scores) => tf.losses.softmaxCrossEntropy(truth, scores),
  });
  const shape = [training.images, channels, height, width];
  const x = tf.tensor(images, shape).transpose([0, 2, 3, 1]);
  const y = tf.oneHot(tf.tensor1d(labels, 'int32'), 10);
  epoch = async () => {
    /** @type {number[]} */
    const losses = [];
    const onBatchEnd = async (/** @type {number} */ _, /** @type {any} */ logs) =>
      void losses.push(logs.loss);
    await model.fit(x, y, {
      batchSize: training.batch,
      shuffle: false,
      verbose: 0,
      yieldEvery: 'never',
      callbacks: { onBatchEnd },
    });
    return losses;
  };
}

await serve({
  begin,
  async epoch({ iterations }) {
    /** @type {number[]} */
    let losses = [];
    const started = performance.now();
    for (let i = 0; i < iterations; i++) losses = await epoch();
    return { milliseconds: (performance.now() - started) / iterations, losses };
  },
  memory: () => memory(tf.memory().numTensors),
});
