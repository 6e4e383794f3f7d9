/** Training, with replaceable rules: its loop, its gradients, its loss, and what it is judged by. */
export { accuracyMistakes, accuracyOf, rightAccuracy } from './accuracy';
export { batchNorm, batchNormMistakes, rightBatchNorm } from './batch-norm';
export { classifierMistakes, learnClasses, rightClassifier } from './classifier';
export { descend, descentMistakes, rightDescent } from './descent';
export { gradientOfKernel, kernelGradientMistakes, rightKernelGradient } from './kernel-gradient';
export { fitLine, lineMistakes, rightLine } from './line';
export { lossMistakes, lossOf, rightLoss } from './loss';
export { countWithNorm, normMistakes, rightNorm, type Convolution } from './norm-parameters';
export { learnTwoLayers, rightTwoLayers, twoLayersMistakes } from './two-layers';
