/** Timers of cells: they end with a cell that was stopped, and what they call belongs to the cell that has set them. */
import type { Strands } from './strands';

type Callback = (this: unknown, ...given: unknown[]) => void;
type Setter = (callback: Callback, ...rest: unknown[]) => unknown;

/** What has the functions that set timers. */
export interface TimerScope {
  setTimeout: Setter;
  setInterval: Setter;
  setImmediate?: Setter;
  readonly clearInterval: (timer: unknown) => void;
}

/**
 * @param scopes each has the same functions
 * @param call calls what a timer calls, in its turn
 */
export function keepTimers(
  strands: Strands,
  scopes: readonly TimerScope[],
  call: (callback: () => void) => void = (callback) => callback(),
): void {
  const [first] = scopes as [TimerScope];
  const clear = first.clearInterval;
  for (const name of ['setTimeout', 'setInterval', 'setImmediate'] as const) {
    const original = first[name];
    if (!original) continue;
    const set: Setter = (callback, ...rest) => {
      const cell = strands.current;
      // Not of a cell, or refused by what sets it.
      if (cell === undefined || typeof callback !== 'function') return original(callback, ...rest);
      const timer = original(
        function (...given) {
          if (!strands.isStopped(cell)) {
            call(() => strands.callInTimer(cell, () => callback.apply(this, given)));
          } else if (name === 'setInterval') clear(timer);
        },
        ...rest,
      );
      return timer;
    };
    // `util.promisify` finds something there.
    const { prototype: _, ...own } = Object.getOwnPropertyDescriptors(original);
    Object.defineProperties(set, own);
    for (const scope of scopes) scope[name] = set;
  }
}
