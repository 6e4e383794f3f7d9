/** The wrong models that mistakes lead to: with one mistake, and with two at once. */
import { stage, type Candidate, type Stage } from '../search';
import { mistakesIn, type ModelMistake } from './catalogue';
import { followThrough } from './follow-through';
import { stateShapes, type Model } from './model-layer';
import { shapesAfter } from './shape-after';

/** A model with one or two mistakes in it. */
export interface Variant extends Candidate<ModelMistake> {
  readonly model: Model;
  /** The shapes of all that it learns. */
  readonly state: readonly (readonly number[])[];
  /** The shapes after its layers, for the input of the task; fewer if a layer refuses its input. */
  readonly shapes: readonly (readonly number[])[];
}

export interface Variants {
  readonly singles: Stage<Variant>;
  readonly pairs: Stage<Variant>;
}

const cache = new WeakMap<Model, Variants>();

/** The variants of a model; those that lead to a model already listed are left out. */
export function variantsOf(model: Model, input: readonly number[]): Variants {
  const known = cache.get(model);
  if (known) return known;
  const singles = stage(() => singlesOf(model, input));
  const found = { singles, pairs: stage(() => pairsOf(singles(), model, input)) };
  cache.set(model, found);
  return found;
}

function singlesOf(model: Model, input: readonly number[]): Variant[] {
  const isNew = onlyNew([model]);
  return mistakesIn(model, input)
    .filter((mistake) => isNew(mistake.model))
    .flatMap((mistake) => variants([mistake], input, isNew));
}

function pairsOf(singles: readonly Variant[], model: Model, input: readonly number[]): Variant[] {
  const isNew = onlyNew([model, ...singles.map((single) => single.model)]);
  const written = singles.filter(({ mistakes, model: made }) => mistakes[0]!.model === made);
  return written.flatMap(({ mistakes: [first] }) =>
    mistakesIn(first!.model, input)
      .filter((second) => second.touches !== first!.touches && isNew(second.model))
      .flatMap((second) => variants([first!, second], input, isNew)),
  );
}

/** The model with the mistakes and, if a later layer refuses its input, the followed-through one. */
function variants(
  mistakes: readonly ModelMistake[],
  input: readonly number[],
  isNew: (model: Model) => boolean,
): Variant[] {
  const { model } = mistakes.at(-1)!;
  const written = variant(mistakes, model, input);
  if (written.shapes.length === model.length) return [written];
  const adapted = followThrough(model, input);
  return adapted && isNew(adapted) ? [written, variant(mistakes, adapted, input)] : [written];
}

function variant(
  mistakes: readonly ModelMistake[],
  model: Model,
  input: readonly number[],
): Variant {
  return { mistakes, model, state: stateShapes(model), shapes: shapesAfter(model, input) };
}

function onlyNew(models: readonly Model[]): (model: Model) => boolean {
  const seen = new Set(models.map(keyOf));
  return (model) => seen.size < seen.add(keyOf(model)).size;
}

function keyOf(model: Model): string {
  return JSON.stringify(model.map(({ layer }) => layer));
}
