/** What the WebAssembly backend computes with; compiled by AssemblyScript. */
export { adam } from './adam';
export { pack, convolve } from './convolve';
export { crossEntropy } from './cross-entropy';
export { relu, reluGradient, sumRows } from './elementwise';
export { filterGradient } from './filter-gradient';
export { maxPool, maxPoolGradient } from './max-pool';
export { padImages } from './pad-images';
export { rearrange } from './rearrange';
export { sumEach } from './sum';
export { sumPool, sumPoolGradient } from './sum-pool';
export { locate } from './windows';
