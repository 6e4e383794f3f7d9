/** How a tensor prints: a line that says what it is, then its values, the middle left out if there are many. */
import type { DType, Shape } from './types';

/** Above this many elements, only the ends of each dimension are shown; PyTorch's own limit. */
const summarizeFrom = 1000;
const edge = 3;

/** What printing needs to know. */
interface Printable {
  readonly shape: Shape;
  readonly dtype: DType;
  readonly requiresGrad: boolean;
  data(): ArrayLike<number>;
}

/**
 * The text of a tensor.
 *
 * @example
 * formatTensor(tensor([[1, 2], [3, 4]]))
 * // Tensor [2, 2] float32
 * // [[1, 2],
 * //  [3, 4]]
 */
export function formatTensor(tensor: Printable): string {
  const { shape, dtype, requiresGrad } = tensor;
  const title = `Tensor [${shape.join(', ')}] ${dtype}${requiresGrad ? ', requiresGrad' : ''}`;
  const data = tensor.data();
  if (data.length === 0) return `${title}\n[]`;
  const shown = shownIndices(shape, data.length > summarizeFrom);
  const write = numberFormat(
    shown.map((index) => data[index]!),
    dtype,
  );
  return `${title}\n${layOut(shape, data, write, data.length > summarizeFrom)}`;
}

/** The flat positions of the elements that are printed. */
function shownIndices(shape: Shape, summarize: boolean): number[] {
  return shape
    .reduce<number[]>(
      (before, size) =>
        before.flatMap((start) =>
          kept(size, summarize).map((i) => (i === undefined ? -1 : start * size + i)),
        ),
      [0],
    )
    .filter((index) => index >= 0);
}

/** The positions along a dimension that are shown; undefined stands for those left out. */
function kept(size: number, summarize: boolean): (number | undefined)[] {
  const all = Array.from({ length: size }, (_, i) => i);
  if (!summarize || size <= 2 * edge) return all;
  return [...all.slice(0, edge), undefined, ...all.slice(-edge)];
}

/** One number format for the whole tensor, so that columns line up. */
function numberFormat(values: number[], dtype: DType): (value: number) => string {
  const finite = values.filter(Number.isFinite);
  const write =
    dtype === 'bool' ? (value: number) => String(Boolean(value)) : decimal(finite, dtype);
  const width = Math.max(...values.map((value) => write(value).length));
  return (value) => write(value).padStart(width);
}

function decimal(finite: number[], dtype: DType): (value: number) => string {
  const largest = Math.max(0, ...finite.map(Math.abs));
  const whole = dtype === 'int64' || (finite.every(Number.isInteger) && largest < 1e8);
  // Four decimals read best. Powers of ten say more only where four decimals would hide everything.
  const powers = !whole && (largest >= 1e6 || (largest > 0 && largest < 1e-3));
  return (value) => {
    if (Number.isNaN(value)) return 'nan';
    if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
    if (whole) return String(value === 0 ? 0 : value);
    return powers ? value.toExponential(4) : value.toFixed(4).replace(/^-(0\.0+)$/, '$1');
  };
}

function layOut(
  shape: Shape,
  data: ArrayLike<number>,
  write: (value: number) => string,
  summarize: boolean,
): string {
  const block = (axis: number, start: number, indent: number): string => {
    if (axis === shape.length) return write(data[start]!);
    const size = shape[axis]!;
    const items = kept(size, summarize).map((i) =>
      i === undefined ? '...' : block(axis + 1, start * size + i, indent + 1),
    );
    const innermost = axis === shape.length - 1;
    const blankLines = '\n'.repeat(shape.length - 1 - axis);
    const separator = innermost ? ', ' : `,${blankLines}${' '.repeat(indent + 1)}`;
    return `[${innermost ? wrap(items, indent + 1) : items.join(separator)}]`;
  };
  return block(0, 0, 0);
}

/** Breaks a long row so that it stays readable in a narrow cell. */
function wrap(items: string[], indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const [i, item] of items.entries()) {
    const piece = i < items.length - 1 ? `${item}, ` : item;
    if (line && indent + line.length + piece.trimEnd().length > 90) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
