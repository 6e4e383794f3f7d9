/** Pure arithmetic on shapes. Every function of sizes has a type of the same name. */
export { convMultiplyAdds } from './multiply-adds';
export {
  convOutputSize,
  convSides,
  type ConvOutputSize,
  type ConvSide,
  type ConvWindow,
} from './conv-output-size';
export {
  convParameters,
  requireDivisible,
  type ConvFilters,
  type ConvParameters,
} from './conv-parameters';
export { edges, type Edges, type Padding } from './padding';
export {
  effectiveKernel,
  windowPositions,
  windowPositionsOverEdge,
  type WindowAlong,
} from './window-positions';
export { flattenedSize, type FlattenedSize } from './flattened-size';
export {
  growField,
  ownField,
  receptiveField,
  type FieldWindow,
  type ReceptiveField,
} from './receptive-field';
export { toPair, type Height, type NumberOrPair, type Pair, type Width } from './pair';
export {
  poolOutputSize,
  poolSides,
  type PoolOutputSize,
  type PoolSide,
  type PoolWindow,
} from './pool-output-size';
export { UsageError } from './usage-error';
