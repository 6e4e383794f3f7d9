import { elementCount, type Ask, type Edges } from '../../shape';
import { float, ints, word } from '../../shape/require-arguments';
import { takes } from '../../shape/takes';
import {
  pad2d,
  requireKernel,
  requireTensor,
  type PaddingMode,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { PadFits, PadOut } from '../type-rules';
import { checkPad } from './check-pad';

/** What `pad` writes outside: a constant, the reflection, the edge repeated, or the opposite end. */
export type PadMode = 'constant' | Exclude<PaddingMode, 'zeros'>;

const checkArguments = takes(
  'F.pad',
  { input: requireTensor, pad: ints(2, 'F.pad(x, [1, 1])') },
  {
    mode: word(3, "F.pad(x, [1, 1], { mode: 'reflect' })"),
    value: float(4, 'F.pad(x, [1, 1], { value: 1 })'),
  },
);

/**
 * Pads the last dimensions of a tensor: `[left, right, top, bottom]`, from the last dimension backwards,
 * as many pairs as are needed. Negative numbers cut.
 *
 * @param x a tensor of any shape; (N, C, H, W) or (C, H, W) for the modes other than 'constant'
 * @param padding two numbers per dimension, the last dimension first
 * @param options `mode` 'constant', 'reflect', 'replicate' or 'circular' ('constant'); `value` for
 *   'constant' (0)
 * @throws with PyTorch's wording if the numbers are odd in count, too many, or too large for the mode
 * @example
 * // One column at each end, two rows above and below:
 * F.pad(zeros([1, 3, 8, 8]), [1, 1, 2, 2]) // Tensor<[1, 3, 12, 10]>
 * F.pad(tensor([1, 2, 3]), [2, 0]).toArray() // [0, 0, 1, 2, 3]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pad.html
 */
export function pad<
  X extends Shape,
  const P extends readonly number[],
  M extends PadMode = 'constant',
>(
  x: Tensor<X>,
  padding: readonly [...P] & Ask<PadFits<X, P, M>>,
  options?: { mode?: M; value?: number },
): Tensor<PadOut<X, P>>;
export function pad(
  x: Tensor,
  padding: readonly number[],
  options: { mode?: PadMode; value?: number } = {},
): Tensor {
  checkArguments(arguments);
  const { mode = 'constant', value } = options;
  checkPad(x, padding, mode, value);
  if (mode in kernels) {
    const kernel = `${kernels[mode as keyof typeof kernels]}_pad${padding.length / 2}d`;
    requireKernel('pad', kernel, x.dtype, ['float32', 'int64']);
  }
  const [left = 0, right = 0, top = 0, bottom = 0, ...further] = padding;
  const fill: Fill = [mode === 'constant' ? 'zeros' : mode, value ?? 0];
  let y = padPlane(
    x,
    [
      [top, bottom],
      [left, right],
    ],
    fill,
  );
  for (let i = 0; i < further.length; i += 2) {
    y = padDimension(y, x.shape.length - 3 - i / 2, [further[i]!, further[i + 1]!], fill);
  }
  return y;
}

/** What torch computes in functions of their own, which do not take true and false. */
const kernels = { reflect: 'reflection', replicate: 'replication' } as const;

type Fill = readonly [mode: PaddingMode, value: number];

/** Pads the last two dimensions, treated as those of one image with many channels. */
function padPlane(x: Tensor, padding: Edges, fill: Fill): Tensor {
  if (x.shape.length === 0) return x.reshape([]);
  const [height = 1, width] = x.shape.length > 1 ? x.shape.slice(-2) : [1, x.shape[0]];
  const image =
    x.shape.length === 4 ? x : x.reshape([1, elementCount(x.shape.slice(0, -2)), height, width!]);
  const padded = pad2d(image, padding, ...fill);
  const [tall, wide] = padded.shape.slice(-2) as [number, number];
  const plane = x.shape.length > 1 ? [tall, wide] : [wide];
  return padded.reshape([...x.shape.slice(0, -2), ...plane]);
}

/** Pads the dimension `at`, treated as the rows of an image. */
function padDimension(x: Tensor, at: number, rows: readonly [number, number], fill: Fill): Tensor {
  const size = x.shape[at]!;
  const before = x.shape.slice(0, at);
  const after = x.shape.slice(at + 1);
  const image = x.reshape([1, elementCount(before), size, elementCount(after)]);
  const padded = pad2d(image, [rows, [0, 0]], ...fill);
  return padded.reshape([...before, rows[0] + size + rows[1], ...after]);
}
