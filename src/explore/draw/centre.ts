/** A drawing as MNIST has its digits: scaled into 20 x 20, its centre of mass in the middle of 28 x 28. */
import { times } from '../times';

/** The side of the paper that one draws on. */
export const PAPER = 56;
/** The side of the image that a network reads. */
export const SIDE = 28;
const BOX = 20;

/**
 * @param drawing PAPER x PAPER bytes, from 0 (paper) to 255 (ink)
 * @returns SIDE x SIDE bytes; empty paper stays empty
 */
export function centred(drawing: Uint8Array): Uint8Array {
  const rows = times(PAPER, (y) => sum(times(PAPER, (x) => drawing[y * PAPER + x]!)));
  const columns = times(PAPER, (x) => sum(times(PAPER, (y) => drawing[y * PAPER + x]!)));
  const result = new Uint8Array(SIDE * SIDE);
  if (sum(rows) === 0) return result;
  const scale = BOX / Math.max(extent(rows), extent(columns));
  const [down, right] = [shares(rows, scale), shares(columns, scale)];
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      let ink = 0;
      for (const [from, part] of down[y]!) {
        for (const [at, share] of right[x]!) ink += drawing[from * PAPER + at]! * part * share;
      }
      result[y * SIDE + x] = Math.round(ink);
    }
  }
  return result;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const firstOf = (ink: readonly number[]): number => ink.findIndex((value) => value > 0);

const extent = (ink: readonly number[]): number =>
  ink.length - firstOf(ink) - firstOf([...ink].reverse());

/** For each row (or column) of the result the rows of the drawing that it covers, and how much it has of each. */
function shares(ink: readonly number[], scale: number): [at: number, share: number][][] {
  const first = firstOf(ink);
  const mass = sum(ink.map((value, i) => value * (i + 0.5 - first))) / sum(ink);
  const length = Math.ceil(extent(ink) * scale);
  const start = Math.max(0, Math.min(Math.round(SIDE / 2 - mass * scale), SIDE - length));
  return times(SIDE, (i) => {
    const [from, to] = [first + (i - start) / scale, first + (i + 1 - start) / scale];
    return times(PAPER, (at): [number, number] => {
      const covered = Math.min(to, at + 1) - Math.max(from, at);
      return [at, Math.max(0, covered) * scale];
    }).filter(([, share]) => share > 0);
  });
}
