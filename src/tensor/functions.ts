/**
 * The functions of a layer on tensors. Those of windows take a batch of images (N, C, H, W) or one image
 * (C, H, W). Sizes, 'same' and errors are `nn`'s business.
 */
import type { Edges, ResolvedWindow } from '../shape/window';
import { apply } from './apply';
import { conv2d, type Convolution } from './operations/conv2d';
import { linear as linearOperation } from './operations/matmul';
import { pad2d as pad2dOperation, type PaddingMode } from './operations/pad2d';
import * as pooling from './operations/pool2d';
import { unfold as unfoldOperation } from './operations/unfold';
import { Tensor } from './tensor';

/** Filters (O, C/groups, kH, kW) slid over images with zeros around them. */
export function slideFilters(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  convolution: Convolution,
): Tensor {
  return inBatch(x, (batch) =>
    bias
      ? apply((v, w, b) => conv2d(v, w, b, convolution), batch, weight, bias)
      : apply((v, w) => conv2d(v, w, undefined, convolution), batch, weight),
  );
}

/** The largest value of each window, with minus infinity outside. */
export function maxPool2d(x: Tensor, window: ResolvedWindow): Tensor {
  return inBatch(x, (batch) => apply((v) => pooling.maxPool2d(v, window), batch));
}

/** The largest value of each window, and where it is: h·W + w in the plane without padding. */
export function maxPool2dWithIndices(
  x: Tensor,
  window: ResolvedWindow,
): { values: Tensor; indices: Tensor } {
  return {
    values: maxPool2d(x, window),
    indices: inBatch(x, ({ storage }) => new Tensor(pooling.maxPool2dIndices(storage, window))),
  };
}

/** The sum of each window, with zeros outside. */
export function sumPool2d(x: Tensor, window: ResolvedWindow): Tensor {
  return inBatch(x, (batch) => apply((v) => pooling.sumPool2d(v, window), batch));
}

/** x (N, C, H, W) with its last two dimensions padded. */
export function pad2d(x: Tensor, padding: Edges, mode: PaddingMode, value = 0): Tensor {
  return apply((v) => pad2dOperation(v, padding, mode, value), x);
}

/** The windows of each image as columns: (N, C·kH·kW, L) or (C·kH·kW, L). */
export function unfold(x: Tensor, window: ResolvedWindow): Tensor {
  return inBatch(x, (batch) => apply((v) => unfoldOperation(v, window), batch));
}

/** x (…, in) times the weights (out, in), plus the bias: (…, out). */
export function linear(x: Tensor, weight: Tensor, bias: Tensor | null): Tensor {
  return bias
    ? apply((v, w, b) => linearOperation(v, w, b), x, weight, bias)
    : apply((v, w) => linearOperation(v, w, undefined), x, weight);
}

/** The operations work on batches: one image is made a batch of one, and its result one again. */
function inBatch(x: Tensor, operate: (batch: Tensor) => Tensor): Tensor {
  if (x.shape.length !== 3) return operate(x);
  const result = operate(x.reshape([1, ...x.shape]));
  return result.reshape(result.shape.slice(1));
}
