/** Timers of cells: they end with a cell that was stopped, and what they call belongs to the cell that has set them. */
import type { Strands } from './strands';

type Callback = (this: unknown, ...given: unknown[]) => void;
type Setter = (callback: Callback, ...rest: unknown[]) => unknown;
type Clearer = (timer: unknown) => void;

/** What has the functions that set timers. */
export interface TimerScope {
  setTimeout: Setter;
  setInterval: Setter;
  setImmediate?: Setter;
  clearTimeout: Clearer;
  clearInterval: Clearer;
  clearImmediate?: Clearer;
}

/**
 * @param scopes each has the same functions
 * @param call calls what a timer calls, now or a little later
 */
export function keepTimers(
  strands: Strands,
  scopes: readonly TimerScope[],
  call: (callback: () => void) => void = (callback) => callback(),
): void {
  const [first] = scopes as [TimerScope];
  const { clearInterval } = first;
  /** Timers whose time has come, before what they call. */
  const due = new Set<unknown>();
  const replace = <N extends keyof TimerScope>(
    name: N,
    replaced: (original: NonNullable<TimerScope[N]>) => NonNullable<TimerScope[N]>,
  ) => {
    const original = first[name];
    if (!original) return;
    const replacement = replaced(original);
    // `util.promisify` finds something there.
    Object.defineProperties(replacement, Object.getOwnPropertyDescriptors(original));
    for (const scope of scopes) scope[name] = replacement;
  };
  for (const name of ['setTimeout', 'setInterval', 'setImmediate'] as const) {
    replace(name, (original) => (callback, ...rest) => {
      const cell = strands.current;
      // Not of a cell, or refused by what sets it.
      if (cell === undefined || typeof callback !== 'function') return original(callback, ...rest);
      const timer = original(
        function (...given) {
          due.add(timer);
          call(() => {
            const isDue = due.delete(timer);
            if (strands.isStopped(cell)) {
              if (name === 'setInterval') clearInterval(timer);
            } else if (isDue) strands.callInTimer(cell, () => callback.apply(this, given));
          });
        },
        ...rest,
      );
      return timer;
    });
  }
  for (const name of ['clearTimeout', 'clearInterval', 'clearImmediate'] as const) {
    replace(name, (original) => (timer) => {
      for (const one of due) if (one === timer || Number(one) === Number(timer)) due.delete(one);
      original(timer);
    });
  }
}
