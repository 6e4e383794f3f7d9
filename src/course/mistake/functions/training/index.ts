/** Training by hand, with replaceable rules: steps downhill, gradients, and the loss of a classifier. */
export { descend, descentMistakes, rightDescent } from './descent';
export {
  gradientOfKernel,
  kernelGradientMistakes,
  rightKernelGradient,
  type KernelGradientRules,
} from './kernel-gradient';
export { lossMistakes, lossOf, rightLoss } from './loss';
