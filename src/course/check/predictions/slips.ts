/** What can be said of a wrong list whatever it is a list of. */
import type { Datum } from '../../answer/answer';
import { agree } from './agree';

type List = Extract<Datum, { kind: 'list' }>;

/** A sentence; nothing if the two differ in another way. */
export function slipIn(predicted: Datum, actual: Datum): string | undefined {
  if (predicted.kind !== 'list' || actual.kind !== 'list') return undefined;
  if (agree(sorted(predicted), sorted(actual)))
    return 'These are the right numbers in another order.';
  const isRest = (long: List, short: List, from: number, to?: number) =>
    long.length === short.length + 1 && agree(part(long, from, to), short);
  if (isRest(predicted, actual, 1)) return 'Without its first number it would be right.';
  if (isRest(predicted, actual, 0, -1)) return 'Without its last number it would be right.';
  if (isRest(actual, predicted, 1)) return 'The first number is missing. The others are right.';
  if (isRest(actual, predicted, 0, -1)) return 'The last number is missing. The others are right.';
  return undefined;
}

function part({ items }: List, from: number, to?: number): List {
  const kept = items.slice(from, to);
  return { kind: 'list', items: kept, length: kept.length };
}

/** Only numbers have an order of their own. */
function sorted(list: List): List {
  const valueOf = (datum: Datum) => (datum.kind === 'number' ? datum.value : NaN);
  return { ...list, items: [...list.items].sort((a, b) => valueOf(a) - valueOf(b)) };
}
