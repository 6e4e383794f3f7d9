import { describe, expect, it } from 'vitest';
import { requireSameLosses, STEPS, TOLERANCE } from '../../bench/harness/losses.mjs';

const theirs = Array.from({ length: STEPS }, (_, step) => 64 - step);
const compared = (ours: readonly number[]) => () =>
  requireSameLosses({ peer: 'torch', ours, theirs });

describe('Two trainings', () => {
  it('are the same if each of the first steps has the same loss, up to rounding', () => {
    expect(compared(theirs)).not.toThrow();
    expect(compared(theirs.map((loss) => loss + TOLERANCE / 2))).not.toThrow();
  });

  it('are not if one step differs, which is named', () => {
    expect(compared(theirs.map((loss, step) => (step === 6 ? loss + 0.5 : loss)))).toThrow(
      /^No time counts against torch: the loss of step 7 is 58\.5 here and 58 there, and may differ by 0\.001\.$/,
    );
  });

  it('are not if a loss is missing or not a number', () => {
    expect(compared(theirs.slice(0, -1))).toThrow('step 50 is NaN here');
    expect(compared(theirs.map(() => NaN))).toThrow('step 1 is NaN here');
  });
});
