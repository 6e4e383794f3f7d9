/** Training by hand, with replaceable rules: steps downhill, and the loss of a classifier. */
export { descend, descentMistakes, rightDescent } from './descent';
export { lossMistakes, lossOf, rightLoss } from './loss';
