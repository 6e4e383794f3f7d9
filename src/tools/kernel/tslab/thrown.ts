/**
 * What a cell shows of an exception that ended it: the message, and the lines of cells that led to it. Node
 * would add its own lines, tslab's and the library's.
 */
import { inspect } from 'node:util';
import { explainEngine } from '../../../shape/engine-words';
import type { Place } from './link';
import { explainFile, explainModule } from './not-a-file';

/** A cell by its number, as it was compiled. */
export type SourceOf = (number: number) => string | undefined;

/** The lines of a cell that some places in its JavaScript come from; undefined where there is none. */
export type LinesOf = (code: string, places: readonly Place[]) => readonly (number | undefined)[];

/** What a cell is called in the frames of a stack. */
const nameOf = (number: number) => `cell-${number}`;
const FRAME = /^ +at (?:async )?(?:(.+) \()?cell-(\d+):(\d+):(\d+)\)?$/gm;
const MOST_LINES = 10;

/** JavaScript that has the number of its cell in the frames of a stack. */
export function withName(code: string, number: number): string {
  return `${code}\n//# sourceURL=${nameOf(number)}`;
}

/** @param number the cell that ended */
export function describeThrown(
  thrown: unknown,
  number: number,
  sourceOf: SourceOf,
  linesOf: LinesOf,
): string {
  const message = messageOf(thrown);
  return thrown instanceof Error
    ? withLines(message, thrown.stack ?? '', number, sourceOf, linesOf)
    : message;
}

/** A message with the lines of cells that are in a stack. */
export function withLines(
  message: string,
  stack: string,
  number: number,
  sourceOf: SourceOf,
  linesOf: LinesOf,
): string {
  const lines = framesOf(stack, number, sourceOf, linesOf);
  const isPlain = lines.length === 1 && !sourceOf(number)?.includes('\n');
  return [message, ...(isPlain ? [] : lines)].join('\n');
}

/** What was thrown, without where. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  // An error that prints itself, such as the library's.
  if (inspect.custom in error) return inspect(error);
  const ofModule = explainModule(error);
  if (ofModule) return ofModule;
  const { cause } = error;
  const because = cause instanceof Error ? `\n  because of ${messageOf(cause)}` : '';
  const message = withoutExports(error.message);
  const words = explainEngine(message).slice(message.length) + explainFile(message);
  const said = error instanceof TypeError ? withoutExports(String(error)) : String(error);
  return said + words + because;
}

/** What an earlier cell has set is a member of `exports` to the engine. */
const withoutExports = (said: string) => said.replace(/\bexports\.(?=\w)/g, '');

/** The lines of cells in an error's stack, the innermost first. */
function framesOf(stack: string, number: number, sourceOf: SourceOf, linesOf: LinesOf): string[] {
  const frames = [...stack.matchAll(FRAME)].map(([, within, cell, line, column]) => ({
    within,
    cell: Number(cell),
    place: [Number(line), Number(column)] as const,
  }));
  const lineOf = new Map<object, number | undefined>();
  for (const cell of new Set(frames.map((frame) => frame.cell))) {
    const source = sourceOf(cell);
    if (source === undefined) continue;
    const places = frames.filter((frame) => frame.cell === cell).map((frame) => frame.place);
    linesOf(source, places).forEach((found, i) => lineOf.set(places[i]!, found));
  }
  const lines: string[] = [];
  for (const { within, cell, place } of frames) {
    const at = lineOf.get(place);
    if (at === undefined) continue;
    const whose = cell === number ? '' : ` of cell [${cell}]`;
    const text = sourceOf(cell)!.split('\n')[at - 1]?.trim().slice(0, 80) ?? '';
    // tslab calls a function of another cell as a member of an object; a browser runs a cell by `eval`.
    const where =
      within && within !== 'eval' ? `, in ${within.replace(/^(?:Proxy|Function)\./, '')}` : '';
    const shown = `    at line ${at}${whose}${where}: ${text}`;
    if (shown !== lines.at(-1)) lines.push(shown); // A function that calls itself comes once.
  }
  // The outermost says where in the cell it happened.
  if (lines.length > MOST_LINES) lines.splice(MOST_LINES - 1, lines.length - MOST_LINES, '    …');
  return lines;
}
