// @ts-check
/** Summarises a list of samples. */

/**
 * The quantile `q` (0 to 1), interpolated linearly between neighbours.
 *
 * @param {readonly number[]} values
 * @param {number} q
 */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Median and quartiles.
 *
 * @typedef {{ median: number, quartiles: [number, number] }} Summary
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summarize(values) {
  return {
    median: round(quantile(values, 0.5)),
    quartiles: [round(quantile(values, 0.25)), round(quantile(values, 0.75))],
  };
}

/** Four digits are more than any of these measurements is worth. */
function round(/** @type {number} */ value) {
  return Number(value.toPrecision(4));
}
