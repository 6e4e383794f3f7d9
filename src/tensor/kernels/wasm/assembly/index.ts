/** What the WebAssembly backend computes with; compiled by AssemblyScript. */
export { pack, convolve } from './convolve';
export { crossEntropy } from './cross-entropy';
export { reluGradient, sumRows, transpose } from './elementwise';
export { filterGradient } from './filter-gradient';
export { maxPool, maxPoolGradient } from './max-pool';
export { padImages } from './pad-images';
export { locate } from './windows';
