/** The window functions on tensors. Sizes, 'same', unbatched inputs and errors are `nn`'s business. */
import { conv2d as conv2dOperation, type Convolution } from './operations/conv2d';
import { linear as linearOperation } from './operations/matmul';
import { pad2d as pad2dOperation, type PaddingMode } from './operations/pad2d';
import * as pooling from './operations/pool2d';
import { unfold as unfoldOperation } from './operations/unfold';
import type { Padding2d, Window } from './operations/windows';
import { apply, Tensor } from './tensor';

/** Filters (O, C/groups, kH, kW) slid over x (N, C, H, W) with zeros around it. */
export function conv2d(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  convolution: Convolution,
): Tensor {
  return bias
    ? apply((v, w, b) => conv2dOperation(v, w, b, convolution), x, weight, bias)
    : apply((v, w) => conv2dOperation(v, w, undefined, convolution), x, weight);
}

/** The largest value of each window, with minus infinity outside. */
export function maxPool2d(x: Tensor, window: Window): Tensor {
  return apply((v) => pooling.maxPool2d(v, window), x);
}

/** The largest value of each window, and where it is: h·W + w in the plane without padding. */
export function maxPool2dWithIndices(
  x: Tensor,
  window: Window,
): { values: Tensor; indices: Tensor } {
  return {
    values: maxPool2d(x, window),
    indices: new Tensor(pooling.maxPool2dIndices(x.storage, window)),
  };
}

/** The sum of each window, with zeros outside. */
export function sumPool2d(x: Tensor, window: Window): Tensor {
  return apply((v) => pooling.sumPool2d(v, window), x);
}

/** x (N, C, H, W) with its last two dimensions padded. */
export function pad2d(x: Tensor, padding: Padding2d, mode: PaddingMode, value = 0): Tensor {
  return apply((v) => pad2dOperation(v, padding, mode, value), x);
}

/** The windows of x (N, C, H, W) as columns: (N, C·kH·kW, L). */
export function unfold(x: Tensor, window: Window): Tensor {
  return apply((v) => unfoldOperation(v, window), x);
}

/** x (…, in) times the weights (out, in), plus the bias: (…, out). */
export function linear(x: Tensor, weight: Tensor, bias: Tensor | null): Tensor {
  return bias
    ? apply((v, w, b) => linearOperation(v, w, b), x, weight, bias)
    : apply((v, w) => linearOperation(v, w, undefined), x, weight);
}
