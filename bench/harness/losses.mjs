// @ts-check
/** Whether two trainings are the same, so that their times may be compared. */

export const STEPS = 50;

/** Summing in another order changes a loss by some 1e-5; another momentum or a skipped step, by over 0.01. */
export const TOLERANCE = 1e-3;

/**
 * @param {{ peer: string, ours: readonly number[], theirs: readonly number[] }} losses of each step
 * @throws at the first step whose losses are not the same
 */
export function requireSameLosses({ peer, ours, theirs }) {
  for (let step = 0; step < STEPS; step++) {
    const [our = NaN, their = NaN] = [ours[step], theirs[step]];
    if (Math.abs(our - their) <= TOLERANCE) continue; // NaN is never the same
    throw new Error(
      `No time counts against ${peer}: the loss of step ${step + 1} is ${our} here and ${their} there, and may differ by ${TOLERANCE}.`,
    );
  }
}
