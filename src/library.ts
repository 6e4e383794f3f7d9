/** The library, which needs no course. */
import * as nn from './nn';
import * as F from './nn/functional';
import * as optim from './optim';
import { explainMissingNames } from './shape/missing-names';

export { arange, full, ones, rand, randn, tensor, zeros } from './tensor';
export { cat, split, stack } from './tensor';
export { backend, isGradEnabled, manualSeed, memory, noGrad, Tensor } from './tensor';
export { fromPyTorch } from './pytorch';
export * as shape from './shape';
export { F, nn, optim };
export * as data from './data';
export { display, type Display, type Displayable } from './display';
export * as explore from './explore';
export * as figure from './figure';
export { loadSafetensors, saveSafetensors, toPyTorch } from './pytorch';
export { summary, Summary } from './summary';

explainMissingNames('nn', nn);
explainMissingNames('init', nn.init);
explainMissingNames('F', F);
explainMissingNames('optim', optim);
explainMissingNames('lrScheduler', optim.lrScheduler);
