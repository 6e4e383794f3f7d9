/** Convolution and pooling written with loops, and the mistakes that are made there. */
export { convolve } from './convolve';
export { channelMistakes, convMistakes } from './conv-mistakes';
export { maxPool } from './max-pool';
export { convolveBy, middleLineMistakes, rightMiddleLine } from './middle-line';
export { poolMistakes } from './pool-mistakes';
export { convStyles, poolStyles } from './rules';
