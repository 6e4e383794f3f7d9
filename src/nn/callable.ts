import { UsageError } from '../shape';
import { restoreAfter } from '../tensor';
import type { Module } from './module';

/** Runs the call it is handed, and sees the module, its inputs and its output. */
export type Observer = (module: Module, inputs: readonly unknown[], run: () => unknown) => unknown;

let observer: Observer | undefined;

/**
 * A module that can be called like a function, `conv1(x)`: a function whose prototype is the class's,
 * so that methods and fields work as on any other object.
 */
export function callable(prototype: object): Module {
  const module = ((...inputs: unknown[]): unknown => {
    if (typeof module.forward !== 'function') throw withoutForward(module);
    const run = (): unknown => module.forward(...inputs);
    return observer ? observer(module, inputs, run) : run();
  }) as unknown as Module;
  // A function owns these two; a module may have fields of the same names.
  delete (module as { name?: string }).name;
  delete (module as { length?: number }).length;
  return Object.setPrototypeOf(module, prototype) as Module;
}

/** Lets `watch` see every call of a module inside `run`. */
export function observeCalls<T>(watch: Observer, run: () => T): T {
  const before = observer;
  observer = watch;
  return restoreAfter(run, () => (observer = before));
}

function withoutForward(module: Module): UsageError {
  const name = (module as object).constructor.name;
  return new UsageError(
    `Module [${name}] is missing the required "forward" function`,
    `Write a method forward(x) { … return y; } in class ${name}: it says what the model computes.`,
  );
}
