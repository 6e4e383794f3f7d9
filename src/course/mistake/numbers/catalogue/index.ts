/** The modelled mistakes in numbers. A question itself determines which of them matter to it. */
import type { NumberMistake } from '../rules';
import { depthMistakes, volumeMistakes } from './depth';
import { dilationMistakes } from './dilation';
import { fieldMistakes } from './field';
import { learningMistakes } from './learning';
import { orderMistakes, shapeMistakes } from './order';
import { multiplyAddMistakes } from './multiply-adds';
import { parameterMistakes } from './parameters';
import { paddingMistakes } from './padding';
import { sizeMistakes } from './size';
import { strideMistakes } from './stride';

export const mistakes: readonly NumberMistake[] = [
  ...sizeMistakes,
  ...strideMistakes,
  ...dilationMistakes,
  ...paddingMistakes,
  ...depthMistakes,
  ...volumeMistakes,
  ...parameterMistakes,
  ...multiplyAddMistakes,
  ...fieldMistakes,
  ...shapeMistakes,
  ...orderMistakes,
  ...learningMistakes,
];

export { blocksOf, madeOnlyIn, madeSomewhere, placesOf, skippedLayers } from './layers';
