/**
 * What is computed over windows, and what tfjs has no single operation for: one interface, which each backend
 * implements in its fastest way. All of it works on tfjs tensors in channels-last order: images (N, H, W, C)
 * and filters (kH, kW, in, out).
 */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import type { Pair, ResolvedWindow } from '../../shape/window';

/** The window of a convolution, with zeros at its edges. */
export interface Convolution extends ResolvedWindow {
  /** How many independent convolutions the channels are divided into. */
  readonly groups: number;
}

/** What a step of Adam goes by. */
export interface AdamStep {
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  /** The learning rate, corrected for the average of the gradients having begun at 0. */
  readonly rate: number;
  /** The same correction for the root of the average of their squares: a factor. */
  readonly scale: number;
}

export interface Kernels {
  conv2d(
    x: tfjs.Tensor,
    filter: tfjs.Tensor,
    bias: tfjs.Tensor | undefined,
    convolution: Convolution,
  ): tfjs.Tensor;
  /** @param size that of the input */
  conv2dInputGradient(
    gradient: tfjs.Tensor,
    filter: tfjs.Tensor,
    size: Pair,
    convolution: Convolution,
  ): tfjs.Tensor;
  conv2dFilterGradient(
    gradient: tfjs.Tensor,
    x: tfjs.Tensor,
    convolution: Convolution,
  ): tfjs.Tensor;
  conv2dBiasGradient(gradient: tfjs.Tensor): tfjs.Tensor;
  maxPool2d(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor;
  /** @param y what `maxPool2d` made of x */
  maxPool2dGradient(
    gradient: tfjs.Tensor,
    x: tfjs.Tensor,
    y: tfjs.Tensor,
    window: ResolvedWindow,
  ): tfjs.Tensor;
  /** The sum over each window, with 0 outside the image; without dilation. */
  sumPool2d(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor;
  /** @param size that of the input */
  sumPool2dGradient(gradient: tfjs.Tensor, size: Pair, window: ResolvedWindow): tfjs.Tensor;
  /** In any shape and layout, as its gradient. */
  relu(x: tfjs.Tensor): tfjs.Tensor;
  /** @param y what ReLU gave, in any shape and layout */
  reluGradient(gradient: tfjs.Tensor, y: tfjs.Tensor): tfjs.Tensor;
  /**
   * Minus the logarithm of softmax at the right class, (N), and its derivatives by the scores, (N, C).
   *
   * @param scores (N, C), neither of them 0
   * @param classes (N), int32
   */
  crossEntropy(
    scores: tfjs.Tensor,
    classes: tfjs.Tensor,
  ): [losses: tfjs.Tensor, derivatives: tfjs.Tensor];
  /** A step of `optim.Adam` on vectors: what all but the gradients are after it. */
  adam(
    parameters: tfjs.Tensor,
    gradients: tfjs.Tensor,
    mean: tfjs.Tensor,
    square: tfjs.Tensor,
    by: AdamStep,
  ): [parameters: tfjs.Tensor, mean: tfjs.Tensor, square: tfjs.Tensor];
}
