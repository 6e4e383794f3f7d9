/** The calls that `takes` checks: what they take, and who hears of them. */

/** The names of what a call takes, in PyTorch's order. */
export interface Names {
  readonly placed: readonly string[];
  readonly options: readonly string[];
}

const calls = new Map<string, Names>();

/** @param call such as `new nn.Conv2d` or `F.relu` */
export function know(call: string, names: Names): void {
  calls.set(call, names);
}

/** What a call takes; undefined if it checks no arguments, or is not loaded. */
export function namesOf(call: string): Names | undefined {
  return calls.get(call);
}

/** All calls of what is loaded. */
export function knownCalls(): ReadonlyMap<string, Names> {
  return calls;
}

/** Hears of a call once its arguments have been found right. */
export type CallListener = (call: string, given: ArrayLike<unknown>) => void;

let listener: CallListener | undefined;

/** @returns the listener before, to be put back */
export function listenToCalls(next: CallListener | undefined): CallListener | undefined {
  const before = listener;
  listener = next;
  return before;
}

export function tellOfCall(call: string, given: ArrayLike<unknown>): void {
  listener?.(call, given);
}
