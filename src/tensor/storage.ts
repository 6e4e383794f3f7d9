/**
 * Memory. tfjs never frees a tensor by itself; here a `Storage` is freed when no `Tensor` and no
 * recorded operation holds it any more, so that a cell can be run a thousand times without `tidy`.
 *
 * The garbage collector does not see the native memory behind a storage, so it is called when enough
 * has been allocated since the last time. The limit follows what is really in use, and how long
 * collecting takes, which is long on a heap with a TypeScript compiler in it.
 */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { afterThisJob, restoreAfter } from './after-this-job';
import { collectGarbage, garbageLimit, processorTime } from './host';
import { tf } from './tf';
import type { DType } from './types';

/**
 * How numbers are laid out in memory, which is known here alone. Outside this folder an image is
 * (N, C, H, W) and a filter (out, in, kH, kW), as in PyTorch; tfjs computes convolutions on
 * (N, H, W, C) with filters (kH, kW, in, out).
 */
export type Layout = 'rowMajor' | 'channelsLast' | 'filter';

/** For each layout, the logical dimension that each physical dimension holds. */
export const order: Record<Layout, readonly [number, number, number, number]> = {
  rowMajor: [0, 1, 2, 3],
  channelsLast: [0, 2, 3, 1],
  filter: [2, 3, 1, 0],
};

type Forms = Map<Layout, tfjs.Tensor>;

/** What tfjs calls the types of elements; it has no int64. */
export const tfTypes = { float32: 'float32', int64: 'int32', bool: 'bool' } as const;

/** Values on the backend, in one memory layout or, once another has been asked for, in several. */
export class Storage {
  readonly shape: number[];
  readonly dtype: DType;
  readonly #forms: Forms = new Map();
  readonly #entry: Entry;

  /** Takes over `value`, whose dimensions are in `layout`: nothing else may dispose of it. */
  constructor(value: tfjs.Tensor, layout: Layout = 'rowMajor') {
    this.shape = logicalShape(value.shape, layout);
    this.dtype = value.dtype === 'int32' ? 'int64' : (value.dtype as DType);
    this.#forms.set(layout, tf().keep(value));
    this.#entry = register(this, this.#forms, value);
  }

  /** A layout that the values are already in. */
  get layout(): Layout {
    return this.#first()[0];
  }

  /** The values in a layout; rearranged the first time, remembered afterwards. */
  as(layout: Layout): tfjs.Tensor {
    const known = this.#forms.get(layout);
    if (known) return known;
    const [from, value] = this.#first();
    const rearranged = tf().keep(inOrder(value, permutation(from, layout)));
    this.#forms.set(layout, rearranged);
    allocated += bytesOf(rearranged);
    return rearranged;
  }

  /** Frees the values now. For intermediate results that only the library has seen. */
  free(): void {
    free(this.#entry);
  }

  #first(): [Layout, tfjs.Tensor] {
    const form = this.#forms.entries().next().value;
    if (!form) throw new Error('This tensor was given up: its values are freed.');
    return form;
  }
}

/** The permutation that takes values in layout `from` to layout `to`. */
function permutation(from: Layout, to: Layout): number[] {
  return order[to].map((dimension) => order[from].indexOf(dimension));
}

/** Values whose dimensions have moved. No number moves with a dimension of 1, as in a batch of grey images. */
function inOrder(value: tfjs.Tensor, order: number[]): tfjs.Tensor {
  const axes = order.filter((axis) => value.shape[axis] !== 1);
  const isSame = axes.every((axis, i) => i === 0 || axes[i - 1]! < axis);
  const shape = order.map((axis) => value.shape[axis]!);
  return isSame ? tf().reshape(value, shape) : tf().transpose(value, order);
}

/** The logical shape of values in a layout with this physical shape. */
function logicalShape(physical: readonly number[], layout: Layout): number[] {
  return layout === 'rowMajor'
    ? [...physical]
    : [0, 1, 2, 3].map((dimension) => physical[order[layout].indexOf(dimension)]!);
}

/** Keeps what a kernel computes, in the layout `layout`, and frees what it made along the way. */
export function store(layout: Layout, kernel: () => tfjs.Tensor): Storage {
  closeScopes();
  const kept = tf().tidy(() => {
    const value = kernel();
    // A kernel may hand back its own input (a cast to the same type, a pad by nothing): the storage
    // must own what it disposes of, so it takes a second handle to the same values.
    return value.kept ? value.clone() : value;
  });
  return new Storage(kept, layout);
}

/** A `tidy` that was cut off leaves its scope open, and tfjs would keep all later tensors in it. */
const closeScopes = afterThisJob(() => {
  const { state } = tf().engine();
  while (state.activeScope) closeScope();
});

