/** Lets a check see what a model computes with, whatever the model says of itself. */
import type { Storage } from './storage';

interface Valued {
  readonly storage: Storage;
  /** How many numbers it holds. */
  readonly size: number;
}

/** Hears of an operation, once it has its result. */
export type OperationListener = (inputs: readonly Valued[], result: Valued) => void;

let listener: OperationListener | undefined;

/** Lets `listen` hear of every operation on tensors while `during` runs. */
export function observeOperations<T>(listen: OperationListener, during: () => T): T {
  const before = listener;
  listener = listen;
  try {
    return during();
  } finally {
    listener = before;
  }
}

/** Tells of an operation, if anybody listens. */
export function operated(inputs: readonly Valued[], result: Valued): void {
  listener?.(inputs, result);
}
