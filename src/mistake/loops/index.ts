/** Convolution and pooling as one writes them with loops, and the mistakes that are made there. */
export { convolve, type LoopConvolution } from './convolve';
export { channelMistakes, convMistakes } from './conv-mistakes';
export { maxPool } from './max-pool';
export { poolMistakes } from './pool-mistakes';
export {
  convRules,
  convStyles,
  poolRules,
  poolStyles,
  type ConvRules,
  type PoolRules,
  type Table,
} from './rules';
