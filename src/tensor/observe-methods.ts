import { restoreAfter } from './after-this-job';
import { Tensor } from './tensor';

/** Runs the call of a tensor's method that it is handed, and sees the tensor, the arguments and the result. */
export type MethodObserver = (
  name: string,
  given: readonly unknown[],
  run: () => unknown,
) => unknown;

/** What belongs to the library itself, or gives no tensor. */
const unobserved: ReadonlySet<string> = new Set([
  'constructor',
  'like',
  'accumulate',
  'backward',
  'copyFrom',
  'data',
  'toArray',
  'toString',
]);

type Method = (this: unknown, ...given: unknown[]) => unknown;

/**
 * Lets `watch` see every call of a method inside `run`. The methods are replaced only for that long, so that
 * calls cost nothing more where nothing is watched.
 */
export function observeMethods<T>(watch: MethodObserver, run: () => T): T {
  const undo: (() => void)[] = [];
  for (
    let owner: object = Tensor.prototype;
    owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner) as object
  ) {
    for (const [name, before] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      const method = before.value as Method | undefined;
      if (typeof method !== 'function' || unobserved.has(name)) continue;
      const value = {
        [name](this: unknown, ...given: unknown[]): unknown {
          return watch(name, [this, ...given], () => method.apply(this, given));
        },
      }[name];
      Object.defineProperty(owner, name, { ...before, value });
      const at = owner;
      undo.push(() => Object.defineProperty(at, name, before));
    }
  }
  return restoreAfter(run, () => undo.forEach((one) => one()));
}
