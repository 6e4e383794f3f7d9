/**
 * Carries a learner's work over to a new version of the lessons: a three-way merge by cells. Where only the learner
 * changed a cell, the learner's is taken; where only the course did, the new one; where both did, the new one
 * stays, and what the learner had written comes right below it.
 */
import { textOf, type AnyCell, type AnyNotebook } from './edited.mjs';
import { toLines } from './notebook.mjs';
import { pairSame, pairVersions, pairWithCopy, sayingOf } from './pair-cells.mjs';

/** Notebooks by the names of their lessons, without numbers. */
export type Notebooks = ReadonlyMap<string, AnyNotebook>;

export interface Merged {
  /** The notebooks that have something of the learner's in them, with the lessons that it comes from. */
  readonly notebooks: ReadonlyMap<string, MergedNotebook>;
  /** Lessons with work that no new lesson has a place for. */
  readonly unplaced: ReadonlySet<string>;
}

interface MergedNotebook {
  readonly notebook: AnyNotebook;
  readonly from: ReadonlySet<string>;
  /** How many cells stand below one that has changed, or in the place of one that is gone. */
  readonly besides: number;
}

/**
 * @param before the version that the learner began with
 * @param mine what the learner made of some of its notebooks
 * @param after the new version
 */
export function mergeNotebooks(before: Notebooks, mine: Notebooks, after: Notebooks): Merged {
  const drafts = new Map([...after].map(([lesson, notebook]) => [lesson, new Draft(notebook)]));
  const homes = new Map(
    [...drafts.values()].flatMap((draft) => draft.cells.map((cell) => [cell, draft])),
  );
  const next = pairVersions(cellsOf(before), cellsOf(after));
  const unplaced = new Set<string>();
  for (const [lesson, { cells }] of mine) {
    // A file that the old version did not have adds to the new one.
    const isKnown = before.has(lesson);
    const old = before.get(lesson) ?? after.get(lesson);
    if (!old) {
      unplaced.add(lesson);
      continue;
    }
    const nextOf = (cell: AnyCell) => (isKnown ? next.get(cell) : cell);
    const copies = (isKnown ? pairWithCopy : pairSame)(old.cells, cells);
    const originals = new Map([...copies].map(([original, copy]) => [copy, original]));
    let draft = drafts.get(lesson);
    let above: AnyCell | undefined;
    for (const cell of cells) {
      const original = originals.get(cell);
      const place = original && nextOf(original);
      if (place) {
        above = place;
        draft = homes.get(place)!;
      }
      if (textOf(cell).trim() === '' || (original && sayingOf(original) === sayingOf(cell)))
        continue;
      if (!draft) unplaced.add(lesson);
      else if (!original) draft.add(cell, above, lesson);
      else if (!place) draft.keep(cell, above, lesson, 'gone');
      else if (sayingOf(place) === sayingOf(original)) draft.take(cell, place, lesson);
      else if (sayingOf(place) !== sayingOf(cell)) draft.keep(cell, above, lesson, 'changed');
    }
    for (const original of isKnown ? old.cells : []) {
      const place = nextOf(original);
      if (copies.has(original) || !place || sayingOf(place) !== sayingOf(original)) continue;
      if (homes.get(place) === drafts.get(lesson)) homes.get(place)!.remove(place, lesson);
    }
  }
  const notebooks = [...drafts].filter(([, { from }]) => from.size > 0);
  return {
    notebooks: new Map(notebooks.map(([lesson, draft]) => [lesson, draft.finish()])),
    unplaced,
  };
}

function cellsOf(notebooks: Notebooks): Map<string, AnyCell[]> {
  return new Map([...notebooks].map(([lesson, { cells }]) => [lesson, cells]));
}

const WORDS = {
  changed: 'You had written this here. The cell above has changed since:',
  gone: 'You had written this here, in a cell that the lesson no longer has:',
};

/** A new notebook that takes up what the learner had. */
class Draft {
  readonly cells: readonly AnyCell[];
  readonly from = new Set<string>();
  readonly #notebook: AnyNotebook;
  readonly #taken = new Map<AnyCell, AnyCell>();
  readonly #removed = new Set<AnyCell>();
  readonly #below = new Map<AnyCell | undefined, AnyCell[]>();
  #besides = 0;

  constructor(notebook: AnyNotebook) {
    this.#notebook = notebook;
    this.cells = notebook.cells;
  }

  /** The learner's cell in the place of the course's: its name and its part in an exercise stay. */
  take(cell: AnyCell, place: AnyCell, lesson: string): void {
    const metadata = { ...cell.metadata, ...place.metadata };
    this.#taken.set(place, { ...cell, id: place.id, metadata });
    this.from.add(lesson);
  }

  /** A cell of the learner's own. */
  add(cell: AnyCell, above: AnyCell | undefined, lesson: string): void {
    this.#below.set(above, [...(this.#below.get(above) ?? []), cell]);
    this.from.add(lesson);
  }

  /** The learner's version of a cell that has no place of its own any more. */
  keep(cell: AnyCell, above: AnyCell | undefined, lesson: string, why: keyof typeof WORDS): void {
    const source = toLines(`${this.#comment(cell, WORDS[why])}\n${textOf(cell)}`);
    // Without the metadata: the part in an exercise, or in the run of the lesson, is the new cell's.
    this.add({ ...cell, metadata: {}, source }, above, lesson);
    this.#besides++;
  }

  /** A cell that the learner has removed. */
  remove(place: AnyCell, lesson: string): void {
    this.#removed.add(place);
    this.from.add(lesson);
  }

  finish(): MergedNotebook {
    const taken = new Set(this.cells.map(({ id }) => String(id)));
    const cells = [undefined, ...this.cells].flatMap((cell) => [
      ...(cell && !this.#removed.has(cell) ? [this.#taken.get(cell) ?? cell] : []),
      ...(this.#below.get(cell) ?? []).map((own) => ({ ...own, id: freeId(own, taken) })),
    ]);
    const notebook = { ...this.#notebook, cells };
    return { notebook, from: this.from, besides: this.#besides };
  }

  #comment({ cell_type: type }: AnyCell, words: string): string {
    if (type !== 'code') return `*${words}*\n`;
    return `${this.#notebook.metadata?.kernelspec?.language === 'python' ? '#' : '//'} ${words}`;
  }
}

/** Ids are unique in a notebook, and the course's cells keep theirs. */
function freeId({ id }: AnyCell, taken: Set<string>): string {
  const wanted = typeof id === 'string' ? id : 'yours';
  for (let n = 0; ; n++) {
    const free = n === 0 ? wanted : `${wanted.slice(0, 50)}-yours${n === 1 ? '' : `-${n}`}`;
    if (taken.has(free)) continue;
    taken.add(free);
    return free;
  }
}
