/** What an explorer of filters shows. All of it can be kept as JSON. */
import type { Pair } from '../../shape';
import { sizeOf, type ImageChoice } from './image';
import type { Kernel } from './known';

export type PoolingChoice = 'none' | 'max' | 'average';

/** An image, a filter, and what comes after it, as an explorer keeps them. */
export interface FilterState {
  readonly image: ImageChoice;
  /** 3 x 3 or 5 x 5. */
  readonly weights: Kernel;
  readonly bias: number;
  /** Whether ReLU comes after the convolution. */
  readonly relu: boolean;
  /** What comes last. */
  readonly pooling: PoolingChoice;
  /** The pooling's window, and its stride. */
  readonly poolSize: 2 | 4;
  /** How far the image was moved: rows down, columns to the right. */
  readonly shift: Pair;
  /** The place of the feature map that is looked at, [row, column]. */
  readonly at: Pair;
}

/** Changes some of it; what is looked at stays in the image, and half of the image at least stays in sight. */
export function change(state: FilterState, changes: Partial<FilterState>): FilterState {
  const changed = { ...state, ...changes };
  const size = sizeOf(changed.image);
  const within = (value: number, least: number, most: number) =>
    Math.max(least, Math.min(Math.round(value), most));
  const shift = ([0, 1] as const).map((axis) => {
    const half = Math.floor(size[axis] / 2);
    return within(changed.shift[axis], -half, half);
  }) as unknown as Pair;
  const at = ([0, 1] as const).map((axis) =>
    within(changed.at[axis], 0, size[axis] - 1),
  ) as unknown as Pair;
  return { ...changed, shift, at };
}

export function setWeight(state: FilterState, [row, column]: Pair, value: number): FilterState {
  const weights = state.weights.map((line, y) =>
    line.map((weight, x) => (y === row && x === column ? value : weight)),
  );
  return { ...state, weights };
}

/** Another size around the same centre; new weights are 0. */
export function resizeKernel(state: FilterState, size: 3 | 5): FilterState {
  const off = (size - state.weights.length) / 2;
  const weights = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => state.weights[y - off]?.[x - off] ?? 0),
  );
  return { ...state, weights };
}
