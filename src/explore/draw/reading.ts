/** What the network makes of a drawing. */
import { softmax, type Maps } from '../loops';
import { SIDE } from './centre';
import { runChain } from './chain';
import { chainOf, seenIn, type DrawState } from './setting';

export interface Reading {
  /** 28 x 28 bytes. */
  readonly seen: Uint8Array;
  /** What the convolutions made, after ReLU where one follows. */
  readonly maps: readonly Maps[];
  readonly scores: readonly number[];
  /** The same as shares of 1. */
  readonly shares: readonly number[];
  /** The digit of the highest score; undefined of empty paper, which is none. */
  readonly read: number | undefined;
}

export function readingOf(state: DrawState): Reading {
  const seen = seenIn(state);
  const chain = chainOf(state);
  const image: Maps = {
    shape: [1, SIDE, SIDE],
    values: Float32Array.from(seen, (byte) => byte / 255),
  };
  const made = runChain(chain, image);
  const maps = chain.flatMap(({ kind }, i) =>
    kind === 'conv' ? [chain[i + 1]?.kind === 'relu' ? made[i + 1]! : made[i]!] : [],
  );
  const scores = Array.from(made.at(-1)!.values);
  const isBlank = seen.every((ink) => ink === 0);
  return {
    ...{ seen, maps, scores, shares: softmax(scores) },
    read: isBlank ? undefined : scores.indexOf(Math.max(...scores)),
  };
}