function closeScope(): void {
  const engine = tf().engine();
  const { track } = engine.state.activeScope;
  try {
    engine.endScope();
  } catch (error) {
    // It was cut off while it freed a tensor, whose values are gone already: that one is left out.
    const at = track.findIndex(({ isDisposed, kept }) => !isDisposed && !kept);
    if (at < 0) throw error;
    track.splice(at, 1);
  }
}

interface Entry {
  readonly forms: Forms;
  /** To see whether anything still refers to the storage; not yet while `tidy` holds it. */
  watched?: WeakRef<Storage>;
}

/** What is watched. */
const entries = new Set<Entry & { watched: WeakRef<Storage> }>();

/** Frees, between jobs, what the engine collected by itself; `sweep` does so within a job. */
const finalizer = new FinalizationRegistry<Entry>((entry) => free(entry));

/** What has been made since the innermost `tidy` began: most of it is not worth watching. */
let made: Map<Storage, Entry> | undefined;

/**
 * Runs a computation and at once frees what it made along the way, which nothing else may use: all but the
 * values that it returns.
 */
export function tidy(run: () => readonly { readonly storage: Storage }[]): void {
  const outer = made;
  const inner = (made = new Map<Storage, Entry>());
  restoreAfter(
    () => {
      const kept = new Set(run().map(({ storage }) => storage));
      for (const [storage, entry] of inner) {
        if (kept.has(storage)) continue;
        free(entry);
        inner.delete(storage);
      }
    },
    () => {
      made = outer;
      inner.forEach((entry, storage) => watch(storage, entry)); // all of it, if this was cut off
    },
  );
}

/** WebAssembly keeps what it once took, so garbage that waits is memory for good. */
const smallestLimit = 2 ** 24;
/** Bytes taken since the last sweep, less those given back. */
let allocated = 0;
let limit = smallestLimit;
let lastSweepEnded = 0;
/** Processor time spent on sweeping lately: on a busy machine, a clock would count what others do. */
let share = 0;

function register(storage: Storage, forms: Forms, value: tfjs.Tensor): Entry {
  // Before, not after: the new storage must not depend on the caller's reference surviving.
  allocated += bytesOf(value);
  if (allocated > limit) sweepByItself();
  const entry = { forms };
  watch(storage, entry);
  return entry;
}

function watch(storage: Storage, entry: Entry): void {
  if (made) {
    made.set(storage, entry);
    return;
  }
  entries.add(Object.assign(entry, { watched: new WeakRef(storage) }));
  finalizer.register(storage, entry, entry);
}

function free(entry: Entry): void {
  if (entry.watched) {
    entries.delete(entry as Required<Entry>);
    finalizer.unregister(entry); // it would keep the entry until the current job ends
  }
  for (const value of entry.forms.values()) {
    allocated -= bytesOf(value);
    value.dispose();
  }
  entry.forms.clear();
}

/**
 * Frees every storage that nothing refers to. Runs by itself once enough has been allocated; a test or
 * a measurement may call it to see what is really in use.
 */
export function sweep(): void {
  if (!collectGarbage) return;
  collectGarbage();
  for (const entry of [...entries]) if (entry.watched.deref() === undefined) free(entry);
  allocated = 0;
}

function sweepByItself(): void {
  if (!collectGarbage) return;
  const started = processorTime();
  sweep();
  const inUse = memory().bytes;
  const ended = processorTime();
  // Collecting should cost a twentieth of the time at most, and should never start while there is
  // less garbage than memory in use. One slow time is no reason: memory once taken is never given back.
  share += 0.3 * ((ended - started) / (started - lastSweepEnded) - share);
  const factor = share > 0.05 ? 2 : share < 0.02 ? 0.5 : 1;
  share /= factor;
  limit = Math.max(limit * factor, inUse, smallestLimit);
  limit = Math.min(limit, Math.max(garbageLimit(), inUse));
  lastSweepEnded = ended;
}

/**
 * How many storages are alive, and how many bytes they take.
 *
 * @example
 * const before = memory().tensors;
 * const x = zeros([1000]);
 * memory().tensors - before // 1
 */
export function memory(): { tensors: number; bytes: number } {
  let bytes = 0;
  for (const { forms } of entries) for (const value of forms.values()) bytes += bytesOf(value);
  return { tensors: entries.size, bytes };
}

/** A small tensor costs its bookkeeping, too: without that, scalars would seem free. */
function bytesOf(value: tfjs.Tensor): number {
  return value.size * (value.dtype === 'bool' ? 1 : 4) + 1024;
}
