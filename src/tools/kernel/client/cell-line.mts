/**
 * The line of a cell at which an exception left it: the statement at the cell's own level, since an inner
 * frame may belong to a function from an earlier cell.
 */
import { compileCell } from './compile-cell.mjs';

/** A frame without a function name is at the top level of a cell, or in an arrow function. */
const FRAME = /^ +at (?:async )?evalmachine\.<anonymous>:(\d+):(\d+)$/gm;

/** Node keeps 10 frames; tslab's are at the bottom and mark the end of the cell. */
export const ENOUGH_FRAMES = '--stack-trace-limit=100';

export function findCellLine(source: string, stack: string): number | undefined {
  const frames = [...stack.matchAll(FRAME)].map(([, line, column]) => [
    Number(line),
    Number(column),
  ]);
  const last = frames.pop();
  if (!last) return undefined;
  try {
    const cell = compileCell(source);
    // tslab calls the cell from the line below it; after an `await`, nothing calls it any more.
    const isCall = last[0] === cell.lineCount + 1;
    const frame = isCall ? frames.pop() : /\bawait\b/.test(source) ? last : undefined;
    return frame && cell.lineOf(frame[0]!, frame[1]!);
  } catch {
    return undefined; // A message is still useful without a line.
  }
}
