/** What PyTorch refuses in padding, in the order in which it checks. */
import { UsageError } from '../../shape';
import { requireTensor, type Tensor } from '../../tensor';

export function checkPad(
  x: Tensor,
  padding: readonly number[],
  mode: string,
  value: number | undefined,
): void {
  requireTensor('pad', 'input', x);
  const rank = x.shape.length;
  if (padding.length % 2 !== 0) {
    throw new UsageError(
      'Padding length must be divisible by 2',
      `pad takes two numbers a side: [left, right, top, bottom], but got ${padding.length}.`,
    );
  }
  if (padding.length > 2 * rank) {
    throw new UsageError(
      `Padding length should be less than or equal to two times the input dimension but got padding length ${padding.length} and input of dimension ${rank}`,
      `pad takes at most ${2 * rank} numbers for the ${rank} sides of the input [${x.shape.join(', ')}].`,
    );
  }
  if (mode === 'constant') checkCut(x, padding);
  else checkMode(x, padding, mode, value);
}

/** Negative numbers cut, but no more than there is. */
function checkCut(x: Tensor, padding: readonly number[]): void {
  [...x.shape].reverse().forEach((size, i) => {
    const [before = 0, after = 0] = padding.slice(2 * i, 2 * i + 2);
    if (size + Math.min(before, 0) + Math.min(after, 0) >= 0) return;
    throw new UsageError(
      'narrow(): length must be non-negative.',
      `pad would cut ${Math.max(-before, 0)} and ${Math.max(-after, 0)} off a side of ${size}.`,
    );
  });
}

function checkMode(
  x: Tensor,
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
  checkLeft(x, padding, mode);
}

/** Modes other than 'constant' pad only the dimensions of images. */
function checkCombination(x: Tensor, padding: readonly number[]): void {
  const rank = x.shape.length;
  const padded = padding.length / 2;
  if (padded <= 2 && (rank === padded + 1 || rank === padded + 2)) return;
  throw new UsageError(
    `Padding size ${padding.length} is not supported for ${rank}D input tensor.\nSupported combinations for non-constant padding:\n  - 2D or 3D input: padding size = 2 (pads last dimension)\n  - 3D or 4D input: padding size = 4 (pads last 2 dimensions)\n  - 4D or 5D input: padding size = 6 (pads last 3 dimensions)`,
    `pad got ${padding.length} numbers for an input of shape [${x.shape.join(', ')}]. Pictures are (N, C, H, W) or (C, H, W) and take four: [left, right, top, bottom].`,
  );
}

function checkReflect(x: Tensor, padding: readonly number[]): void {
  for (let i = 0; i < padding.length / 2; i++) {
    const dimension = x.shape.length - 1 - i;
    const [before, after] = [padding[2 * i]!, padding[2 * i + 1]!];
    const size = x.shape[dimension]!;
    if (before < size && after < size) continue;
    throw new UsageError(
      `Argument #${4 + 2 * i}: Padding size should be less than the corresponding input dimension, but got: padding (${before}, ${after}) at dimension ${dimension} of input [${x.shape.join(', ')}]`,
      `Padding by reflection mirrors the input at its edge, without the edge itself: a side of ${size} has ${size - 1} numbers to mirror.`,
    );
  }
}

function checkCircular(x: Tensor, padding: readonly number[]): void {
  for (let i = 0; i < padding.length / 2; i++) {
    const size = x.shape[x.shape.length - 1 - i]!;
    if (padding[2 * i]! <= size && padding[2 * i + 1]! <= size) continue;
    throw new UsageError(
      'Padding value causes wrapping around more than once.',
      `Circular padding goes on at the other end of the input, once: a side of ${size} takes a padding of at most ${size}.`,
    );
  }
}

/** Negative numbers cut: PyTorch wants something left in one of the dimensions, or, if circular, not less than nothing. */
function checkLeft(x: Tensor, padding: readonly number[], mode: string): void {
  const names = padding.length > 2 ? ['H', 'W'] : ['W'];
  const input = x.shape.slice(-names.length);
  const output = input.map((size, i) => {
    const at = 2 * (names.length - 1 - i);
    return size + padding[at]! + padding[at + 1]!;
  });
  const isLess = output.some((size) => size < 0);
  if (!isLess && (mode === 'circular' || output.some((size) => size > 0))) return;
  const text = (sizes: number[], between: string) =>
    names.map((name, i) => `${name}: ${sizes[i]}`).join(between);
  const space = mode === 'replicate' && names.length === 2 ? ' ' : ''; // as PyTorch has it
  throw new UsageError(
    mode === 'circular'
      ? 'Negative padding value is resulting in an empty dimension'
      : `input (${text(input, ', ')}${space}) is too small. Calculated output ${text(output, ' ')}`,
    `pad cuts by negative numbers, but [${padding.join(', ')}] leaves nothing of the input [${x.shape.join(', ')}].`,
  );
}
