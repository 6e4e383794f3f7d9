/** Learning rates that change while training: PyTorch's torch.optim.lr_scheduler. */
export { CosineAnnealingLR } from './cosine-annealing-lr';
export type { LRScheduler } from './lr-scheduler';
export { StepLR } from './step-lr';
