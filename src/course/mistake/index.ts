/** The mistakes behind an answer: in numbers, in functions, in models; and the search for them. */
export { pairsOf, rulesWith, type Mistake, type RuleMistake } from './mistake';
export { distinct, search, type Candidate } from './search';
export { mistakes } from './numbers/catalogue';
export {
  shortName,
  toTypeScript,
  type ConvLayer,
  type Layer,
  type Network,
  type PoolLayer,
} from './numbers/network';
export {
  asked,
  isSame,
  measured,
  pathText,
  predict,
  type Answers,
  type AskedQuantity,
  type Quantity,
  type QuantityKind,
  type Question,
} from './numbers/question';
export {
  parametersOf,
  rightRules,
  sizeAfter,
  type NumberMistake,
  type Position,
  type Rules,
  type Volume,
} from './numbers/rules';
export { answersUnder, candidatesOf } from './numbers/candidates';
export type { Contradiction } from './numbers/contradiction';
export { followersOf } from './numbers/follows';
export { explain, type Cause, type Diagnosis } from './numbers/explain';
export { isSquare, networkQuestion, volumeAt } from './numbers/questions/network-question';
export { flatIndexQuestion, positionQuestion } from './numbers/questions/flat-index-question';
export {
  keepingPaddingQuestion,
  type KeepingKernel,
} from './numbers/questions/keeping-padding-question';
export {
  shapeAfterQuestion,
  shapeQuestion,
  type ShapeKind,
} from './numbers/questions/shape-question';
export { sizesQuestion } from './numbers/questions/sizes-question';
export { paddedQuestion } from './numbers/questions/padded-question';
export { sharedGradientQuestion } from './numbers/questions/shared-gradient-question';
export { stepsQuestion } from './numbers/questions/steps-question';
