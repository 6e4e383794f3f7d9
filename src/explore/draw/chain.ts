/** A network that reads a drawing, as plain data: layers one after the other, and what they make of an image. */
import { fromBase64 } from '../../data/base64';
import { base64 } from '../../figure/draw/bytes';
import type { Pair } from '../../shape';
import { convolve, linear, pool, relu, type Maps } from '../loops';

/** Float32 numbers, as bytes in base64. */
export type Packed = string;

interface Learned {
  readonly weight: Packed;
  readonly bias: Packed;
}

/** All of it can be kept as JSON. */
export type ChainLayer =
  | (Learned & {
      readonly kind: 'conv';
      readonly filters: number;
      readonly kernel: Pair;
      readonly stride: Pair;
      readonly padding: Pair | 'same' | 'valid';
      readonly dilation: Pair;
      readonly groups: number;
    })
  | { readonly kind: 'relu' }
  | { readonly kind: 'pool'; readonly kernel: Pair; readonly stride: Pair }
  | (Learned & { readonly kind: 'linear' });

export type Chain = readonly ChainLayer[];

export function pack(numbers: ArrayLike<number>): Packed {
  return base64(new Uint8Array(Float32Array.from(numbers).buffer));
}

export function unpack(packed: Packed): Float32Array {
  return new Float32Array(fromBase64(packed).buffer);
}

/** What each layer makes of an image. */
export function runChain(chain: Chain, image: Maps): Maps[] {
  const made: Maps[] = [];
  for (const run of readyOf(chain)) made.push(run(made.at(-1) ?? image));
  return made;
}

type Run = (maps: Maps) => Maps;

/** Unpacked once: a hand that draws waits for each reading. */
const ready = new WeakMap<Chain, readonly Run[]>();

function readyOf(chain: Chain): readonly Run[] {
  const known = ready.get(chain);
  if (known) return known;
  const runs = chain.map(runOf);
  ready.set(chain, runs);
  return runs;
}

function runOf(layer: ChainLayer): Run {
  switch (layer.kind) {
    case 'relu':
      return relu;
    case 'pool':
      return (maps) => pool(maps, { ...layer, how: 'max' });
    case 'conv': {
      const learned = { weight: unpack(layer.weight), bias: unpack(layer.bias) };
      return (maps) => convolve(maps, { ...layer, ...learned });
    }
    case 'linear': {
      const learned = { weight: unpack(layer.weight), bias: unpack(layer.bias) };
      return (maps) => linear(maps, learned);
    }
  }
}
