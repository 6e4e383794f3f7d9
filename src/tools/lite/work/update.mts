/**
 * What becomes of the learner's files when the page has a new version of the course. It is decided here, as data; the
 * page reads and writes.
 */
import { carryOver, type Carried } from '../../lesson/carry-over.mjs';
import { isLearners, isNotebook, type Files } from '../../lesson/learner-files.mjs';
import { backupOf } from './names.mjs';
import { newsIn, titleOf, type News } from './news.mjs';
import { baseOf, isUntouched, placeOf, versionOf, type Bases } from './version.mjs';

/** A file of the learner's of an older version that the page has no base of: it stays as it is. */
export interface Unknown {
  readonly path: string;
  readonly version: string;
}

export interface Updated {
  /** Copies of files as they were, by the paths where they are kept. They are written first. */
  readonly copies: Files;
  /** Files as they are from now on. */
  readonly writes: Files;
  /** Paths that go back to what the page has. */
  readonly removes: readonly string[];
  /** What is new, by the path of the lesson. */
  readonly news: ReadonlyMap<string, News & Kept>;
  readonly unknown: readonly Unknown[];
}

interface Kept {
  /** Where the learner's file as it was is kept; undefined if there was no work in it. */
  readonly copy?: string | undefined;
  /** How many cells of the learner's stand below one that has changed, or in the place of one that is gone. */
  readonly besides: number;
}

/**
 * @param local what the browser keeps
 * @param served the notebooks and exercises of the course as the page has them now
 * @param bases what the page had when the learner's files were begun
 */
export function update(local: Files, served: Files, bases: Bases): Updated {
  const files = [...local].filter(([path]) => isLearners(path));
  const stale = files.filter(([path, text]) => isStale(path, text, served));
  const untouched = stale.filter(([path, text]) => isUntouched(path, text));
  const edited = files.filter(([path, text]) => !isUntouched(path, text));
  const known = edited.filter(([path, text]) => baseOf(path, text, served, bases) !== undefined);
  const worked = known.filter((file) => stale.includes(file));
  const [mine, before] = [new Map(known), basesOf(known, served, bases)];
  const carried = worked.length > 0 ? carryOver(before, mine, served) : { files: [], unplaced: [] };
  const moved = worked.filter(([path]) => !carried.unplaced.includes(path));
  const arrived = carried.files.filter((file) => isNeeded(file, moved));
  const copies = new Map<string, string>();
  const copyOf = new Map<string, string>();
  const isTaken = (path: string) => local.has(path) || served.has(path) || copies.has(path);
  for (const path of new Set([
    ...moved.map(([path]) => path),
    ...arrived.map(({ path }) => path),
  ])) {
    const text = local.get(path);
    if (text === undefined || isUntouched(path, text)) continue;
    copyOf.set(path, backupOf(path, isTaken));
    copies.set(copyOf.get(path)!, text);
  }
  const writes = new Map(arrived.map(({ path, text }) => [path, text]));
  const left = [...untouched, ...moved].map(([path]) => path);
  const news = [...untouched, ...moved].flatMap(([path, text]): [string, News & Kept][] => {
    const [place, base] = [placeOf(path, served), baseOf(path, text, served, bases)];
    if (!isNotebook(path) || base === undefined) return [];
    const found = newsIn(base, served.get(place)!) ?? {
      title: titleOf(served.get(place)!) ?? '',
      cells: {},
    };
    const besides = arrived.find((file) => file.path === place)?.besides ?? 0;
    return [[place, { ...found, copy: copyOf.get(path), besides }]];
  });
  return {
    copies,
    writes,
    removes: left.filter((path) => !writes.has(path)),
    news: new Map(news),
    unknown: edited
      .filter((file) => stale.includes(file) && !known.includes(file))
      .map(([path, text]) => ({ path, version: versionOf(path, text)! })),
  };
}

/** Whether a file was begun with another version than the page has; the learner's own files have none. */
function isStale(path: string, text: string, served: Files): boolean {
  const version = versionOf(path, text);
  const place = placeOf(path, served);
  const current = served.get(place);
  if (version === undefined || current === undefined) return false;
  return place !== path || version !== versionOf(place, current);
}

function basesOf(files: Iterable<[string, string]>, served: Files, bases: Bases): Files {
  return new Map([...files].map(([path, text]) => [path, baseOf(path, text, served, bases)!]));
}

/** Whether something arrives in a file that is not in it already. */
function isNeeded({ path, from }: Carried, moved: readonly [string, string][]): boolean {
  return from.some((source) => source !== path || moved.some(([other]) => other === source));
}
