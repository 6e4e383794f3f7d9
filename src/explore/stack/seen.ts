/** Which pixels of the input a cell of an output depends on, layer by layer, back to the image. */
import type { Cells } from '../../figure/draw/marks';
import { met } from '../../figure/windows';
import { elementCount, type ResolvedWindow } from '../../shape';
import { copiedFrom } from '../../shape/padding-mode';
import { once } from '../once';
import { times } from '../times';
import { windowOf } from './costs';
import { computed } from './rows';
import { filled, type StackLayer, type StackState } from './setting';

/** All cells of these rows that are in these columns. Windows are rectangles, so a cell always sees such a set. */
export interface Seen {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** [height, width] of one channel; a vector is one row. */
export function planeOf(shape: readonly number[]): readonly [height: number, width: number] {
  return [shape.length > 2 ? shape.at(-2)! : 1, shape.at(-1)!];
}

/** The pixels of the input that the cell sees that is looked at, in any channel. There must be such a cell. */
export const seenOf = once((state: StackState): Seen => {
  const { at, layers } = state;
  const { rows } = computed(state);
  let seen: Seen = { rows: [at.row], columns: [at.column] };
  for (let i = at.layer; i >= 0; i--) {
    const { inputShape, outputShape } = rows[i]!;
    seen = seenBefore(layers[i]!, inputShape, outputShape, seen);
  }
  return seen;
});

function seenBefore(
  layer: StackLayer,
  inputShape: readonly number[],
  outputShape: readonly number[],
  seen: Seen,
): Seen {
  const size = planeOf(inputShape);
  switch (layer.type) {
    case 'Linear':
      return { ...seen, columns: times(size[1], (i) => i) };
    case 'Flatten':
      return beforeFlatten(inputShape, outputShape, seen);
    case 'ReLU':
    case 'BatchNorm2d':
    case 'Dropout':
      return seen;
    default: {
      const window = windowOf(layer)!;
      const along = (axis: 0 | 1, positions: readonly number[]) =>
        layer.type === 'ConvTranspose2d'
          ? sources(window, axis, positions).filter((at) => at >= 0 && at < size[axis])
          : inImage(
              layer,
              size[axis],
              positions.flatMap((at) => met(window, axis, at)),
            );
      return { rows: sorted(along(0, seen.rows)), columns: sorted(along(1, seen.columns)) };
    }
  }
}

/** What is in the padding is nothing, or copied from the image. */
function inImage(layer: StackLayer, size: number, positions: readonly number[]): number[] {
  const { paddingMode } = filled(layer);
  if (layer.type === 'Conv2d' && paddingMode !== 'zeros') {
    return positions.map((position) => copiedFrom[paddingMode](position, size));
  }
  return positions.filter((position) => position >= 0 && position < size);
}

/** The cells whose windows a transposed convolution lays over these positions of its output. */
function sources(
  { kernel, stride, padding, dilation }: ResolvedWindow,
  axis: 0 | 1,
  positions: readonly number[],
): number[] {
  return positions
    .flatMap((position) =>
      times(kernel[axis], (i) => (position + padding[axis][0] - i * dilation[axis]) / stride[axis]),
    )
    .filter(Number.isInteger);
}

/** Flattening keeps the order of the numbers: an index of the output is one of the input. */
function beforeFlatten(
  inputShape: readonly number[],
  outputShape: readonly number[],
  { rows, columns }: Seen,
): Seen {
  const [height, width] = planeOf(inputShape);
  const wide = planeOf(outputShape)[1];
  if (rows.length * columns.length === elementCount(planeOf(outputShape))) {
    return { rows: times(height, (i) => i), columns: times(width, (i) => i) };
  }
  const indices = rows.flatMap((row) => columns.map((column) => row * wide + column));
  return {
    rows: sorted(indices.map((index) => Math.floor(index / width) % height)),
    columns: sorted(indices.map((index) => index % width)),
  };
}

/** The areas that such a set consists of: one, unless dilation or strides leave gaps. */
export function areasOf({ rows, columns }: Seen): Cells[] {
  const across = runs(columns);
  return runs(rows).flatMap(([row, height]) =>
    across.map(([column, width]) => ({ row, column, height, width })),
  );
}

/** Neighbours among ascending positions: where they begin, and how many they are. */
function runs(positions: readonly number[]): [first: number, count: number][] {
  const found: [first: number, count: number][] = [];
  for (const position of positions) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === position) last[1]++;
    else found.push([position, 1]);
  }
  return found;
}

const sorted = (positions: readonly number[]): number[] =>
  [...new Set(positions)].sort((one, other) => one - other);
