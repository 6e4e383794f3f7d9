/** Reads one entry. Whatever a student handed in, the result is a submission: bad input never throws. */
import type { Ignored } from '../result.mjs';
import { candidates, newestNotebooks } from './choose.mjs';
import { Collector, whyNeverOpened, type Found } from './collector.mjs';
import { digestOf } from './digest.mjs';
import { limits, megabytes } from './limits.mjs';
import { byCodeUnits } from './names.mjs';
import { problemOf } from './problem.mjs';
import type { StudentEntry, NotebookFile, Refused, Submission } from './submission.mjs';
import { toText } from './text.mjs';
import { walk } from './walk.mjs';

/** @param ids the exercises' names, which are their files' names without `.ts` */
export async function readSubmission(
  entry: StudentEntry,
  ids: ReadonlySet<string>,
): Promise<Submission> {
  const collector = new Collector(ids);
  await walk(entry.parts, collector);
  const read = await readAll(entry, ids, collector);
  const problem = problemOf(collector, read, ids);
  const found = problem ? { ...nothing, problem } : read;
  const submission = {
    student: entry.student,
    ...found,
    ignored: shortened(collector.ignored),
  };
  return { ...submission, digest: digestOf(submission) };
}

export type Read = Pick<
  Submission,
  'files' | 'answers' | 'notebooks' | 'refused' | 'refusedNotebooks'
>;

const nothing: Read = {
  files: new Map(),
  answers: [],
  notebooks: [],
  refused: [],
  refusedNotebooks: [],
};

/** Answers first, then notebooks: if there is too much, only the rest is left out. */
async function readAll(
  entry: StudentEntry,
  ids: ReadonlySet<string>,
  collector: Collector,
): Promise<Read> {
  const budget = new Budget();
  const texts = new Map<string, string>();
  const answers: { id: string; path: string }[] = [];
  const refused: (Refused & { id: string })[] = [];
  const isCandidate = new Set<Found>();
  for (const [id, several] of candidates(collector.typescript, ids, entry.layout)) {
    const failed: Refused[] = [];
    let taken: string | undefined;
    for (const { found } of several) {
      const { path } = found;
      isCandidate.add(found);
      const text = await budget.read(found, limits.typescriptBytes);
      if (typeof text !== 'string') failed.push(text);
      else texts.set(path, text);
      if (typeof text !== 'string') continue;
      if (taken !== undefined) collector.ignore(path, `For ${id}, ${taken} was taken instead.`);
      else answers.push({ id, path: (taken = path) });
    }
    if (taken === undefined) refused.push({ id, ...failed.shift()! });
    for (const { path, reason } of failed) collector.ignore(path, reason);
  }
  const notebooks: NotebookFile[] = [];
  const refusedNotebooks: Refused[] = [];
  const { taken: newest, newerThan } = newestNotebooks(collector.notebooks, entry.layout);
  for (const [{ path }, newer] of newerThan) {
    collector.ignore(path, `${newer.path} was handed in after it, and was taken instead.`);
  }
  for (const found of [...newest].sort(byPath)) {
    const text = await budget.read(found, limits.notebookBytes);
    if (typeof text === 'string') notebooks.push({ path: found.path, text });
    else refusedNotebooks.push(text);
  }
  for (const found of collector.typescript.sort(byPath)) {
    if (isCandidate.has(found)) continue;
    const text = await budget.read(found, limits.typescriptBytes);
    if (typeof text === 'string') texts.set(found.path, text);
    else collector.ignore(found.path, text.reason);
  }
  const files = new Map([...texts].sort(([a], [b]) => byCodeUnits(a, b)));
  return { files, answers, notebooks, refused, refusedNotebooks };
}

/** What may still be read of a submission, counted in bytes actually read or inflated. */
class Budget {
  #left: number = limits.submissionBytes;
  #inflatedLeft: number = limits.inflatedBytes;

  async read(found: Found, limit: number): Promise<string | Refused> {
    const { path, isFromArchive } = found;
    const never = whyNeverOpened(found.kind);
    if (never !== undefined) return { path, status: 'tampered', reason: never };
    const left = isFromArchive ? Math.min(this.#left, this.#inflatedLeft) : this.#left;
    const content = await found.read(Math.min(limit, left));
    if ('failure' in content) {
      const isOverall = left < limit && /larger than/.test(content.failure);
      if (isOverall) this.#spend(left, isFromArchive);
      const total = isFromArchive ? limits.inflatedBytes : limits.submissionBytes;
      const reason = isOverall
        ? `The submission as a whole is larger than ${megabytes(total)}.`
        : content.failure;
      return { path, status: content.isTampering ? 'tampered' : 'unreadable', reason };
    }
    this.#spend(content.bytes.length, isFromArchive);
    const decoded = toText(content.bytes);
    if ('failure' in decoded) return { path, status: 'unreadable', reason: decoded.failure };
    return decoded.text;
  }

  #spend(bytes: number, isFromArchive: boolean | undefined): void {
    this.#left -= bytes;
    if (isFromArchive) this.#inflatedLeft -= bytes;
  }
}

/** If there is too much, what could have been meant as an answer is named before anything else. */
function shortened(ignored: readonly Ignored[]): Ignored[] {
  const sorted = [...ignored].sort(
    (a, b) =>
      Number(isLikelyMeant(b)) - Number(isLikelyMeant(a)) ||
      byCodeUnits(a.path, b.path) ||
      byCodeUnits(a.reason, b.reason),
  );
  const more = sorted.length - limits.ignored;
  if (more <= 0) return sorted;
  const last = {
    path: '…',
    reason: `And ${more.toLocaleString('en-GB')} more that were not taken.`,
  };
  return [...sorted.slice(0, limits.ignored), last];
}

function isLikelyMeant({ path, reason }: Ignored): boolean {
  return /\.(ts|ipynb|zip)$/i.test(path) || reason.startsWith('Is this');
}

function byPath(a: Found, b: Found): number {
  return byCodeUnits(a.path, b.path);
}
