import { isTensor, type Tensor } from '../tensor';
import { observeCalls } from '../nn/callable';
import type { Module } from '../nn/module';

/** One call of a module while a model runs. */
export interface Call {
  readonly module: Module;
  /** Class, depth and number at this depth: `Conv2d: 1-1`; the model itself has only its class. */
  readonly name: string;
  /** The class. */
  readonly type: string;
  /** How deep inside the model, which is at depth 0. */
  readonly depth: number;
  /** Whether the module was called before in the same run. */
  readonly repeated: boolean;
  /** The first tensor that it was given. */
  readonly input: Tensor | undefined;
}

/** Is told of a call when it begins; what it returns is told how the call went. */
export type Watcher = (call: Call) => {
  /** With the tensor that came out, or the first of several. */
  ended(output: Tensor | undefined): void;
  failed?(error: unknown): void;
};

/** Tells `watch` about every call of a module inside `run`, in the order in which they begin. */
export function traceCalls<T>(watch: Watcher, run: () => T): T {
  const called = new Set<Module>();
  const countAt: number[] = [];
  let depth = 0;
  return observeCalls((module, inputs, compute) => {
    countAt[depth] = (countAt[depth] ?? 0) + 1;
    const type = module.constructor.name;
    const call = watch({
      module,
      name: depth === 0 ? type : `${type}: ${depth}-${countAt[depth]}`,
      type,
      depth,
      repeated: called.has(module),
      input: inputs.find(isTensor),
    });
    called.add(module);

    const before = depth;
    depth += 1;
    let result: unknown;
    try {
      result = compute();
    } catch (error) {
      call.failed?.(error);
      throw error;
    } finally {
      depth = before; // a model may catch the error and go on
    }
    const output: unknown = Array.isArray(result) ? result[0] : result;
    call.ended(isTensor(output) ? output : undefined);
    return result;
  }, run);
}
