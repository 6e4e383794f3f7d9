/** How the shape of a layer's output follows from that of its input, in the types; nothing runs here. */
export type { AdaptiveRule, AdaptiveText } from './adaptive';
export type { ConvMoves, ConvSizes } from './conv-arguments';
export type { ChainRule, Fitting } from './chain';
export type { Conv1dRule, Conv1dText } from './conv1d';
export type { Conv2dRule, Conv2dText } from './conv2d';
export type { ConvTranspose2dRule, ConvTranspose2dText } from './conv-transpose2d';
export type { FlattenRule } from './flatten';
export type { BiasFits, LinearRule, LinearText } from './linear';
export type {
  BatchNorm2dRule,
  GroupNormRule,
  GroupsFit,
  GroupsOfInput,
  InstanceNorm2dRule,
  LayerNormRule,
  LayerNormText,
  Normalized,
  NormalizedFits,
  WeightFits,
} from './norm';
export type { LossName, LossShape, Reduction, TargetFits } from './losses';
export type { None, NoOthers, SettingOf } from './option';
export type { PadOut, PadFits } from './pad';
export type { Pooling1dRule } from './pool1d';
export type { PoolingRule, PoolText } from './pool2d';
export type { ResizeRule } from './resize';
export type { rule } from './rule-of';
export type { Check, Output, Rule } from './rule';
export type { AlongRule, PerChannelRule, SameRule } from './same';
export type { UnflattenRule } from './unflatten';
export type { UnfoldRule } from './unfold';
