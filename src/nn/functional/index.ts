/** Layers as stateless functions: PyTorch's torch.nn.functional. */
export { avgPool2d, type AvgPool2dMoves } from './avg-pool2d';
export { conv2d, type Conv2dMoves } from './conv2d';
export { crossEntropy, type Reduction } from './cross-entropy';
export { dropout } from './dropout';
export { flatten } from './flatten';
export { linear } from './linear';
export { logSoftmax } from './log-softmax';
export { maxPool2d, type MaxPool2dMoves } from './max-pool2d';
export { pad, type PadMode } from './pad';
export { relu } from './relu';
export { softmax } from './softmax';
export { unfold, type UnfoldMoves } from './unfold';
