// @ts-check
/** The quiz network on bare tfjs-node, as a careful user would write it, and as a careless one would. */
import { tf } from './load-tfjs.mjs';
import { memory, serve, time } from './serve.mjs';

const filter1 = tf.variable(tf.randomNormal([3, 3, 3, 10]));
const bias1 = tf.variable(tf.randomNormal([10]));
const filter2 = tf.variable(tf.randomNormal([5, 5, 10, 20]));
const bias2 = tf.variable(tf.randomNormal([20]));

/** @typedef {import('@tensorflow/tfjs-node').Tensor4D} Tensor4D */

/** @param {Tensor4D} x */
function net(x) {
  const conv1 = tf.add(tf.conv2d(x, /** @type {any} */ (filter1), 1, 'valid'), bias1);
  const pool1 = tf.maxPool(/** @type {Tensor4D} */ (conv1), 4, 4, 'valid');
  // tfjs-node takes no numeric padding; for a 5x5 kernel, 'same' is a padding of 2.
  const conv2 = tf.add(tf.conv2d(pool1, /** @type {any} */ (filter2), 1, 'same'), bias2);
  return tf.maxPool(/** @type {Tensor4D} */ (conv2), 2, 2, 'valid');
}

/** @param {Tensor4D} x */
function fusedNet(x) {
  const filters = /** @type {any[]} */ ([filter1, filter2]);
  const conv1 = tf.fused.conv2d({ x, filter: filters[0], strides: 1, pad: 'valid', bias: bias1 });
  const pool1 = tf.maxPool(conv1, 4, 4, 'valid');
  const conv2 = tf.fused.conv2d({
    x: pool1,
    filter: filters[1],
    strides: 1,
    pad: 'same',
    bias: bias2,
  });
  return tf.maxPool(conv2, 2, 2, 'valid');
}

/** @type {Map<number, Tensor4D>} */
const inputs = new Map();

/** Runs the network on an input that stays the same. */
function run(/** @type {(x: Tensor4D) => unknown} */ pass) {
  return (/** @type {{ batch: number, iterations: number }} */ request) => {
    const { batch } = request;
    const x = inputs.get(batch) ?? /** @type {Tensor4D} */ (tf.randomNormal([batch, 130, 130, 3]));
    inputs.set(batch, x);
    return time(() => pass(x), request);
  };
}

await serve({
  forward: run((x) => tf.tidy(() => net(x)).dispose()),
  fusedForward: run((x) => tf.tidy(() => fusedNet(x)).dispose()),
  forwardWithoutTidy: run(net),
  stepWithoutDispose: run((x) => tf.variableGrads(() => tf.sum(net(x)))),
  memory: () => memory(tf.memory().numTensors),
});
