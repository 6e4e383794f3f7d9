/** The rules of the course as replaceable parts, mistakes as changed rules, and the search among them. */
export { mistakes } from './catalogue';
export { inOneLayer, keyOf, rulesWith, type Mistake } from './mistake';
export {
  shortName,
  toTypeScript,
  type ConvLayer,
  type Layer,
  type Network,
  type PoolLayer,
} from './network';
export { predict, type Answers, type Known, type Quantity, type Question } from './question';
export {
  parametersOf,
  rightRules,
  sideAfter,
  weightsOf,
  type Axis,
  type Place,
  type Rounding,
  type Rules,
  type Volume,
} from './rules';
export { answersUnder, candidatesOf, type Candidate } from './candidates';
export { explain, type Cause, type Diagnosis, type State } from './explain';
export { asked, isSame, type Path } from './question';
export { isSquare, networkQuestion, type Asked } from './questions/network-question';
export { flatIndexQuestion, placeQuestion } from './questions/flat-index-question';
export { keepingPaddingQuestion, type KeepingKernel } from './questions/keeping-padding-question';
export { shapeQuestion } from './questions/shape-question';
export { sidesQuestion } from './questions/sides-question';
export { paddedQuestion, type PaddedAsked } from './questions/padded-question';
