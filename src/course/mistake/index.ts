/** The rules of the course as replaceable parts, mistakes as changed rules, and the search through them. */
export { mistakes } from './catalogue';
export { rulesWith, type Mistake } from './mistake';
export {
  shortName,
  toTypeScript,
  type ConvLayer,
  type Layer,
  type Network,
  type PoolLayer,
} from './network';
export { predict, type Answers, type Quantity, type Question } from './question';
export { parametersOf, rightRules, sideAfter, type Place, type Rules, type Volume } from './rules';
export { answersUnder, candidatesOf } from './candidates';
export { explain, type Cause, type Diagnosis } from './explain';
export { asked, isSame, type Path } from './question';
export { isSquare, networkQuestion } from './questions/network-question';
export { flatIndexQuestion, placeQuestion } from './questions/flat-index-question';
export { keepingPaddingQuestion, type KeepingKernel } from './questions/keeping-padding-question';
export { shapeQuestion } from './questions/shape-question';
export { sidesQuestion } from './questions/sides-question';
export { paddedQuestion } from './questions/padded-question';
