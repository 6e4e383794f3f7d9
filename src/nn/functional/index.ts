/** Layers as stateless functions: PyTorch's torch.nn.functional. */
export { adaptiveAvgPool2d, type AdaptiveSize } from './adaptive-avg-pool2d';
export {
  elu,
  gelu,
  leakyRelu,
  relu,
  relu6,
  sigmoid,
  silu,
  tanh,
  type GeluOptions,
} from './activations';
export { avgPool2d, type AvgPool2dOptions } from './avg-pool2d';
export { conv1d, type Convolution1dOptions } from './conv1d';
export { conv2d, type ConvolutionOptions } from './conv2d';
export { convTranspose2d, type ConvTransposeOptions } from './conv-transpose2d';
export type { AvgPool2dMoves, Conv2dMoves, MaxPool2dMoves, UnfoldMoves } from './deprecated';
export { dropout } from './dropout';
export { dropout2d } from './dropout2d';
export { flatten } from './flatten';
export { groupNorm } from './group-norm';
export { layerNorm } from './layer-norm';
export { interpolate, type InterpolateMode, type InterpolateOptions } from './interpolate';
export { linear } from './linear';
export {
  binaryCrossEntropyWithLogits,
  crossEntropy,
  mseLoss,
  nllLoss,
  type BinaryLossOptions,
  type LossOptions,
} from './losses';
export type { Reduction } from '../type-rules';
export { maxPool1d, type MaxPool1dOptions } from './max-pool1d';
export { maxPool2d, type MaxPool2dOptions } from './max-pool2d';
export { pad, type PadMode } from './pad';
export { logSoftmax, softmax } from './softmax';
export { unfold, type UnfoldOptions } from './unfold';
