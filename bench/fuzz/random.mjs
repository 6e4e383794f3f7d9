// @ts-check
/** Random numbers determined by a seed, so that what was found can be reproduced. */

/** @typedef {ReturnType<typeof randomFrom>} Random */

/** @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0;
  /** Mulberry32: a number from 0 to 1, without 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from 0 to `end`, without `end`. */
  const below = (/** @type {number} */ end) => Math.floor(next() * end);
  return {
    below,
    chance: (/** @type {number} */ share) => next() < share,
    /**
     * @template T
     * @param {readonly T[]} items
     */
    one: (items) => /** @type {T} */ (items[below(items.length)]),
  };
}
