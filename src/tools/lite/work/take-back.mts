/**
 * Takes work back that a learner opens. What is in the browser already is merged with it or kept as a copy. It is
 * decided here, as data; the page reads and writes.
 */
import { formatProgress, noProgress, parseProgress } from '../../../course/progress/progress.js';
import { carryOver, type Carried } from '../../lesson/carry-over.mjs';
import { hashOfCells, parseAny } from '../../lesson/edited.mjs';
import { mergeExercise } from '../../lesson/exercise-file.mjs';
import { isExercise, isNotebook, type Files } from '../../lesson/learner-files.mjs';
import { sameContent, textsOf, type Content, type Contents } from './content.mjs';
import { mergeProgress } from './merge-progress.mjs';
import { backupOf, PROGRESS } from './names.mjs';
import type { Opened } from './read-work.mjs';
import { baseOf, isUntouched, placeOf, versionOf, type Bases } from './version.mjs';

/** What became of a file. */
export interface Taken {
  readonly path: string;
  readonly as: 'opened' | 'merged' | 'replaced' | 'damaged';
  /** Where the file that it has replaced is kept. */
  readonly copy?: string;
}

export interface TakenBack {
  /** Copies of files as they were. They are written first. */
  readonly copies: Contents;
  readonly writes: Contents;
  /** What files are begun with that were begun with another version, to be kept. */
  readonly bases: Bases;
  readonly taken: readonly Taken[];
  /** How many files had nothing that is not here. */
  readonly same: number;
}

/**
 * @param local what the browser keeps
 * @param served the notebooks and exercises of the course as the page has them now
 * @param kept what the page had when the learner's files were begun
 */
export function takeBack(opened: Opened, local: Contents, served: Files, kept: Bases): TakenBack {
  const taking = new Taking(opened, local, served, new Map([...opened.bases, ...kept]));
  for (const [path, content] of opened.files) taking.take(path, content);
  return taking.finish();
}

class Taking {
  readonly #copies = new Map<string, Content>();
  readonly #writes = new Map<string, Content>();
  readonly #taken: Taken[] = [];
  /** Notebooks that are merged by cells, with what they were begun with. */
  readonly #merged = new Map<string, string>();
  readonly #befores = new Map<string, string>();
  #same = 0;

  constructor(
    private readonly opened: Opened,
    private readonly local: Contents,
    private readonly served: Files,
    private readonly bases: Bases,
  ) {}

  take(from: string, content: Content): void {
    const path = placeOf(from, this.served);
    const text = typeof content === 'string' ? content : undefined;
    const isKnownKind = isNotebook(path) || isExercise(path) || path === PROGRESS;
    if (isKnownKind && text === undefined) this.#taken.push({ path, as: 'damaged' });
    else if (path === PROGRESS) this.#takeProgress(text!);
    else if (isNotebook(path) && !parseAny(text!)) this.#taken.push({ path, as: 'damaged' });
    else if (isNotebook(path)) this.#takeNotebook(from, path, text!);
    else if (isExercise(path)) this.#takeExercise(from, path, text!);
    else this.#put(path, content);
  }

  finish(): TakenBack {
    this.#mergeNotebooks();
    const [copies, writes, taken, same] = [this.#copies, this.#writes, this.#taken, this.#same];
    const versions = new Set([...textsOf(writes)].map(([path, text]) => versionOf(path, text)));
    const bases = new Map([...this.opened.bases].filter(([version]) => versions.has(version)));
    return { copies, writes, bases, taken, same };
  }

  /** What the learner has here and has worked in. */
  #mine(path: string): Content | undefined {
    const content = this.local.get(path);
    const isText = typeof content === 'string';
    return isText && (content === this.served.get(path) || isUntouched(path, content))
      ? undefined
      : content;
  }

  #takeNotebook(from: string, path: string, text: string): void {
    const here = this.#mine(path);
    const isHere = typeof here === 'string' && saysTheSame(here, text);
    if (isUntouched(from, text) || isHere) return void this.#same++;
    const base = baseOf(from, text, this.served, this.bases);
    const current = this.served.get(path);
    const isCurrent = current !== undefined && versionOf(path, current) === versionOf(from, text);
    if (base === undefined || (isCurrent && here === undefined)) return this.#put(path, text);
    this.#merged.set(path, text);
    this.#befores.set(path, base);
  }

  #takeExercise(from: string, path: string, text: string): void {
    const current = this.served.get(path);
    if (isUntouched(from, text)) return void this.#same++;
    const base = baseOf(from, text, this.served, this.bases);
    this.#put(path, base !== undefined && current ? mergeExercise(base, text, current) : text);
  }

  #takeProgress(text: string): void {
    const [theirs, ours] = [parseProgress(text), parseProgress(this.#text(PROGRESS))];
    if (!('progress' in theirs)) return void this.#taken.push({ path: PROGRESS, as: 'damaged' });
    if (!('progress' in ours)) return this.#put(PROGRESS, text);
    const merged = formatProgress(mergeProgress(ours.progress, theirs.progress));
    if (merged === this.#text(PROGRESS)) return void this.#same++;
    this.#writes.set(PROGRESS, merged);
    this.#taken.push({ path: PROGRESS, as: this.local.has(PROGRESS) ? 'merged' : 'opened' });
  }

  #text(path: string): string {
    const content = this.local.get(path);
    return typeof content === 'string' ? content : formatProgress(noProgress);
  }

  /** Puts a file where it belongs; if there is another one of the learner's, that is kept as a copy. */
  #put(path: string, content: Content): void {
    const here = this.#writes.get(path) ?? this.#mine(path);
    if (sameContent(here, content)) return void this.#same++;
    this.#writes.set(path, content);
    if (here === undefined) return void this.#taken.push({ path, as: 'opened' });
    const taken = [this.local, this.served, this.#copies, this.#writes, this.opened.files];
    const copy = backupOf(path, (name) => taken.some((files) => files.has(name)));
    this.#copies.set(copy, here);
    this.#taken.push({ path, as: 'replaced', copy });
  }

  /** Into what is here where somebody has worked, into the page's own elsewhere. */
  #mergeNotebooks(): void {
    if (this.#merged.size === 0) return;
    const here = [...textsOf(this.local)].filter(([path]) => this.#mine(path) !== undefined);
    const after = new Map([...this.served, ...here, ...textsOf(this.#writes)]);
    const { files, unplaced } = carryOver(this.#befores, this.#merged, after);
    for (const { path, text } of files) {
      this.#writes.set(path, text);
      this.#taken.push({ path, as: this.#mine(path) === undefined ? 'opened' : 'merged' });
    }
    for (const path of unplaced) this.#put(path, this.#merged.get(path)!);
    this.#same += [...this.#merged.keys()].filter((path) =>
      isNowhere(path, files, unplaced),
    ).length;
  }
}

function isNowhere(path: string, files: readonly Carried[], unplaced: readonly string[]): boolean {
  return !unplaced.includes(path) && !files.some(({ from }) => from.includes(path));
}

function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [parseAny(one), parseAny(other)];
  return a !== null && b !== null && hashOfCells(a.cells) === hashOfCells(b.cells);
}
