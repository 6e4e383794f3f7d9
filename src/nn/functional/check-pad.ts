/** What PyTorch refuses in padding, in the order in which it checks. */
import { UsageError } from '../../shape';
import type { Shaped } from './shaped';

export function checkPad(
  x: Shaped,
  padding: readonly number[],
  mode: string,
  value: number | undefined,
): void {
  const rank = x.shape.length;
  if (padding.length % 2 !== 0) {
    throw new UsageError(
      'Padding length must be divisible by 2',
      `pad takes two numbers a dimension, from the last on: [left, right, top, bottom], but got ${padding.length}.`,
    );
  }
  if (padding.length > 2 * rank) {
    throw new UsageError(
      `Padding length should be less than or equal to two times the input dimension but got padding length ${padding.length} and input of dimension ${rank}`,
      `pad takes at most ${2 * rank} numbers for the ${rank} dimensions of the input [${x.shape.join(', ')}].`,
    );
  }
  if (mode === 'constant') checkCut(x, padding);
  else checkMode(x, padding, mode, value);
}

/** Negative numbers cut, but no more than there is. */
function checkCut(x: Shaped, padding: readonly number[]): void {
  [...x.shape].reverse().forEach((size, i) => {
    const [before = 0, after = 0] = padding.slice(2 * i, 2 * i + 2);
    if (size + Math.min(before, 0) + Math.min(after, 0) >= 0) return;
    throw new UsageError(
      'narrow(): length must be non-negative.',
      `pad would cut ${Math.max(-before, 0)} and ${Math.max(-after, 0)} off a dimension of ${size}.`,
    );
  });
}

function checkMode(
  x: Shaped,
  padding: readonly number[],
  mode: string,
  value: number | undefined,
): void {
  if (value !== undefined && value !== 0) {
    throw new UsageError(
      `Padding mode "${mode}" doesn't take in value argument`,
      `pad fills with a value in the mode 'constant' only; '${mode}' takes its numbers from the input.`,
    );
  }
  if (!['reflect', 'replicate', 'circular'].includes(mode)) {
    throw new UsageError(
      `Unrecognised padding mode ${mode}`,
      "pad knows the modes 'constant', 'reflect', 'replicate' and 'circular'.",
    );
  }
  checkCombination(x, padding);
  if (mode === 'reflect') checkReflect(x, padding);
  if (mode === 'circular') checkCircular(x, padding);
  else checkLeft(x, padding, mode);
}

/** Modes other than 'constant' pad only the dimensions of images. */
function checkCombination(x: Shaped, padding: readonly number[]): void {
  const rank = x.shape.length;
  const padded = padding.length / 2;
  if (padded <= 2 && (rank === padded + 1 || rank === padded + 2)) return;
  throw new UsageError(
    `Padding size ${padding.length} is not supported for ${rank}D input tensor.\nSupported combinations for non-constant padding:\n  - 2D or 3D input: padding size = 2 (pads last dimension)\n  - 3D or 4D input: padding size = 4 (pads last 2 dimensions)\n  - 4D or 5D input: padding size = 6 (pads last 3 dimensions)`,
    `pad got ${padding.length} numbers for an input of shape [${x.shape.join(', ')}]. Images are (N, C, H, W) or (C, H, W) and take four: [left, right, top, bottom].`,
  );
}

function checkReflect(x: Shaped, padding: readonly number[]): void {
  for (const { dimension, size, before, after, edge } of paddedDimensions(x, padding)) {
    if (before < size && after < size) continue;
    throw new UsageError(
      `Argument #${4 + edge}: Padding size should be less than the corresponding input dimension, but got: padding (${before}, ${after}) at dimension ${dimension} of input [${x.shape.join(', ')}]`,
      `Padding by reflection mirrors the input at its edge, without the edge itself: a dimension of ${size} has ${size - 1} numbers to mirror.`,
    );
  }
}

function checkCircular(x: Shaped, padding: readonly number[]): void {
  for (const { size, before, after } of paddedDimensions(x, padding).reverse()) {
    // What negative numbers cut off is not there to go on with; PyTorch then reads memory that it never wrote.
    const kept = size + Math.min(before, 0) + Math.min(after, 0);
    const isCut = before < 0 || after < 0;
    if (Math.max(before, after) > (isCut ? Math.max(kept, 0) : size)) {
      throw new UsageError(
        'Padding value causes wrapping around more than once.',
        `Circular padding goes on at the other end of the input, once: a dimension of ${size}${isCut ? `, cut to ${Math.max(kept, 0)},` : ''} takes a padding of at most ${Math.max(kept, 0)}.`,
      );
    }
    if (size + before + after < 0) {
      throw new UsageError(
        'Negative padding value is resulting in an empty dimension',
        cutsTooMuch({ size, before, after }),
      );
    }
  }
}

/** Cutting may leave nothing of one dimension, but not of all, and not less than nothing. */
function checkLeft(x: Shaped, padding: readonly number[], mode: string): void {
  const all = paddedDimensions(x, padding).reverse();
  const outputs = all.map(({ size, before, after }) => size + before + after);
  const tooMuch = all.find((_, i) => outputs[i]! < 0) ?? all[0]!;
  if (outputs.every((output) => output < 1)) {
    const names = all.length === 1 ? ['W'] : ['H', 'W'];
    const list = (sizes: readonly number[]) => names.map((name, i) => `${name}: ${sizes[i]}`);
    const space = mode === 'replicate' && all.length === 2 ? ' ' : '';
    throw new UsageError(
      `input (${list(all.map(({ size }) => size)).join(', ')}${space}) is too small. Calculated output ${list(outputs).join(' ')}`,
      cutsTooMuch(tooMuch),
    );
  }
  if (outputs.every((output) => output >= 0)) return;
  const shape = [...x.shape.slice(0, -all.length), ...outputs];
  throw new UsageError(
    mode === 'reflect'
      ? 'numel: integer multiplication overflow'
      : `Trying to create tensor with negative dimension ${outputs.find((output) => output < 0)}: [${shape.join(', ')}]`,
    cutsTooMuch(tooMuch),
  );
}

interface PaddedDimension {
  readonly size: number;
  readonly before: number;
  readonly after: number;
}

function cutsTooMuch({ size, before, after }: PaddedDimension): string {
  return `Negative numbers cut: [${before}, ${after}] leaves nothing of a dimension of ${size}.`;
}

/** The last dimension first, as the padding is given. */
function paddedDimensions(x: Shaped, padding: readonly number[]) {
  return Array.from({ length: padding.length / 2 }, (_, i) => {
    const dimension = x.shape.length - 1 - i;
    const [before, after] = [padding[2 * i]!, padding[2 * i + 1]!];
    return { dimension, size: x.shape[dimension]!, before, after, edge: 2 * i };
  });
}
