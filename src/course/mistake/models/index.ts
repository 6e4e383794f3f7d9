/** Models as data, and the mistakes in them: each makes another model. */
export { capital } from './catalogue/model-mistake';
export type { ModelMistake } from './catalogue';
export {
  labelled,
  stateShapes,
  weightShapes,
  type Model,
  type ModelForInput,
  type ModelLayer,
} from './model-layer';
export { shapeAfter, shapesAfter } from './shape-after';
export { variantsOf, type Variant } from './variants';
