/** All exercises in the order of the course, each with the lesson that it belongs to. */
import type { Exercise } from '../check/exercise';
import { depthwise } from './beyond/depthwise';
import { receptiveField } from './beyond/receptive-field';
import { underBudget } from './beyond/under-budget';
import { example1 } from './conv2d/example-1';
import { halfACameraPicture } from './conv2d/half-a-camera-picture';
import { halfTheSize } from './conv2d/half-the-size';
import { keepTheSize } from './conv2d/keep-the-size';
import { layerInPython } from './conv2d/layer-in-python';
import { readALine } from './conv2d/read-a-line';
import { sameSize } from './conv2d/same-size';
import { convolveByLoops } from './convolution/convolve-by-loops';
import { convolveChannels } from './convolution/convolve-channels';
import { middleLine } from './convolution/middle-line';
import { flatIndex } from './flattening/flat-index';
import { fromFlatIndex } from './flattening/from-flat-index';
import { repairBatchAxis } from './flattening/repair-batch-axis';
import { repairFlattenSize } from './flattening/repair-flatten-size';
import { repairView } from './flattening/repair-view';
import { seventyTwo } from './flattening/seventy-two';
import { gradientOfKernel } from './learning/gradient-of-kernel';
import { sharedGradient } from './learning/shared-gradient';
import { twoSteps } from './learning/two-steps';
import { firstModel } from './models/first-model';
import { makeItCompile } from './models/make-it-compile';
import { modelInPython } from './models/model-in-python';
import { repairChannels } from './models/repair-channels';
import { repairForward } from './models/repair-forward';
import { repairInit } from './models/repair-init';
import { repairRelu } from './models/repair-relu';
import { fiveBlocks } from './networks/five-blocks';
import { phoneBudget } from './networks/phone-budget';
import { residualBlock } from './networks/residual-block';
import { activations } from './parameters/activations';
import { cheaperTwin } from './parameters/cheaper-twin';
import { countParameters } from './parameters/count-parameters';
import { multiplyAdds } from './parameters/multiply-adds';
import { twoConvolutions } from './parameters/two-convolutions';
import { maxPoolByLoops } from './pooling/max-pool-by-loops';
import { poolSizes } from './pooling/pool-sizes';
import { matchTheNames } from './pytorch/match-the-names';
import { ownImages } from './pytorch/own-images';
import { anotherPhoto } from './quiz/another-photo';
import { anotherWayTo5120 } from './quiz/another-way-to-5120';
import { compileTheQuiz } from './quiz/compile-the-quiz';
import { formulaOfStep3 } from './quiz/formula-of-step-3';
import { quiz130 } from './quiz/quiz-130';
import { whyRefused } from './quiz/why-refused';
import { repairPadding } from './sequential/repair-padding';
import { sequentialInPython } from './sequential/sequential-in-python';
import { sevenLayers } from './sequential/seven-layers';
import { sevenLayersShapes } from './sequential/seven-layers-shapes';
import { ceilMode } from './sizes/ceil-mode';
import { dilated } from './sizes/dilated';
import { droppedEdge } from './sizes/dropped-edge';
import { outputSize } from './sizes/output-size';
import { greyPictures } from './tensors/grey-pictures';
import { widePhotos } from './tensors/wide-photos';
import { batchNormByHand } from './training-for-real/batch-norm-by-hand';
import { climbingLoss } from './training-for-real/climbing-loss';
import { honestAccuracy } from './training-for-real/honest-accuracy';
import { learnedAndKept } from './training-for-real/learned-and-kept';
import { stillLayer } from './training-for-real/still-layer';
import { stubbornLoss } from './training-for-real/stubborn-loss';
import { oneLoss } from './training/one-loss';
import { trainingLines } from './training/training-lines';
import { trainingStep } from './training/training-step';
import { backTo130 } from './transposed/back-to-130';
import { sizeOnTheWayUp } from './transposed/size-on-the-way-up';
import { stampsByLoops } from './transposed/stamps-by-loops';
import { brightenRow } from './typescript/brighten-row';
import { countBright } from './typescript/count-bright';
import { sumOfTable } from './typescript/sum-of-table';

/** The exercises of one lesson. */
export interface Section {
  /** The lesson's name, by which everything refers to it: `the-quiz`. */
  readonly name: string;
  /** The lesson's file in notebooks/, without its extension: `10-the-quiz`. Its number is its place. */
  readonly lesson: string;
  readonly title: string;
  /** The folder of its exercises in exercises/ and solutions/: `quiz`. */
  readonly topic: string;
  readonly exercises: readonly Exercise[];
}

