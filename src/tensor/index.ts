/** The only folder that knows tfjs: backend, memory, tensors, gradients, and the window functions. */
export { restoreAfter } from './after-this-job';
export { isGradEnabled, noGrad, observeOperations, type OperationListener } from './apply';
export { release } from './autograd';
export { backend } from './backend';
export { arange } from './arange';
export { full, ones, rand, randn, tensor, uniform, zeros } from './create';
export { Flat } from './flat';
export {
  activate,
  adamStep,
  crossEntropy,
  indexSelect,
  linear,
  maxPool2d,
  maxPool2dWithIndices,
  nll,
  pad2d,
  slideFilters,
  spreadFilters,
  sumPool2d,
  unfold,
  weigh,
} from './functions';
export type { PaddingMode } from '../shape/padding-mode';
export type { Sources } from './operations/weigh';
export { cat, split, stack } from './joining';
export { manualSeed } from './random';
export { memory, sweep, tidy } from './storage';
export { isTensor } from './is-tensor';
export { observeMethods } from './observe-methods';
export { Tensor } from './tensor';
export { notATensor, requireTensor, requireTensorOrNull } from './require-tensor';
export type { DimFits, Flattened, FlattenFits } from './dimensions';
export type { Unflattened, UnflattenFits } from './unflattened';
export { promote, requireDifferentiable, requireKernel, torchNames, unsuited } from './dtype';
export type * from './types';
