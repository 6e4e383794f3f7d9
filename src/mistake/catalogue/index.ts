/** All mistakes that are modelled, of all kinds. Which of them matter to a question, it finds out itself. */
import type { Mistake } from '../mistake';
import { depthMistakes, volumeMistakes } from './depth';
import { fieldMistakes, orderMistakes } from './field';
import { multiplyAddMistakes, parameterMistakes } from './parameters';
import { sizeMistakes } from './size';

export const mistakes: readonly Mistake[] = [
  ...sizeMistakes,
  ...depthMistakes,
  ...volumeMistakes,
  ...parameterMistakes,
  ...multiplyAddMistakes,
  ...fieldMistakes,
  ...orderMistakes,
];

export { skippedLayers } from './layers';
