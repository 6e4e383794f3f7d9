import { UsageError } from './usage-error';
import { toPair, type NumberOrPair } from './window';

/** Throws unless every number among `values` is whole and at least `least`; `call` names the caller. */
export function requireWhole(
  call: string,
  least: number,
  values: Readonly<Record<string, NumberOrPair>>,
): void {
  for (const [name, value] of Object.entries(values)) {
    const isPair = Array.isArray(value) && value.length === 2;
    for (const number of isPair ? toPair(value) : [value]) {
      if (Number.isInteger(number) && Number(number) >= least) continue;
      throw new UsageError(
        `${call}: ${name} must be a whole number of ${least} or more, but got ${Array.isArray(number) ? `[${number.join(', ')}]` : String(number)}`,
        `Give ${name} as a whole number, or as a pair of them: [height, width].`,
      );
    }
  }
}
