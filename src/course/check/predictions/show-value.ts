/** How a value appears in a comparison: on one line, with as many digits as it has. */
import type { Datum } from '../../answer/answer';
import { showDatum } from '../show-datum';

/** Far more than a shape needs; a whole feature map would bury what is said about it. */
const longest = 400;

/** `[16, 100, 80]`, `0.1` for the float32 nearest to it, and `0` for -0. */
export function showValue(datum: Datum): string {
  return showDatum(tidy(datum), longest);
}

function tidy(datum: Datum): Datum {
  if (datum.kind === 'number') return { ...datum, value: shortest(datum.value) };
  return datum.kind === 'list' ? { ...datum, items: datum.items.map(tidy) } : datum;
}

/** The shortest decimal number that is the same float32. */
function shortest(value: number): number {
  if (Number.isInteger(value) || Math.fround(value) !== value) return value + 0;
  const short = Number(value.toPrecision(7));
  return Math.fround(short) === value ? short : value;
}
