/** Optimisers: PyTorch's torch.optim. */
export { Adam, type AdamOptions } from './adam';
export type { Group, Optimizer } from './optimizer';
export { SGD, type SGDOptions } from './sgd';
