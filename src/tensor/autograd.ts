/**
 * The tape: which operations led to a tensor, so that `backward()` can go back along them. It knows
 * nothing about what the operations compute; see Andrej Karpathy's micrograd for the idea in 94 lines.
 */
import { UsageError } from '../shape/usage-error';
import { restoreAfter } from './after-this-job';
import { add } from './operations/arithmetic';
import type { Result } from './operations/compute';
import type { Storage } from './storage';
import type { Tensor } from './tensor';
import type { TensorValue } from './tensor-value';

/** How a tensor came about: the tensors it was computed from, and how to get their gradients. */
export interface Step {
  readonly inputs: readonly Tracked[];
  /** Gone after one `backward()`, so that what it holds can be freed. */
  backward: ((gradient: Storage) => (Storage | undefined)[]) | undefined;
}

/** What the tape needs to know about a tensor. */
export interface Tracked {
  readonly requiresGrad: boolean;
  readonly step: Step | undefined;
  /** Adds to the tensor's `grad`; only tensors that no operation made get one. */
  accumulate(gradient: Storage): void;
  readonly storage: Storage;
}

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
  const requiresGrad = recording && inputs.some((input) => input.requiresGrad);
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

/** Results that nothing reads again, except the backward of the operation that made them. */
const released = new WeakSet<Tracked>();

/**
 * Declares that nothing has, or will get, this result of an operation, as with those between two layers
 * of a Sequential: its memory need not wait for the garbage collector. It is freed now or, if it is
 * recorded, when `backward()` has passed it.
 */
export function release(tensor: Tracked): void {
  if (tensor.step) released.add(tensor);
  else tensor.storage.free();
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
 * @throws if the function is async
 * @example
 * const x = tensor([1, 2], { requiresGrad: true });
 * noGrad(() => x.mul(2)).requiresGrad // false
 * @see https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
 */
export function noGrad<T>(run: () => T): T {
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

/** Carries a gradient from a result back to every tensor that it was computed from. */
export function propagate(root: Tracked, gradient: Storage): void {
  const gradients = new Map<Tracked, Storage>([[root, gradient]]);
  for (const tensor of inReverse(root)) {
    const own = gradients.get(tensor);
    if (!own) continue;
    gradients.delete(tensor); // so that it can be freed while the rest is computed
    const { step } = tensor;
    if (!step) {
      tensor.accumulate(own);
      continue;
    }
    if (!step.backward) throw alreadyFreed();
    const incoming = step.backward(own);
    step.backward = undefined;
    if (released.has(tensor)) tensor.storage.free();
    step.inputs.forEach((input, i) => {
      const part = incoming[i];
      if (!input.requiresGrad || !part) return;
      const known = gradients.get(input);
      gradients.set(input, known ? add(known, part).value : part);
    });
  }
}

/** Every recorded tensor that leads to `root`, each after all that were computed from it. */
function inReverse(root: Tracked): Tracked[] {
  const order: Tracked[] = [];
  const seen = new Set<Tracked>();
  // A stack instead of recursion: a loop of ten thousand additions is a chain that deep.
  const stack: { tensor: Tracked; next: number }[] = [{ tensor: root, next: 0 }];
  seen.add(root);
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const input = top.tensor.step?.inputs[top.next++];
    if (!input) {
      order.push(top.tensor);
      stack.pop();
    } else if (input.requiresGrad && !seen.has(input)) {
      seen.add(input);
      stack.push({ tensor: input, next: 0 });
    }
  }
  return order.reverse();
}

function alreadyFreed(): UsageError {
  return new UsageError(
    'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.',
    'backward() went through these operations already. Compute the result anew (call the model again) before each backward().',
  );
}
