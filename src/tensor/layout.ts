/**
 * The one place that knows how numbers are laid out in memory. Outside this folder an image is (N, C, H, W)
 * and a filter (out, in, kH, kW), as in PyTorch; tfjs computes convolutions on (N, H, W, C) with
 * filters (kH, kW, in, out). A storage may hold its values in either order.
 */
export type Layout = 'rowMajor' | 'channelsLast' | 'filter';

/** For each layout, the logical dimension that each physical dimension holds. */
const order: Record<Layout, readonly [number, number, number, number]> = {
  rowMajor: [0, 1, 2, 3],
  channelsLast: [0, 2, 3, 1],
  filter: [2, 3, 1, 0],
};

/** The permutation that takes values in layout `from` to layout `to`. */
export function permutation(from: Layout, to: Layout): number[] {
  return order[to].map((side) => order[from].indexOf(side));
}

/** The logical shape of values in a layout with this physical shape. */
export function logicalShape(physical: readonly number[], layout: Layout): number[] {
  return layout === 'rowMajor'
    ? [...physical]
    : [0, 1, 2, 3].map((side) => physical[order[layout].indexOf(side)]!);
}
