import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { afterThisJob } from '../after-this-job';
import { tf } from '../tf';
import type { Layout } from '../layout';
import { Storage } from '../storage';

/** An operation on values: its result, and how a gradient of the result becomes those of the inputs. */
export interface Result {
  readonly value: Storage;
  /** For each input its gradient, in order; nothing where it has none. */
  readonly backward: (gradient: Storage) => (Storage | undefined)[];
}

/** Runs tfjs on values in one layout; what it makes along the way is freed, the result is kept. */
export function compute(
  layout: Layout,
  inputs: readonly Storage[],
  kernel: (...values: tfjs.Tensor[]) => tfjs.Tensor,
): Storage {
  return store(layout, () => kernel(...inputs.map((input) => input.as(layout))));
}

/**
 * Runs an element-by-element kernel in the layout that its inputs are already in. Four dimensions can be
 * in any layout and scalars fit into all of them; with fewer dimensions there is only one.
 */
export function elementwise(
  inputs: readonly Storage[],
  kernel: (...values: tfjs.Tensor[]) => tfjs.Tensor,
): Storage {
  const layout = commonLayout(inputs);
  return store(layout, () =>
    kernel(...inputs.map((input) => input.as(isScalar(input) ? 'rowMajor' : layout))),
  );
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

function commonLayout(inputs: readonly Storage[]): Layout {
  const sized = inputs.filter((input) => !isScalar(input));
  if (sized.some((input) => input.shape.length !== 4)) return 'rowMajor';
  return sized.map((input) => input.layout).find((layout) => layout !== 'rowMajor') ?? 'rowMajor';
}

function isScalar(input: Storage): boolean {
  return input.shape.length === 0;
}
