/** Which cell of one state of the course is which of another. */
import { textOf, type AnyCell } from './edited.mjs';

/** From the cells of one state to those of another. */
export type Pairs = ReadonlyMap<AnyCell, AnyCell>;

/** The cells of all lessons, by the lesson's name without its number. */
export type CellsByLesson = ReadonlyMap<string, readonly AnyCell[]>;

/**
 * Pairs the cells of a notebook with those of a copy that somebody worked in. Some programs give all cells new
 * ids, so what is left after ids and texts goes by its place between two cells that are paired.
 */
export function pairWithCopy(cells: readonly AnyCell[], copy: readonly AnyCell[]): Pairs {
  const pairs = new Map<AnyCell, AnyCell>();
  pairBy(idOf, cells, copy, pairs);
  pairBy(sayingOf, cells, copy, pairs);
  const mates = new Set(pairs.values());
  const fixed = cells.filter((cell) => pairs.has(cell));
  let [from, at] = [0, 0];
  for (const end of [...fixed, undefined]) {
    const to = end ? cells.indexOf(end) : cells.length;
    const until = end ? copy.indexOf(pairs.get(end)!) : copy.length;
    if (until < at) continue; // moved: there is no place between the two
    const ours = cells.slice(from, to).filter((cell) => !pairs.has(cell));
    const theirs = copy.slice(at, until).filter((cell) => !mates.has(cell));
    const types = (list: readonly AnyCell[]) => list.map((cell) => cell.cell_type).join();
    if (types(ours) === types(theirs)) ours.forEach((cell, i) => pairs.set(cell, theirs[i]!));
    [from, at] = [to + 1, until + 1];
  }
  return pairs;
}

/** Pairs the cells of two notebooks that say the same. */
export function pairSame(cells: readonly AnyCell[], others: readonly AnyCell[]): Pairs {
  const pairs = new Map<AnyCell, AnyCell>();
  pairBy(sayingOf, cells, others, pairs);
  return pairs;
}

/**
 * Pairs the cells of a course with those of its next version: in the lesson of the same name by id, then by text.
 * The ids of cells that have no name of their own change with the lesson's file, hence the text. What is left is
 * looked for in other lessons, if only one cell of each version can be meant.
 */
export function pairVersions(before: CellsByLesson, after: CellsByLesson): Pairs {
  const pairs = new Map<AnyCell, AnyCell>();
  for (const [lesson, cells] of before) {
    const next = after.get(lesson) ?? [];
    pairBy(idOf, cells, next, pairs);
    pairBy(sayingOf, cells, next, pairs);
  }
  for (const keyOf of [idOf, sayingOf]) {
    const old = unique([...before.values()].flat(), keyOf);
    const next = unique([...after.values()].flat(), keyOf);
    const mates = new Set(pairs.values());
    for (const [key, cell] of old) {
      const mate = next.get(key);
      if (mate && !pairs.has(cell) && !mates.has(mate)) pairs.set(cell, mate);
    }
  }
  return pairs;
}

type KeyOf = (cell: AnyCell) => string | undefined;

const idOf: KeyOf = ({ id }) => (typeof id === 'string' ? id : undefined);

/** What a cell is and says. Two empty ones have nothing in common. */
export function sayingOf(cell: AnyCell): string | undefined {
  const text = textOf(cell);
  return text.trim() === '' ? undefined : `${String(cell.cell_type)}\0${text}`;
}

/** Pairs the first unpaired cells of the same key. */
function pairBy(
  keyOf: KeyOf,
  from: readonly AnyCell[],
  to: readonly AnyCell[],
  pairs: Map<AnyCell, AnyCell>,
): void {
  const mates = new Set(pairs.values());
  const waiting = new Map<string | undefined, AnyCell[]>();
  for (const cell of to) {
    if (!mates.has(cell)) waiting.set(keyOf(cell), [...(waiting.get(keyOf(cell)) ?? []), cell]);
  }
  for (const cell of from) {
    if (pairs.has(cell) || keyOf(cell) === undefined) continue;
    const mate = waiting.get(keyOf(cell))?.shift();
    if (mate) pairs.set(cell, mate);
  }
}

/** The cells whose key no other one has. */
function unique(cells: readonly AnyCell[], keyOf: KeyOf): Map<string, AnyCell> {
  const found = new Map<string, AnyCell>();
  const twice = new Set<string>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === undefined) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, cell);
  }
  for (const key of twice) found.delete(key);
  return found;
}
