/** The only folder that knows tfjs: backend, memory, tensors, gradients, and the window functions. */
export { restoreAfter } from './after-this-job';
export { isGradEnabled, noGrad, observeOperations, type OperationListener } from './apply';
export { release } from './autograd';
export { backend } from './backend';
export { arange } from './arange';
export { full, ones, rand, randn, tensor, uniform, zeros } from './create';
export { Flat } from './flat';
export {
  adamStep,
  crossEntropy,
  indexSelect,
  linear,
  maxPool2d,
  maxPool2dWithIndices,
  pad2d,
  slideFilters,
  sumPool2d,
  unfold,
} from './functions';
export type { PaddingMode } from './operations/pad2d';
export { manualSeed } from './random';
export { memory, sweep, tidy } from './storage';
export { isTensor } from './is-tensor';
export { Tensor } from './tensor';
export { notATensor, requireTensor } from './require-tensor';
export type { DimFits, Flattened, FlattenFits } from './dimensions';
export { requireDifferentiable, requireKernel, torchNames, unsuited } from './dtype';
export type * from './types';
