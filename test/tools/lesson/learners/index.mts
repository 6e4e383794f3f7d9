/** The learners of the lessons, by the lesson's file: what they do once it has run. */
import type { Session } from '../session.mjs';
import { learner as lesson00 } from './00-start-here.mjs';
import { learner as lesson01 } from './01-convolution.mjs';
import { learner as lesson02 } from './02-conv2d.mjs';
import { learner as lesson03 } from './03-models.mjs';
import { learner as lesson04 } from './04-pooling.mjs';
import { learner as lesson05 } from './05-sequential.mjs';
import { learner as lesson06 } from './06-shape-formula.mjs';
import { learner as lesson07 } from './07-parameter-formula.mjs';
import { learner as lesson08 } from './08-flattening.mjs';
import { learner as lesson09 } from './09-the-quiz.mjs';
import { learner as lesson10 } from './10-training.mjs';
import { learner as lesson11 } from './11-beyond.mjs';

export const learners: Readonly<Record<string, (session: Session) => void>> = {
  '00-start-here.md': lesson00,
  '01-convolution.md': lesson01,
  '02-conv2d.md': lesson02,
  '03-models.md': lesson03,
  '04-pooling.md': lesson04,
  '05-sequential.md': lesson05,
  '06-shape-formula.md': lesson06,
  '07-parameter-formula.md': lesson07,
  '08-flattening.md': lesson08,
  '09-the-quiz.md': lesson09,
  '10-training.md': lesson10,
  '11-beyond.md': lesson11,
};
