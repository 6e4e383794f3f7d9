/**
 * Code without its comments. A regular expression would search for the end of each `/*` again, which takes
 * long if a text is full of them.
 */

/** A comment to the end of its line. One with a quote in it may be part of a string, as in `'https://…'`. */
const lineComment = /\/\/[^'"`\n]*$/my;
const quoteOrEnd = /['"`\n]/g;

export function withoutComments(code: string): string {
  let kept = '';
  let keptTo = 0;
  /** No comment to the end of a line begins before this. */
  let noneBefore = 0;
  let isEverClosed = true;

  function endOfComment(at: number): number | undefined {
    if (code.startsWith('/*', at) && isEverClosed) {
      const close = code.indexOf('*/', at + 2);
      isEverClosed = close >= 0;
      return isEverClosed ? close + 2 : undefined;
    }
    if (!code.startsWith('//', at) || at < noneBefore) return undefined;
    lineComment.lastIndex = quoteOrEnd.lastIndex = at;
    if (lineComment.test(code)) return lineComment.lastIndex;
    noneBefore = quoteOrEnd.exec(code)!.index;
    return undefined;
  }

  for (let at = code.indexOf('/'); at >= 0; at = code.indexOf('/', at)) {
    const end = endOfComment(at);
    if (end === undefined) {
      at++;
      continue;
    }
    kept += code.slice(keptTo, at);
    at = keptTo = end;
  }
  return kept + code.slice(keptTo);
}