/** An exercise and where it belongs. */
export interface Listed extends Pick<Section, 'lesson' | 'topic'> {
  readonly lessonTitle: string;
  readonly exercise: Exercise;
}

const sections: readonly Omit<Section, 'lesson'>[] = [
  {
    name: 'start-here',
    title: 'Start here',
    topic: 'tensors',
    exercises: [widePhotos, greyPictures],
  },
  {
    name: 'typescript',
    title: 'TypeScript in ten lines',
    topic: 'typescript',
    exercises: [sumOfTable, brightenRow, countBright],
  },
  {
    name: 'convolution',
    title: 'Convolution',
    topic: 'convolution',
    exercises: [middleLine, convolveByLoops, convolveChannels],
  },
  {
    name: 'conv2d',
    title: 'The convolutional layer',
    topic: 'conv2d',
    exercises: [halfTheSize, example1],
  },
  {
    name: 'stride-and-padding',
    title: 'Stride and padding',
    topic: 'conv2d',
    exercises: [sameSize, keepTheSize, halfACameraPicture, readALine, layerInPython],
  },
  {
    name: 'models',
    title: 'Models',
    topic: 'models',
    exercises: [
      firstModel,
      makeItCompile,
      repairChannels,
      repairRelu,
      modelInPython,
      repairInit,
      repairForward,
    ],
  },
  { name: 'pooling', title: 'Pooling', topic: 'pooling', exercises: [poolSizes, maxPoolByLoops] },
  {
    name: 'sequential',
    title: 'Layers in a row',
    topic: 'sequential',
    exercises: [sevenLayers, sevenLayersShapes, repairPadding, sequentialInPython],
  },
  {
    name: 'shape-formula',
    title: 'The shape formula',
    topic: 'sizes',
    exercises: [outputSize, droppedEdge, dilated, ceilMode],
  },
  {
    name: 'parameter-formula',
    title: 'The parameter formula',
    topic: 'parameters',
    exercises: [twoConvolutions, countParameters, activations, multiplyAdds, cheaperTwin],
  },
  {
    name: 'flattening',
    title: 'Flattening',
    topic: 'flattening',
    exercises: [
      flatIndex,
      fromFlatIndex,
      repairFlattenSize,
      repairBatchAxis,
      repairView,
      seventyTwo,
    ],
  },
  {
    name: 'the-quiz',
    title: 'The quiz',
    topic: 'quiz',
    exercises: [
      quiz130,
      formulaOfStep3,
      whyRefused,
      compileTheQuiz,
      anotherPhoto,
      anotherWayTo5120,
    ],
  },
  {
    name: 'learning',
    title: 'How a filter learns',
    topic: 'learning',
    exercises: [twoSteps, sharedGradient, gradientOfKernel],
  },
  {
    name: 'training',
    title: 'Training',
    topic: 'training',
    exercises: [trainingStep, trainingLines, oneLoss],
  },
  {
    name: 'training-for-real',
    title: 'Training for real',
    topic: 'training-for-real',
    exercises: [
      climbingLoss,
      batchNormByHand,
      learnedAndKept,
      honestAccuracy,
      stubbornLoss,
      stillLayer,
    ],
  },
  {
    name: 'beyond',
    title: 'Beyond',
    topic: 'beyond',
    exercises: [receptiveField, depthwise, underBudget],
  },
  {
    name: 'networks',
    title: 'Networks that made history',
    topic: 'networks',
    exercises: [fiveBlocks, residualBlock, phoneBudget],
  },
  {
    name: 'transposed',
    title: 'The way back up',
    topic: 'transposed',
    exercises: [sizeOnTheWayUp, stampsByLoops, backTo130],
  },
  {
    name: 'pytorch',
    title: 'Your network in PyTorch',
    topic: 'pytorch',
    exercises: [matchTheNames, ownImages],
  },
];

/** The lessons in their order. */
export const manifest: readonly Section[] = sections.map((section, index) => ({
  ...section,
  lesson: `${String(index).padStart(2, '0')}-${section.name}`,
}));

/** Every exercise with its lesson, in the order of the course. */
export const listed: readonly Listed[] = manifest.flatMap(({ lesson, title, topic, exercises }) =>
  exercises.map((exercise) => ({ lesson, lessonTitle: title, topic, exercise })),
);

/** The exercise of this id, or nothing. */
export function findExercise(id: string): Listed | undefined {
  return listed.find(({ exercise }) => exercise.id === id);
}
