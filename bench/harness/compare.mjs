// @ts-check
/** Takes samples of ours and of theirs in turn, and summarises them. */
import { summarize } from './statistics.mjs';

/**
 * One number in each sample, and the goal for it.
 *
 * @typedef {object} Figure
 * @property {string} key where it is in a sample
 * @property {string} what
 * @property {'ms' | 's' | 'MB' | 'tensors' | 'verdicts' | 'files' | 'calls'} unit
 * @property {Goal} [goal]
 *
 * @typedef {object} Goal
 * @property {string} text
 * @property {'ratio' | 'difference' | 'ours'} of the median that is compared
 * @property {number} atMost
 *
 * @typedef {() => Promise<Record<string, number>>} Sample takes one sample, of all figures at once
 *
 * @typedef {object} Comparison
 * @property {number} rounds
 * @property {number} [warmUps] samples of each that are discarded first (1)
 * @property {Sample} ours
 * @property {Sample} [theirs]
 * @property {string} [peer] who they are
 * @property {readonly Figure[]} figures
 *
 * @typedef {object} Measured
 * @property {string} what
 * @property {string} unit
 * @property {string} [peer]
 * @property {number} rounds
 * @property {import('./statistics.mjs').Summary} ours
 * @property {import('./statistics.mjs').Summary} [theirs]
 * @property {import('./statistics.mjs').Summary} [ratio] ours / theirs, in each round
 * @property {import('./statistics.mjs').Summary} [difference] ours - theirs, in each round
 * @property {Goal & { met: boolean }} [goal]
 */

/**
 * Ours, theirs, ours, theirs …: whatever slows the machine down for a while slows down both.
 *
 * @param {Comparison} comparison
 * @param {(done: number, of: number) => void} progress
 * @returns {Promise<Measured[]>}
 */
export async function compare({ rounds, warmUps = 1, ours, theirs, peer, figures }, progress) {
  /** @type {{ ours: Record<string, number>, theirs: Record<string, number> | undefined }[]} */
  const pairs = [];
  for (let round = -warmUps; round < rounds; round++) {
    progress(Math.max(round, 0), rounds);
    const pair = { ours: await ours(), theirs: await theirs?.() };
    if (round >= 0) pairs.push(pair);
  }
  return figures.map((figure) => ({
    what: figure.what,
    unit: figure.unit,
    peer,
    rounds,
    ...sumUp(
      figure,
      pairs.map((pair) => valueOf(pair.ours, figure.key)),
      pairs.flatMap(({ theirs: them }) => (them ? [valueOf(them, figure.key)] : [])),
    ),
  }));
}

/**
 * @param {Record<string, number>} sample
 * @param {string} key
 */
function valueOf(sample, key) {
  const value = sample[key];
  if (value === undefined) throw new Error(`A sample lacks the figure "${key}".`);
  return value;
}

/**
 * @param {Figure} figure
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 */
function sumUp({ goal, unit }, ours, theirs) {
  const paired = (/** @type {(a: number, b: number) => number} */ combine) =>
    summarize(theirs.map((value, i) => combine(ours[i] ?? NaN, value)));
  const own = { ours: summarize(ours) };
  const medians =
    theirs.length === 0
      ? own
      : {
          ...own,
          theirs: summarize(theirs),
          // Growth may be zero or negative, and then a ratio means nothing.
          ...((unit === 'ms' || unit === 's') && { ratio: paired((a, b) => a / b) }),
          difference: paired((a, b) => a - b),
        };
  if (!goal) return medians;
  const reached = /** @type {Record<string, { median: number }>} */ (medians)[goal.of]?.median;
  return { ...medians, goal: { ...goal, met: reached !== undefined && reached <= goal.atMost } };
}
