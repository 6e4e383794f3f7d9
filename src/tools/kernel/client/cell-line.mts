/**
 * The line of a cell at which an exception left it: the outermost of those that our kernel prints, since
 * an inner one may belong to a function.
 */
const LINE = /^ {4}at line (\d+)(?:, in [^:]+)?: /gm;

export function findCellLine(printed: string): number | undefined {
  const last = [...printed.matchAll(LINE)].at(-1);
  return last && Number(last[1]);
}
