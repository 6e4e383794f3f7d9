/**
 * What a text changes in place: by `x += 1`, or by `inplace=True`. Tensors here do not change, so from then on a
 * name that means the old tensor gets the new one.
 */
import * as nn from '../../nn';
import { UsageError } from '../../shape';
import { isTensor, type Tensor } from '../../tensor';
import { isInplace } from '../overwriting';
import type { Value } from './values';

/** Layers whose result shares memory with their input. */
const VIEWS: ReadonlySet<unknown> = new Set([nn.Flatten, nn.Identity, nn.Unflatten]);

/** Layers that return their input, if they are not in training. */
const DROPOUTS: ReadonlySet<unknown> = new Set([nn.Dropout, nn.Dropout2d]);

/** The tensor that another is a view of. */
let whole = new WeakMap<Tensor, Tensor>();
let replaced = new WeakMap<Tensor, Tensor>();
/** Whole tensors, some of whose views still have the old values. */
let changed = new WeakSet<Tensor>();

/** A new call of a network begins: PyTorch would change its inputs for good, which is never meant. */
export function forgetChanges(): void {
  [whole, replaced, changed] = [new WeakMap(), new WeakMap(), new WeakSet()];
}

/** The results share memory with the tensor. */
export function share<T>(results: T, tensor: Tensor): T {
  for (const one of [results].flat()) {
    if (isTensor(one) && one !== tensor) whole.set(one, wholeOf(tensor));
  }
  return results;
}

/** `before += …` */
export function change(before: Tensor, after: Value): void {
  if (!isTensor(after) || after === before) return;
  if (after.shape.join() !== before.shape.join()) {
    throw new UsageError(
      `output with shape [${before.shape.join(', ')}] doesn't match the broadcast shape [${after.shape.join(', ')}]`,
      'A tensor that is changed in place keeps its shape. Write x = x + y.',
    );
  }
  changed.add(wholeOf(before));
  replaced.set(before, after);
}

/** A module has been called. What a class of the text does in its forward is already known. */
export function called(layer: nn.Module, input: Value | undefined, result: Value): void {
  if (!isTensor(input)) return;
  if (isInplace(layer)) return change(input, result);
  const first = leaves(layer).find((leaf) => !isView(leaf));
  if (!first) share(result, input);
  else if (isInplace(first)) changed.add(wholeOf(input));
}

/** The value as it is now; undefined if that is not known. */
export function now(value: Value): Value | undefined {
  if (Array.isArray(value)) {
    const items = value.map(now);
    if (items.includes(undefined)) return undefined;
    items.forEach((item, i) => (value[i] = item!));
    return value;
  }
  if (!isTensor(value)) return value;
  let tensor: Tensor = value;
  for (let next = replaced.get(tensor); next; next = replaced.get(tensor)) tensor = next;
  return changed.has(wholeOf(tensor)) ? undefined : tensor;
}

function wholeOf(tensor: Tensor): Tensor {
  return whole.get(tensor) ?? tensor;
}

function isView({ constructor, training }: nn.Module): boolean {
  return VIEWS.has(constructor) || (!training && DROPOUTS.has(constructor));
}

const forwardOf = (module: unknown) => (module as { forward: unknown }).forward;
const sequentialForward = forwardOf(nn.Sequential.prototype);

/** The layers that are called one after the other. */
function leaves(layer: nn.Module): nn.Module[] {
  const isChain = layer instanceof nn.Sequential && forwardOf(layer) === sequentialForward;
  return isChain ? (layer.children() as nn.Module[]).flatMap(leaves) : [layer];
}
