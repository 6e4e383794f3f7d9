/** The network that a drawing is read by, unless it is the learner's own: that of the lesson Training, trained. */
import { fromBase64 } from '../../data/base64';
import { pack, type Chain } from './chain';
import { readerWeights } from './reader-weights';

const numbers = (name: keyof typeof readerWeights): Float32Array => {
  const { factor, bytes } = readerWeights[name];
  return Float32Array.from(new Int8Array(fromBase64(bytes).buffer), (value) => value * factor);
};

const learned = (layer: 0 | 3 | 7) => ({
  weight: pack(numbers(`${layer}.weight`)),
  bias: pack(numbers(`${layer}.bias`)),
});

const plain = { stride: [1, 1], dilation: [1, 1], groups: 1 } as const;
const relu = { kind: 'relu' } as const;
const pool = { kind: 'pool', kernel: [2, 2], stride: [2, 2] } as const;

export const reader: Chain = [
  { kind: 'conv', filters: 8, kernel: [5, 5], padding: [2, 2], ...plain, ...learned(0) },
  relu,
  pool,
  { kind: 'conv', filters: 16, kernel: [3, 3], padding: [1, 1], ...plain, ...learned(3) },
  relu,
  pool,
  { kind: 'linear', ...learned(7) },
];
