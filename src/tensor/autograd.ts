/**
 * The tape: which operations led to a tensor, so that `backward()` can go back along them. It knows
 * nothing of what the operations compute, except that the gradients of a tensor used twice are added.
 * See Andrej Karpathy's micrograd for the idea in 94 lines.
 */
import { UsageError } from '../shape/usage-error';
import { add } from './operations/arithmetic';
import type { Backward } from './operations/compute';
import { tidy, type Storage } from './storage';

/** How a tensor came about: the tensors it was computed from, and how to get their gradients. */
export interface Step {
  /** None after one `backward()`, so that they can be freed though the result be kept. */
  inputs: readonly Tracked[];
  /** Gone after one `backward()`, for the same reason. */
  backward: Backward | undefined;
}

/** What the tape needs to know about a tensor. */
export interface Tracked {
  readonly requiresGrad: boolean;
  readonly step: Step | undefined;
  /** Adds to the tensor's `grad`, and says what that is now; only tensors that no operation made get one. */
  accumulate(gradient: Storage): { readonly storage: Storage };
  readonly storage: Storage;
}

/** Results that nothing reads again, except the backward of the operation that made them. */
const released = new WeakSet<Tracked>();

/**
 * Declares that nothing has, or will get, this result of an operation, as with those between two layers
 * of a Sequential: its memory need not wait for the garbage collector. It is freed now or, if it is
 * recorded, when `backward()` has passed it.
 *
 * @param next the result that was computed from it: if that is recorded, its backward may read an
 *   unrecorded tensor, such as the flattened images before a linear layer, which so waits after all
 */
export function release(tensor: Tracked, next?: Tracked): void {
  if (tensor.step) released.add(tensor);
  else if (!next?.step) tensor.storage.free();
}

/** Carries a gradient from a result back to every tensor that it was computed from. */
export function propagate(root: Tracked, gradient: Storage): void {
  tidy(() => gradientsFrom(root, gradient));
}

function gradientsFrom(root: Tracked, gradient: Storage): { readonly storage: Storage }[] {
  const leaves: { readonly storage: Storage }[] = [];
  const gradients = new Map<Tracked, Storage>([[root, gradient]]);
  const shared = new Set<Storage>([gradient]); // with the caller, or among several tensors
  const free = (storage: Storage) => {
    if (!shared.has(storage)) storage.free();
  };
  for (const tensor of inReverse(root)) {
    const own = gradients.get(tensor);
    if (!own) continue;
    gradients.delete(tensor); // so that it can be freed while the rest is computed
    const { step } = tensor;
    if (!step) {
      leaves.push(tensor.accumulate(own));
      continue;
    }
    const { inputs, backward } = step;
    if (!backward) throw alreadyFreed();
    inputs.forEach((input, i) => {
      if (!input.requiresGrad) return;
      const part = backward[i]!(own);
      if (part === own) shared.add(own);
      const known = gradients.get(input);
      gradients.set(input, known ? add(known, part).value : part);
      if (known) [known, part].forEach(free);
    });
    free(own);
    step.inputs = [];
    step.backward = undefined;
    if (released.has(tensor)) tensor.storage.free();
  }
  return leaves;
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
