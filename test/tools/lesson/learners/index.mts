/** The learners of the lessons, by the lesson's name: what they do once it has run. */
import type { Session } from '../session.mjs';
import { learner as beyond } from './beyond.mjs';
import { learner as conv2d } from './conv2d.mjs';
import { learner as convolution } from './convolution.mjs';
import { learner as flattening } from './flattening.mjs';
import { learner as models } from './models.mjs';
import { learner as parameterFormula } from './parameter-formula.mjs';
import { learner as pooling } from './pooling.mjs';
import { learner as sequential } from './sequential.mjs';
import { learner as shapeFormula } from './shape-formula.mjs';
import { learner as startHere } from './start-here.mjs';
import { learner as strideAndPadding } from './stride-and-padding.mjs';
import { learner as theQuiz } from './the-quiz.mjs';
import { learner as training } from './training.mjs';

export const learners: Readonly<Record<string, (session: Session) => void>> = {
  'start-here': startHere,
  convolution,
  conv2d,
  'stride-and-padding': strideAndPadding,
  models,
  pooling,
  sequential,
  'shape-formula': shapeFormula,
  'parameter-formula': parameterFormula,
  flattening,
  'the-quiz': theQuiz,
  training,
  beyond,
};
