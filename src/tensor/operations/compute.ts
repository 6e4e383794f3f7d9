import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { order, store, type Layout, type Storage } from '../storage';

/** An operation on values: its result, and how a gradient of the result becomes those of the inputs. */
export interface Result {
  readonly value: Storage;
  /**
   * A function for each input, in order: only the gradients that are asked for are computed. Each makes a
   * storage that nothing else holds, so that it can be freed after use, or passes on the one it got.
   */
  readonly backward: Backward;
}

export type Backward = readonly ((gradient: Storage) => Storage)[];

/** Where a dimension is in values of a layout. */
export function axisIn(layout: Layout, dimension: number): number {
  return layout === 'rowMajor' ? dimension : order[layout].indexOf(dimension);
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

/** The layout in which some values can be taken together, with the least rearranging. */
export function commonLayout(inputs: readonly Storage[]): Layout {
  const sized = inputs.filter((input) => !isScalar(input));
  if (sized.some((input) => input.shape.length !== 4)) return 'rowMajor';
  return sized.map((input) => input.layout).find((layout) => layout !== 'rowMajor') ?? 'rowMajor';
}

function isScalar(input: Storage): boolean {
  return input.shape.length === 0;
}
