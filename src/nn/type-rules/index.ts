/** How the shape of a layer's output follows from that of its input, in the types; nothing runs here. */
export type { BatchNorm2dRule } from './batch-norm2d';
export type { ChainRule, Fitting } from './chain';
export type { Conv2dRule } from './conv2d';
export type { FlattenRule } from './flatten';
export type { LinearRule } from './linear';
export type { Pool2dIndicesRule, Pool2dRule } from './pool2d';
export type { rule } from './rule-of';
export type { Check, Output, Rule } from './rule';
export type { SameRule } from './same';
