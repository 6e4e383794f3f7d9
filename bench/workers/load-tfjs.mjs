// @ts-check
/** tfjs-node, as any program would load it. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// Node 23 and later lack what tfjs-node 4.22 calls.
const util = require('node:util');
util.isNullOrUndefined ??= (/** @type {unknown} */ value) => value === null || value === undefined;
util.isArray ??= Array.isArray;

/** @type {typeof import('@tensorflow/tfjs-node')} */
export const tf = require('@tensorflow/tfjs-node');
