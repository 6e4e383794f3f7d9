/** Transfers the weights of a learner's model to one of ours. */
import type { Numbers } from './follow';

type Shapes = readonly (readonly number[])[];

/** How many ways of distributing weights of equal shape are tried. */
const MOST_WAYS = 24;

/** Whether a state holds exactly these shapes, in whatever order. */
export function holdsExactly(state: Shapes, wanted: Shapes): boolean {
  return state.length === wanted.length && holds(state, wanted);
}

/** Whether a state holds at least these shapes. */
function holds(state: Shapes, wanted: Shapes): boolean {
  const there = counts(state);
  return [...counts(wanted)].every(([shape, count]) => (there.get(shape) ?? 0) >= count);
}

function counts(shapes: Shapes): Map<string, number> {
  const found = new Map<string, number>();
  for (const shape of shapes) found.set(String(shape), (found.get(String(shape)) ?? 0) + 1);
  return found;
}

/**
 * The ways in which a state can be assigned to weights of the wanted shapes: first in the order of the
 * state, which is nearly always the right one. If several have the same shape (two identical layers,
 * made in a different order from that in which they are used), the other orders follow.
 */
export function* waysToTakeOver(state: readonly Numbers[], wanted: Shapes): Generator<Numbers[]> {
  if (!holds(shapesOf(state), wanted)) return;
  let ways = 0;
  for (const way of share(state, wanted)) {
    if (ways++ === MOST_WAYS) return;
    yield way;
  }
}

function* share(state: readonly Numbers[], wanted: Shapes): Generator<Numbers[]> {
  const [first, ...rest] = wanted;
  if (!first) {
    yield [];
    return;
  }
  for (const [i, values] of state.entries()) {
    if (String(values.shape) !== String(first)) continue;
    const left = [...state.slice(0, i), ...state.slice(i + 1)];
    for (const others of share(left, rest)) yield [values, ...others];
  }
}

function shapesOf(state: readonly Numbers[]): Shapes {
  return state.map(({ shape }) => shape);
}
