// @ts-check
/** How a measured figure is written, both in the terminal and in the file. */

/** @typedef {import('./compare.mjs').Measured} Measured */

/** @param {Measured} measured */
export function toCells({ what, peer, unit, ours, theirs, ratio, goal }) {
  return [
    what,
    `${digits(ours.median)} ${unit}`,
    theirs ? `${digits(theirs.median)} ${unit}` : '',
    peer ?? '',
    ratio ? `${digits(ratio.median)} (${ratio.quartiles.map(digits).join(' to ')})` : '',
    goal ? `${goal.text}: ${goal.met ? 'met' : 'MISSED'}${difference(arguments[0])}` : '',
  ];
}

/** A goal for the difference is about a number that no other column shows. */
function difference(/** @type {Measured} */ { goal, difference, unit }) {
  return goal?.of === 'difference' ? ` (${digits(difference?.median ?? NaN)} ${unit})` : '';
}

export const HEAD = ['', 'ours', 'theirs', 'against', 'ours / theirs', 'goal'];

/** Three digits: more would suggest a precision that isn't there. */
function digits(/** @type {number} */ value) {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return String(Number(value.toPrecision(3)));
}
