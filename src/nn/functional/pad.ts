import { pad2d, type Padding2d, type PaddingMode, type Shape, type Tensor } from '../../tensor';
import { checkPad } from './check-pad';

/** What `pad` writes outside: a constant, the mirror image, the edge repeated, or the other end. */
export type PadMode = 'constant' | Exclude<PaddingMode, 'zeros'>;

/** The sides of a padded tensor are worked out when the code runs; their number stays. */
type Unknown<X extends Shape> = { -readonly [K in keyof X]: number };

/**
 * Widens the last sides of a tensor: `[left, right, top, bottom]`, from the last side backwards, as
 * many pairs as are needed. Negative numbers cut.
 *
 * @param sides two numbers a side, the last side first
 * @param options `mode` 'constant', 'reflect', 'replicate' or 'circular' ('constant'); `value` for
 *   'constant' (0)
 * @throws with PyTorch's words if the sides are odd in number, too many, or too wide for the mode
 * @example
 * F.pad(x, [1, 1, 2, 2]) // one column at each end, two rows above and below
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pad.html
 */
export function pad<X extends Shape>(
  x: Tensor<X>,
  sides: readonly number[],
  options: { mode?: PadMode; value?: number } = {},
): Tensor<Unknown<X>> {
  const { mode = 'constant', value } = options;
  checkPad(x, sides, mode, value);
  const [left = 0, right = 0, top = 0, bottom = 0, ...further] = sides;
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
    y = padSide(y, x.shape.length - 3 - i / 2, [further[i]!, further[i + 1]!], fill);
  }
  return y as Tensor<Unknown<X>>;
}

type Fill = readonly [mode: PaddingMode, value: number];

/** Widens the last two sides, seen as those of one picture with many channels. */
function padPlane(x: Tensor, padding: Padding2d, fill: Fill): Tensor {
  const [height = 1, width] = x.shape.length > 1 ? x.shape.slice(-2) : [1, x.shape[0]];
  const picture = x.shape.length === 4 ? x : x.reshape([1, -1, height, width!]);
  const padded = pad2d(picture, padding, ...fill);
  const [tall, wide] = padded.shape.slice(-2) as [number, number];
  const plane = x.shape.length > 1 ? [tall, wide] : [wide];
  return padded.reshape([...x.shape.slice(0, -2), ...plane]);
}

/** Widens the side `at`, seen as the rows of a picture. */
function padSide(x: Tensor, at: number, rows: readonly [number, number], fill: Fill): Tensor {
  const side = x.shape[at]!;
  const before = x.shape.slice(0, at);
  const behind = x.shape.slice(at + 1);
  const picture = x.reshape([1, product(before), side, product(behind)]);
  const padded = pad2d(picture, [rows, [0, 0]], ...fill);
  return padded.reshape([...before, rows[0] + side + rows[1], ...behind]);
}

function product(sides: Shape): number {
  return sides.reduce((all, side) => all * side, 1);
}
