// @ts-check
/** The quiz network on bare tfjs-node, as a careful user would write it, and as a careless one would. */
import { createRequire } from 'node:module';
import { serve } from './serve.mjs';

const require = createRequire(import.meta.url);
// Node 23 and later lack what tfjs-node 4.22 calls.
const util = require('node:util');
util.isNullOrUndefined ??= (/** @type {unknown} */ value) => value === null || value === undefined;
util.isArray ??= Array.isArray;
/** @type {typeof import('@tensorflow/tfjs-core')} */
const tf = require('@tensorflow/tfjs-node');

const filter1 = tf.variable(tf.randomNormal([3, 3, 3, 10]));
const bias1 = tf.variable(tf.randomNormal([10]));
const filter2 = tf.variable(tf.randomNormal([5, 5, 10, 20]));
const bias2 = tf.variable(tf.randomNormal([20]));

/** @typedef {import('@tensorflow/tfjs-core').Tensor4D} Tensor4D */

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

serve(
  (batch) => {
    const x = /** @type {Tensor4D} */ (tf.randomNormal([batch, 130, 130, 3]));
    return {
      forward: () => tf.tidy(() => net(x)).dispose(),
      fusedForward: () => tf.tidy(() => fusedNet(x)).dispose(),
      forwardWithoutTidy: () => net(x),
      stepWithoutDispose: () => tf.variableGrads(() => tf.sum(net(x))),
    };
  },
  () => tf.memory().numTensors,
);
