/** Training by hand, with replaceable rules: steps downhill, and the loss of a classifier. */
export { descend, descentMistakes, rightDescent, type DescentRules } from './descent';
export { lossMistakes, lossOf, rightLoss, type LossRules } from './loss';
