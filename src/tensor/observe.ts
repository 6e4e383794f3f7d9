/** Lets a check see what a model computes with, whatever the model says about itself. */
import type { Storage } from './storage';

interface Valued {
  readonly storage: Storage;
  /** How many numbers it holds. */
  readonly size: number;
}

/** Is told of an operation once it has its result. */
export type OperationListener = (inputs: readonly Valued[], result: Valued) => void;

let listener: OperationListener | undefined;

/** Calls `listen` for every operation on tensors while `during` runs. */
export function observeOperations<T>(listen: OperationListener, during: () => T): T {
  const before = listener;
  listener = listen;
  try {
    return during();
  } finally {
    listener = before;
  }
}

/** Reports an operation, if anything is listening. */
export function operated(inputs: readonly Valued[], result: Valued): void {
  listener?.(inputs, result);
}
