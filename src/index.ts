/** What a notebook may import: `import { nn, F, tensor } from 'convlab'`. */
export { arange, full, ones, rand, randn, tensor, zeros } from './tensor';
export { backend, isGradEnabled, manualSeed, memory, noGrad, Tensor } from './tensor';
export * as shape from './shape';
export * as nn from './nn';
export * as F from './nn/functional';
export * as optim from './optim';
export * as data from './data';
export { display, type Display, type Displayable } from './display';
export * as figure from './figure';
export { summary, Summary } from './summary';
export { check, compare, hint, practice, progress, solution } from './course/notebook';
