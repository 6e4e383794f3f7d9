/**
 * What becomes of the learner's files when the page has a new version of the course. It is decided here, as data; the
 * page reads and writes.
 */
import { carryOver, type Carried, type CarriedOver } from '../../lesson/carry-over.mjs';
import { isLearners, isNotebook, type Files } from '../../lesson/learner-files.mjs';
import { backupOf } from './names.mjs';
import { newsIn, type News } from './news.mjs';
import { baseOf, isStale, isUntouched, placeOf, versionOf, type Bases } from './version.mjs';

/** A file of the learner's of an older version that the page has no base of: it stays as it is. */
interface Unknown {
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
  readonly news: ReadonlyMap<string, LessonNews>;
  readonly unknown: readonly Unknown[];
}

export interface LessonNews extends News {
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
  const carried: Pick<CarriedOver, 'files' | 'unplaced'> =
    worked.length > 0
      ? carryOver(basesOf(known, served, bases), new Map(known), served)
      : { files: [], unplaced: [] };
  const moved = worked.filter(([path]) => !carried.unplaced.includes(path));
  const arrived = carried.files.filter((file) => isNeeded(file, moved));
  const copies = copiesOf(
    [...moved.map(([path]) => path), ...arrived.map(({ path }) => path)],
    local,
    served,
  );
  const writes = new Map(arrived.map(({ path, text }) => [path, text]));
  const left = [...untouched, ...moved];
  const news = left.flatMap(([path, text]): [string, LessonNews][] => {
    const [place, base] = [placeOf(path, served), baseOf(path, text, served, bases)];
    if (!isNotebook(path) || base === undefined) return [];
    const besides = arrived.find((file) => file.path === place)?.besides ?? 0;
    return [[place, { ...newsIn(base, served.get(place)!), copy: copies.get(path), besides }]];
  });
  return {
    copies: new Map([...copies].map(([path, copy]) => [copy, local.get(path)!])),
    writes,
    removes: left.map(([path]) => path).filter((path) => !writes.has(path)),
    news: new Map(news),
    unknown: edited
      .filter((file) => stale.includes(file) && !known.includes(file))
      .map(([path, text]) => ({ path, version: versionOf(path, text)! })),
  };
}

/** Where each edited file is kept as it was, by its path. */
function copiesOf(paths: readonly string[], local: Files, served: Files): Files {
  const copies = new Map<string, string>();
  for (const path of new Set(paths)) {
    const text = local.get(path);
    if (text === undefined || isUntouched(path, text)) continue;
    const taken = new Set([...local.keys(), ...served.keys(), ...copies.values()]);
    copies.set(
      path,
      backupOf(path, (name) => taken.has(name)),
    );
  }
  return copies;
}

function basesOf(files: Iterable<[string, string]>, served: Files, bases: Bases): Files {
  return new Map([...files].map(([path, text]) => [path, baseOf(path, text, served, bases)!]));
}

/** Whether something arrives in a file that is not in it already. */
function isNeeded({ path, from }: Carried, moved: readonly [string, string][]): boolean {
  return from.some((source) => source !== path || moved.some(([other]) => other === source));
}
