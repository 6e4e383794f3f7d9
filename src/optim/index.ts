/** Optimisers: PyTorch's torch.optim. */
export { Adam } from './adam';
export type { AdamOptions } from './adam-steps';
export { AdamW } from './adamw';
export * as lrScheduler from './lr-scheduler';
export type { Group, Optimizer } from './optimizer';
export { SGD, type SGDOptions } from './sgd';
