/** Collects what is in a submission, from disk or from an archive, and says what is left out of it. */
import type { Ignored } from '../result.mjs';
import type { Content } from './disk.mjs';
import { useOf, whyNotEnter, misspelt } from './kinds.mjs';
import { limits } from './limits.mjs';
import { baseName, cleanPath, folded, isJunk } from './names.mjs';
import type { Kind } from './submission.mjs';

/** A file, or something else with a file's name. */
export interface Found {
  /** Its path in the submission, cleaned. */
  readonly path: string;
  readonly kind: Kind;
  /** Handed in directly, not in a folder or archive: the LMS may have renamed it. */
  readonly isUpload?: boolean;
  readonly isFromArchive?: boolean;
  readonly isEncrypted?: boolean;
  read(limit: number): Promise<Content>;
}

const kindWords: Partial<Record<Kind, string>> = {
  link: 'It is a symbolic link. Hand in the file itself.',
  special: 'It is not a regular file.',
  outside: 'Its path leads out of the archive.',
};

/** Why something is never opened. */
export function whyNeverOpened(kind: Kind): string | undefined {
  return kindWords[kind];
}

export class Collector {
  readonly typescript: Found[] = [];
  readonly notebooks: Found[] = [];
  /** Not opened. */
  archives: Found[] = [];
  readonly ignored: Ignored[] = [];
  /** Why something that should hold the answers could not be opened. */
  readonly failures: string[] = [];
  readonly #ids: ReadonlySet<string>;
  readonly #folders = new Map<string, boolean>();
  readonly #paths = new Map<string, Found>();
  #lookedAt = 0;
  #isFull = false;

  constructor(ids: ReadonlySet<string>) {
    this.#ids = ids;
  }

  /** What was left out, with a reason for the student. */
  ignore(path: string, reason: string): void {
    const shown = path.length > limits.pathLength ? `${path.slice(0, 100)}…` : path;
    this.ignored.push({ path: shown, reason });
  }

  /** Whether to descend into a folder. Its parent folders are always asked about first. */
  enters(path: string): boolean {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const enters = this.#decide(path);
    this.#folders.set(path, enters);
    return enters;
  }

  #decide(path: string): boolean {
    const name = baseName(path);
    if (isJunk(name)) return false;
    const reason = whyNotEnter(name) ?? this.#whyTooMuch(path);
    if (reason !== undefined) this.ignore(path, reason);
    return reason === undefined && this.#looks(path);
  }

  /** Files whose names differ only in how a file system writes them would overwrite each other later. */
  add(found: Found): void {
    const { path, kind } = found;
    if (isJunk(baseName(path))) return;
    const use = useOf(path, this.#ids);
    if (typeof use !== 'string') return this.ignore(path, whyNeverOpened(kind) ?? use.reason);
    const tooMuch = this.#whyTooMuch(path);
    if (tooMuch !== undefined) return this.ignore(path, tooMuch);
    const other = this.#paths.get(folded(path));
    if (other !== undefined) return this.#addSecond(other, found);
    if (!this.#looks(path)) return;
    this.#paths.set(folded(path), found);
    if (use === 'archive') return this.#addArchive(found);
    const hint = use === 'typescript' ? misspelt(baseName(path), this.#ids) : undefined;
    if (hint !== undefined) this.ignore(path, hint);
    (use === 'notebook' ? this.notebooks : this.typescript).push(found);
  }

  /** The first stays, unless only the second is named exactly like an exercise. */
  #addSecond(first: Found, second: Found): void {
    const isAnswer = ({ path }: Found) => this.#ids.has(baseName(path).replace(/\.ts$/, ''));
    const at = this.typescript.indexOf(first);
    const isBetter = at >= 0 && isAnswer(second) && !isAnswer(first);
    const [kept, left] = isBetter ? [second, first] : [first, second];
    if (isBetter) this.typescript[at] = second;
    this.#paths.set(folded(kept.path), kept);
    this.ignore(left.path, `For many computers it has the same name as ${kept.path}.`);
  }

  #addArchive(found: Found): void {
    const never = whyNeverOpened(found.kind);
    if (never === undefined) this.archives.push(found);
    else this.ignore(found.path, never);
  }

  #whyTooMuch(path: string): string | undefined {
    const names = path.split('/');
    if (names.length > limits.depth) return `It lies deeper than ${limits.depth} folders.`;
    const isLong =
      path.length > limits.pathLength || names.some((name) => name.length > limits.nameLength);
    return isLong ? 'Its name is too long.' : undefined;
  }

  #looks(path: string): boolean {
    if (this.#lookedAt < limits.lookedAt) return ++this.#lookedAt > 0;
    if (!this.#isFull) {
      this.#isFull = true;
      const many = limits.lookedAt.toLocaleString('en-GB');
      this.ignore(path, `There are more than ${many} files. From here on nothing was looked at.`);
    }
    return false;
  }
}

/** The path of something in a folder, given the folder's own path or `''`. */
export function within(folder: string, name: string): string {
  const clean = cleanPath(name).replaceAll('\\', '\ufffd');
  return folder === '' ? clean : `${folder}/${clean}`;
}
