/** Pure arithmetic on shapes. Every function of sizes has a type of the same name. */
export { convMultiplyAdds } from './multiply-adds';
export {
  convCounts,
  convOutputSize,
  type ConvCount,
  type ConvOutputSize,
  type ConvWindow,
} from './conv-output-size';
export {
  convParameters,
  requireDivisible,
  type ChannelsFit,
  type ConvFilters,
  type ConvParameters,
  type GroupsFit,
} from './conv-parameters';
export {
  convTransposeCounts,
  convTransposeOutputSize,
  requireOutputPadding,
  type ConvTransposeCount,
  type ConvTransposeOutputSize,
  type ConvTransposeWindow,
  type LeftFits,
  type OutputPaddingFits,
} from './conv-transpose-output-size';
export {
  convSides,
  poolSides,
  windowPositions,
  windowPositionsOverEdge,
  type FieldWindow,
} from './deprecated';
export { elementCount, sameShape } from './elements';
export { flattenedSize, type FlattenedSize } from './flattened-size';
export {
  growField,
  ownField,
  receptiveField,
  spreadField,
  type ReceptiveField,
} from './receptive-field';
export {
  poolCounts,
  poolOutputSize,
  resolvePooling,
  type PoolCount,
  type PoolOutputSize,
  type PoolWindow,
} from './pool-output-size';
export { UsageError } from './usage-error';
export {
  edges,
  effectiveKernel,
  imageSize,
  paddedSize,
  resolveWindow,
  spanOf,
  toPair,
  type Edges,
  type Height,
  type NumberOrPair,
  type Padding,
  type Pair,
  type ResolvedWindow,
  type Width,
  type Window2d,
  type WindowOptions,
} from './window';
export {
  windowCount,
  windowCountOverEdge,
  windowCounts,
  type Size,
  type WindowAlong,
} from './window-count';
export type {
  HalfFits,
  KernelFits,
  LengthFits,
  MoveFits,
  PositionsFit,
  SameFits,
} from './window-fits';
export type { InRange, Known } from './known-at-compile-time';
export type { Counted, IsUnknown, NumberText, ShapeText, ValueText } from './type-text';
export type { Agree, Ask, AskOfNumber, First } from './verdict';
