/** Names that a cell uses and that are not there: what to run first, in one sentence for all of them. */
import type { Diagnostic } from 'tslab/dist/converter';
import { listed } from './names';
import { namesOfConvlab, namesOfNotebook } from './notebook-names';
import type { Outdated } from './outdated';
import { stoppedBefore } from './stopped';

/** "Cannot find name", "… Did you mean", "Cannot find namespace". */
const CODES = new Set([2304, 2503, 2552]);

/** "No value exists in scope for the shorthand property". */
const SHORTHAND = 18004;

/** Whether it is about a name that is not there. */
export const isNotFound = ({ code }: Diagnostic): boolean => CODES.has(code) || code === SHORTHAND;

/** The name that was not found. */
export function missingName({ code, messageText }: Diagnostic): string | undefined {
  return CODES.has(code) ? /'([^']+)'/.exec(messageText)![1] : undefined;
}

/** Whether the cell assigns to what was not found: `a = 3`, `a, b = 1, 2`, `f(x, a=3)`. */
export function isToBeSet({ start, end }: Diagnostic, source: string): boolean {
  const before = source.slice(source.lastIndexOf('\n', start.offset - 1) + 1, start.offset);
  const isInList = /^\s*(?:\w+\s*,\s*)*$/.test(before);
  const after = isInList ? /^\s*(?:,\s*\w+\s*)*=(?![=>])/ : /^\s*=(?![=>])/;
  return after.test(source.slice(end.offset));
}

export interface Missing {
  /** The sentences, each in the place of its first name. */
  readonly explained: readonly Diagnostic[];
  /** What they leave out. */
  readonly others: readonly Diagnostic[];
}

const ABOVE = 'Run → Run All Above Selected Cell';

/** Explains the names that other cells set, or convlab has. */
export function explainMissing(
  diagnostics: readonly Diagnostic[],
  source: string,
  outdated: Pick<Outdated, 'has' | 'describe'>,
): Missing {
  const missing = diagnostics.filter(
    (one) => missingName(one) !== undefined && !isToBeSet(one, source),
  );
  if (missing.length === 0) return { explained: [], others: diagnostics };
  const [notebook, convlab] = [namesOfNotebook(), namesOfConvlab()];
  const names = [...new Set(missing.map((one) => missingName(one)!))];
  const unset = names.filter((name) => outdated.has(name));
  const above = names.filter((name) => notebook.has(name) && !unset.includes(name));
  const ours = names.filter((name) => convlab.has(name) && ![...unset, ...above].includes(name));
  // The cells above may import what is convlab's, but not the other way round.
  const onlyOurs = above.every((name) => convlab.has(name));
  const groups: [names: string[], sentence: (list: string) => string][] = [
    [unset, () => outdated.describe(unset)],
    [
      onlyOurs ? [] : [...above, ...ours],
      (list) =>
        `${list} ${isAre(list)} set by other cells of this notebook: ${howToSet([...above, ...ours])}.`,
    ],
    [
      onlyOurs ? [...above, ...ours] : [],
      (list) =>
        `${list} ${comes(list)} from convlab: run the cell with the imports first (${ABOVE}).`,
    ],
  ];
  const explained = groups
    .filter(([group]) => group.length > 0)
    .map(([group, sentence]) => {
      const first = missing.find((one) => group.includes(missingName(one)!))!;
      return { ...first, messageText: sentence(listed(group)) };
    });
  const known = new Set(groups.flatMap(([group]) => group));
  const others = diagnostics.filter(
    (one) => !missing.includes(one) || !known.has(missingName(one)!),
  );
  return { explained, others };
}

/** Running all cells above does not help while one of them stops the run, often far above. */
function howToSet(names: readonly string[]): string {
  const stopped = stoppedBefore(names);
  return stopped === undefined
    ? `run those above first (${ABOVE})`
    : `they did not run, because ${stopped} stopped the run. Mend that one, then run those above (${ABOVE})`;
}

const isAre = (list: string) => (list.includes(',') ? 'are' : 'is');
const comes = (list: string) => (list.includes(',') ? 'come' : 'comes');
