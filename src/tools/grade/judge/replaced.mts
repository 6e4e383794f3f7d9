/** Whether code replaces a method: `Math.max = …`, `nn.Conv2d.forward = …`, `console['log'] = …`. */

const owner = /(?<![\w$.])(?:[A-Z][\w$]*|nn|optim|console|data)/g;
const name = /\s*\.\s*[\w$]+/y;
const bracket = /\s*\[/y;
const assignment = /\s*[-+*/%&|^?]*=(?![=>])/y;

/** As a single expression, `owner (name | [index])+ assignment` would rescan `A[A[A[…` from each A. */
export function replacesMethod(code: string): boolean {
  const after = (part: RegExp, at: number): number | undefined => {
    part.lastIndex = at;
    return part.test(code) ? part.lastIndex : undefined;
  };
  const closing = closingBrackets(code);
  const afterMember = (at: number): number | undefined => {
    const end = after(name, at);
    if (end !== undefined) return end;
    const open = after(bracket, at);
    const close = open === undefined ? -1 : closing[open]!;
    return close < 0 ? undefined : close + 1;
  };
  /** Places where a chain of names and indexes was found to lead nowhere. */
  const isInVain = new Set<number>();
  for (const { 0: found, index } of code.matchAll(owner)) {
    let at = afterMember(index + found.length);
    while (at !== undefined && !isInVain.has(at)) {
      if (after(assignment, at) !== undefined) return true;
      isInVain.add(at);
      at = afterMember(at);
    }
  }
  return false;
}

/** For each place, the first `]` from there on, or -1. */
function closingBrackets(code: string): Int32Array {
  const closing = new Int32Array(code.length + 1).fill(-1);
  for (let at = code.length - 1; at >= 0; at--) {
    closing[at] = code[at] === ']' ? at : closing[at + 1]!;
  }
  return closing;
}
