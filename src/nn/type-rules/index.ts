/** How the shape of a layer's output follows from that of its input, in the types; nothing runs here. */
export type { BatchNorm2dRule } from './batch-norm2d';
export type { ChainRule, Fitting } from './chain';
export type { Conv2dRule, Conv2dText } from './conv2d';
export type { FlattenRule } from './flatten';
export type { BiasFits, LinearRule, LinearText } from './linear';
export type { None, NoOthers, SettingOf } from './option';
export type { PadOut, PadFits } from './pad';
export type { PoolingRule, PoolText } from './pool2d';
export type { rule } from './rule-of';
export type { Check, Output, Rule } from './rule';
export type { AlongRule, SameRule } from './same';
export type { UnfoldRule } from './unfold';
