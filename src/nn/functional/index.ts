/** Layers as stateless functions: PyTorch's torch.nn.functional. */
export { avgPool2d, type AvgPool2dOptions } from './avg-pool2d';
export { conv2d, type ConvolutionOptions } from './conv2d';
export { crossEntropy, type Reduction } from './cross-entropy';
export type { AvgPool2dMoves, Conv2dMoves, MaxPool2dMoves, UnfoldMoves } from './deprecated';
export { dropout } from './dropout';
export { flatten } from './flatten';
export { linear } from './linear';
export { logSoftmax } from './log-softmax';
export { maxPool2d, type MaxPool2dOptions } from './max-pool2d';
export { pad, type PadMode } from './pad';
export { relu } from './relu';
export { softmax } from './softmax';
export { unfold, type UnfoldOptions } from './unfold';
