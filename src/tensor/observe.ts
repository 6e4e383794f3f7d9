/** Lets a check see what a model computes with, whatever the model says of itself. */
import type { Storage } from './storage';

interface Valued {
  readonly storage: Storage;
}

/** Hears of an operation, once it has its result. */
export type Listener = (inputs: readonly Valued[], result: Valued) => void;

let listener: Listener | undefined;

/** Lets `listen` hear of every operation on tensors while `during` runs. */
export function observeOperations<T>(listen: Listener, during: () => T): T {
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
