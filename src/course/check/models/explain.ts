/** Finds the mistake that explains what a learner's model does. */
import type { Description, LayerCall, RunOutcome } from '../../answer/answer';
import { elementCount, sameShape } from '../../../shape';
import { search } from '../../mistake';
import {
  shapesAfter,
  stateShapes,
  variantsOf,
  type Model,
  type ModelForInput,
  type ModelMistake,
  type Variant,
} from '../../mistake/models';
import { comparison } from './does-the-same';
import { follow, type Numbers } from './follow';
import { holdsExactly } from './take-over';

export type Described = Extract<Description, { kind: 'model' }>;
export type Refused = Extract<Description, { kind: 'refused' }>;
export type Ran = Extract<RunOutcome, { kind: 'ran' }>;

/** The model that was asked for, and the shapes that it is tried on. */
export interface AskedModel extends ModelForInput {
  /** A smaller one for comparing values, if the task allows it. */
  readonly probe: readonly number[];
}

/**
 * The mistakes of a model that runs and gives a wrong result: the first variant, with one mistake and
 * then with two, that has weights of the same shapes and gives the same numbers with them.
 */
export function explainNumbers(
  asked: AskedModel,
  described: Described,
  ran: Ran,
  input: Numbers,
): readonly ModelMistake[] | undefined {
  const state = shapesOf(described.state);
  const isLike = (variant: Variant): boolean =>
    variant.shapes.length === variant.model.length &&
    sameShape(variant.shapes.at(-1) ?? asked.input, described.outputShape) &&
    holdsExactly(state, variant.state) &&
    shapesAfter(variant.model, input.shape).length === variant.model.length;
  const doesTheSame = comparison(ran, described.calls, input);
  return firstOf(asked, (variant) => isLike(variant) && doesTheSame(variant.model));
}

/**
 * The mistakes of a model that refuses its input: the first variant that has weights of the same
 * shapes and refuses with the same message, which contains the shapes at that point.
 */
export function explainRefusal(
  asked: AskedModel,
  refused: Refused,
): readonly ModelMistake[] | undefined {
  const state = shapesOf(refused.state);
  const words = firstLine(refused.message);
  return firstOf(
    asked,
    ({ model, state: own, shapes }) =>
      shapes.length < model.length &&
      holdsExactly(state, own) &&
      standInOrder(refused.calls, shapes) &&
      refusalOf(model, asked.input) === words,
  );
}

function firstOf(
  asked: AskedModel,
  explains: (variant: Variant) => boolean,
): readonly ModelMistake[] | undefined {
  const { singles, pairs } = variantsOf(asked);
  for (const { mistakes } of search([singles, pairs], explains)) return mistakes;
  return undefined;
}

/** Whether the layers that ran gave shapes of the list, in its order; others may come in between. */
function standInOrder(calls: readonly LayerCall[], shapes: Variant['shapes']): boolean {
  let next = 0;
  return calls.every(({ outputShape }) => {
    while (next < shapes.length && !sameShape(shapes[next]!, outputShape)) next++;
    return next++ < shapes.length;
  });
}

/** What one of our models says when it refuses an input of this shape. */
export function refusalOf(model: Model, input: readonly number[]): string | undefined {
  const weights = stateShapes(model).map(zerosOf);
  try {
    follow(model, weights, zerosOf(input));
    return undefined;
  } catch (error) {
    return firstLine((error as Error).message);
  }
}

export function firstLine(message: string): string {
  return message.split('\n', 1)[0]!;
}

export function shapesOf(
  state: readonly (readonly [string, readonly number[]])[],
): (readonly number[])[] {
  return state.map(([, shape]) => shape);
}

function zerosOf(shape: readonly number[]): Numbers {
  return { shape, data: new Float32Array(elementCount(shape)) };
}
