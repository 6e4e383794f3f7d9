/**
 * test/held.txt: the title of every test, so that a change that tests less shows it. A run of all tests is
 * compared with it; new tests are added, missing ones fail.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../machine/files.mjs';
import { paths } from '../../machine/paths.mjs';
import { nameOf, type TestReport } from './reporter.mjs';

const file = join(paths.root, 'test', 'held.txt');
/** Showing more than this would not add anything. */
const MOST_SHOWN = 20;

export interface HeldOptions {
  /** Whether new tests fail instead of being written down. */
  readonly isCi: boolean;
  /** Accepts whatever has run. */
  readonly update?: boolean;
}

/** What is wrong with what has run, compared to the list. */
export function judgeHeld(report: TestReport, { isCi, update = false }: HeldOptions): string[] {
  const before = textOf(file) ?? '';
  const now = heldIn(report);
  const { gone, added } = differences(before, now);
  if (update || (!isCi && gone.length === 0 && added.length > 0)) {
    writeFileSync(file, now);
    return [];
  }
  const remedy = 'If that is meant: `npm test -- --update-held`, and say why in the change.';
  return [
    ...said(gone, `did not run, though test/held.txt has ${one(gone)}. ${remedy}`),
    ...(isCi ? said(added, 'not in test/held.txt: run `npm test` and commit that file.') : []),
  ];
}

/**
 * The list: a line for each file, and under it one for each test that it holds.
 *
 * @internal Tests pass in their own report.
 */
export function heldIn({ files }: TestReport): string {
  // Tests skipped because there is no browser, or no user other than root, are held elsewhere.
  const counts = ({ state }: { state: string }) => state !== 'pending';
  const blocks = files.map(({ file, project, tests }) => {
    const titles = tests
      .filter(counts)
      .map(({ title }) => `  ${JSON.stringify(title).slice(1, -1)}`);
    return [nameOf({ file, project }), ...titles.sort()].join('\n');
  });
  return `${blocks.sort().join('\n')}\n`;
}

/**
 * The tests that only one of two lists has.
 *
 * @internal Tests pass in their own lists.
 */
export function differences(before: string, now: string) {
  const [known, ran] = [new Set(entriesOf(before)), new Set(entriesOf(now))];
  return {
    gone: [...known].filter((entry) => !ran.has(entry)),
    added: [...ran].filter((entry) => !known.has(entry)),
  };
}

/** Each test as `file > title`; the same title twice is two tests. */
function entriesOf(list: string): string[] {
  const times = new Map<string, number>();
  let file = '';
  return list.split('\n').flatMap((line) => {
    if (!line.startsWith('  ')) {
      file = line;
      return [];
    }
    const entry = `${file} > ${line.slice(2)}`;
    const nth = (times.get(entry) ?? 0) + 1;
    times.set(entry, nth);
    return [nth === 1 ? entry : `${entry} (${nth})`];
  });
}

const one = (entries: readonly string[]) => (entries.length === 1 ? 'it' : 'them');

function said(entries: readonly string[], what: string): string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, MOST_SHOWN).map((entry) => `  ${entry}`);
  const more = entries.length - shown.length;
  const many = entries.length === 1 ? 'One test' : `${entries.length} tests`;
  return [[`${many} ${what}`, ...shown, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n')];
}
