/** Runs operations on tensors; whether they are recorded, and who is told of them. */
import { inWords, pythonType } from '../shape/python-words';
import { UsageError } from '../shape/usage-error';
import { restoreAfter } from './after-this-job';
import type { Result } from './operations/compute';
import type { Storage } from './storage';
import type { Tensor } from './tensor';
import type { TensorValue } from './tensor-value';

/** Is told of an operation once it has its result. */
export type OperationListener = (inputs: readonly TensorValue[], result: Tensor) => void;

let listener: OperationListener | undefined;
let recording = true;

/** Runs an operation on tensors and records it if a gradient may be asked for. */
export function apply<T extends Tensor>(
  operation: (...values: Storage[]) => Result,
  ...inputs: [TensorValue, ...TensorValue[]]
): T {
  const { value, backward } = operation(...inputs.map((input) => input.storage));
  const isRecorded = recording && inputs.some((input) => input.requiresGrad);
  const requiresGrad = isRecorded && value.dtype === 'float32'; // nothing else changes a little
  const step = requiresGrad ? { inputs, backward } : undefined;
  const result = inputs[0].like(value, { requiresGrad, step });
  listener?.(inputs, result);
  return result as T;
}

/**
 * Calls `listen` for every operation on tensors inside `run`: what a model computes with, whatever it
 * says about itself.
 */
export function observeOperations<T>(listen: OperationListener, run: () => T): T {
  const before = listener;
  listener = listen;
  return restoreAfter(run, () => (listener = before));
}

/**
 * Whether operations are recorded now: not inside `noGrad`.
 *
 * @example
 * isGradEnabled() // true
 * noGrad(() => isGradEnabled()) // false
 * @see https://docs.pytorch.org/docs/stable/generated/torch.is_grad_enabled.html
 */
export function isGradEnabled(): boolean {
  return recording;
}

/**
 * Runs a function without recording, so that nothing is kept for `backward()`.
 *
 * @throws if it gets no function, or an async one
 * @example
 * const x = tensor([1, 2], { requiresGrad: true });
 * noGrad(() => x.mul(2)).requiresGrad // false
 * @see https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
 */
export function noGrad<T>(run: () => T): T {
  if (typeof run !== 'function') {
    throw new UsageError(
      `noGrad(): argument 'run' must be function, not ${pythonType(run)}`,
      `noGrad takes a function, and records nothing while that runs: noGrad(() => net(x)); but got ${inWords(run)}.`,
    );
  }
  const before = recording;
  recording = false;
  const result = restoreAfter(run, () => (recording = before));
  if (result instanceof Promise) {
    throw new UsageError(
      'noGrad got an async function',
      'It would switch recording back on before the function has ended. Use noGrad inside it, around each step.',
    );
  }
  return result;
}
