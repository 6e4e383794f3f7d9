/**
 * The functions of a layer on tensors. Those of windows take a batch of images (N, C, H, W) or one image
 * (C, H, W). Sizes, 'same' and errors are `nn`'s business.
 */
import type { PaddingMode } from '../shape/padding-mode';
import type { Edges, Pair, ResolvedWindow } from '../shape/window';
import { apply } from './apply';
import { requireKernel } from './dtype';
import { activations } from './operations/activations';
import { adam } from './operations/adam';
import { withoutGradient } from './operations/arithmetic';
import { cast } from './operations/cast';
import type { Result } from './operations/compute';
import type { AdamStep, Convolution } from './kernels';
import { conv2d as conv2dOfFloats } from './operations/conv2d';
import { convTranspose2d } from './operations/conv-transpose2d';
import * as ofClasses from './operations/cross-entropy';
import { linear as linearOperation } from './operations/linear';
import { pad2d as pad2dOperation } from './operations/pad2d';
import * as pooling from './operations/pool2d';
import { requireConvolutionTypes, requireConvTransposeTypes } from './operations/same-types';
import { unfold as unfoldOperation } from './operations/unfold';
import { weigh as weighOperation, type Sources } from './operations/weigh';
import { conv2dOfWhole, maxPool2dOfWhole, sumPool2dOfWhole } from './operations/whole-windows';
import { store, type Storage } from './storage';
import { Tensor } from './tensor';
import type { TensorData } from './tensor-value';
import { tf } from './tf';
import type { Shape } from './types';
import { toStorage } from './values';

/** Filters (O, C/groups, kH, kW) slid over images with zeros around them; `biasLast` is for messages alone. */
export function slideFilters(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  by: Convolution,
  biasLast = false,
): Tensor {
  const isDilated = by.dilation.some((step) => step !== 1);
  const kernel = isDilated ? 'slow_conv_dilated<>' : 'slow_conv2d_cpu';
  requireConvolutionTypes({ kernel, biasLast }, x.dtype, weight.dtype, bias?.dtype);
  return inBatch(x, (batch) =>
    bias
      ? apply((v, w, b) => conv2d(v, w, b, by), batch, weight, bias)
      : apply((v, w) => conv2d(v, w, undefined, by), batch, weight),
  );
}

/** Of numbers with a fraction or of whole ones. */
function conv2d(x: Storage, weight: Storage, bias: Storage | undefined, by: Convolution): Result {
  return x.dtype === 'float32'
    ? conv2dOfFloats(x, weight, bias, by)
    : withoutGradient(conv2dOfWhole(x, weight, bias, by));
}

/** Each number of an image spread over filters (C, O/groups, kH, kW): the way back of a convolution `by` them. */
export function spreadFilters(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  size: Pair,
  by: Convolution,
): Tensor {
  requireConvTransposeTypes(x.dtype, weight.dtype);
  return inBatch(x, (batch) =>
    bias
      ? apply((v, w, b) => convTranspose2d(v, w, b, size, by), batch, weight, bias)
      : apply((v, w) => convTranspose2d(v, w, undefined, size, by), batch, weight),
  );
}

/** The largest value of each window, with minus infinity outside. */
export function maxPool2d(x: Tensor, window: ResolvedWindow): Tensor {
  requireKernel('maxPool2d', 'max_pool2d', x.dtype, ['float32', 'int64']);
  return inBatch(x, (batch) =>
    apply(
      (v) =>
        v.dtype === 'float32'
          ? pooling.maxPool2d(v, window)
          : withoutGradient(maxPool2dOfWhole(v, window)),
      batch,
    ),
  );
}

/** The largest value of each window, and where it is: h·W + w in the plane without padding. */
export function maxPool2dWithIndices(
  x: Tensor,
  window: ResolvedWindow,
): { values: Tensor; indices: Tensor } {
  return {
    values: maxPool2d(x, window),
    indices: inBatch(
      x,
      ({ storage }) => new Tensor(pooling.maxPool2dIndices(cast(storage, 'float32'), window)),
    ),
  };
}

/** The sum of each window, with zeros outside. */
export function sumPool2d(x: Tensor, window: ResolvedWindow): Tensor {
  return inBatch(x, (batch) =>
    apply(
      (v) =>
        v.dtype === 'float32'
          ? pooling.sumPool2d(v, window)
          : withoutGradient(sumPool2dOfWhole(v, window)),
      batch,
    ),
  );
}

/** x (N, C, H, W) with its last two dimensions padded. */
export function pad2d(x: Tensor, padding: Edges, mode: PaddingMode, value = 0): Tensor {
  return apply((v) => pad2dOperation(v, padding, mode, value), x);
}

/** The windows of each image as columns: (N, C·kH·kW, L) or (C·kH·kW, L). */
export function unfold(x: Tensor, window: ResolvedWindow): Tensor {
  requireKernel('unfold', 'im2col_out_cpu', x.dtype, ['float32', 'bool']);
  return inBatch(x, (batch) => apply((v) => unfoldOperation(v, window), batch));
}

/** x with dimension `dim` made of `cells`, each a sum of cells of x times their shares. */
export function weigh(x: Tensor, dim: number, cells: readonly Sources[]): Tensor {
  return apply((v) => weighOperation(v, dim, cells), x);
}

/** x (…, in) times the weights (out, in), plus the bias: (…, out). */
export function linear(x: Tensor, weight: Tensor, bias: Tensor | null): Tensor {
  return bias
    ? apply((v, w, b) => linearOperation(v, w, b), x, weight, bias)
    : apply((v, w) => linearOperation(v, w, undefined), x, weight);
}

/** An activation that is not a method of tensors, element by element; `setting` is its slope or the like. */
export function activate<S extends Shape>(
  x: Tensor<S>,
  name: keyof typeof activations,
  setting?: number,
): Tensor<S> {
  return apply((v) => activations[name](v, setting), x);
}

/** The loss of each example, (N), from scores (N, classes) and the right class of each, a valid index. */
export function crossEntropy(scores: Tensor, classes: TensorData): Tensor {
  const labels = toStorage(classes, [classes.length], 'int64');
  return apply((x) => ofClasses.crossEntropy(x, labels), scores);
}

/** The same from the logarithms of the probabilities. */
export function nll(logs: Tensor, classes: TensorData): Tensor {
  const labels = toStorage(classes, [classes.length], 'int64');
  return apply((x) => ofClasses.nll(x, labels), logs);
}

/** The chosen elements of dimension 0, without a gradient. */
export function indexSelect(from: Tensor, chosen: Int32Array): Tensor {
  const values = from.storage.as('rowMajor');
  return new Tensor(store('rowMajor', () => tf().gather(values, chosen)));
}

/** A step of `optim.Adam` on vectors: the parameters and their averages after it. */
export function adamStep(
  parameters: Tensor,
  gradients: Tensor,
  mean: Tensor,
  square: Tensor,
  by: AdamStep,
): [parameters: Tensor, mean: Tensor, square: Tensor] {
  const [moved, nextMean, nextSquare] = adam(
    parameters.storage,
    gradients.storage,
    mean.storage,
    square.storage,
    by,
  );
  return [new Tensor(moved), new Tensor(nextMean), new Tensor(nextSquare)];
}

/** The operations work on batches: one image is made a batch of one, and its result one again. */
function inBatch(x: Tensor, operate: (batch: Tensor) => Tensor): Tensor {
  if (x.shape.length !== 3) return operate(x);
  const result = operate(x.reshape([1, ...x.shape]));
  return result.reshape(result.shape.slice(1));
}
