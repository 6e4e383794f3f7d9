/** Where a cell of an image is after it was flattened. */

import type { Place } from '../place';

/** PyTorch's order, channel by channel, or that of most image files, pixel by pixel. */
export type Order = 'CHW' | 'HWC';

/** The image's size, the order in which it is flattened, and the place that is looked at. All of it is JSON. */
export interface FlattenState {
  /** [channels, height, width] */
  readonly size: Place;
  readonly order: Order;
  /** The place that is looked at. */
  readonly at: Place;
}

/** How far apart two neighbours along each dimension are in the vector: [channel, row, column]. */
export function strides({ size, order }: FlattenState): Place {
  const [channels, height, width] = size;
  return order === 'CHW' ? [height * width, width, 1] : [1, width * channels, channels];
}

/** A place's index in the vector. */
export function indexOf(state: FlattenState, place: Place): number {
  const steps = strides(state);
  return place.reduce((sum, position, i) => sum + position * steps[i]!, 0);
}

/** The place that an index of the vector came from. */
export function placeOf(state: FlattenState, index: number): Place {
  const [ofChannel, ofRow, ofColumn] = strides(state);
  const [channels, height, width] = state.size;
  return [
    Math.floor(index / ofChannel) % channels,
    Math.floor(index / ofRow) % height,
    Math.floor(index / ofColumn) % width,
  ];
}

/** Changes some of it; the place that is looked at stays in the image. */
export function change(state: FlattenState, changes: Partial<FlattenState>): FlattenState {
  const changed = { ...state, ...changes };
  const at = changed.at.map((position, i) =>
    Math.max(0, Math.min(position, changed.size[i]! - 1)),
  ) as unknown as Place;
  return { ...changed, at };
}
