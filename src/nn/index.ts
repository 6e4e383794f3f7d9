/** Modules: PyTorch's torch.nn. */
export { AvgPool2d } from './avg-pool2d';
export { BatchNorm2d, type BatchNorm2dOptions } from './batch-norm2d';
export { Buffer, Parameter } from './parameter';
export { Conv2d, type Conv2dOptions } from './conv2d';
export { CrossEntropyLoss } from './cross-entropy-loss';
export { Dropout } from './dropout';
export { Flatten } from './flatten';
export { Identity } from './identity';
export { Linear } from './linear';
export { LogSoftmax } from './log-softmax';
export { MaxPool2d } from './max-pool2d';
export { Module } from './user-module';
export { ReLU } from './relu';
export { Sequential } from './sequential';
export { Softmax } from './softmax';
export type { StateDict } from './module';
export * as init from './init';
