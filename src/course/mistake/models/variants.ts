/** The wrong models that mistakes lead to: with one mistake, and with two at once. */
import { stage, type Candidate, type Stage } from '../search';
import { mistakesIn, type ModelMistake } from './catalogue';
import { followThrough } from './follow-through';
import { stateShapes, type Model, type ModelForInput } from './model-layer';
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

const cache = new WeakMap<ModelForInput, Variants>();

/** The variants of a model that is asked for; those that lead to a model already listed are left out. */
export function variantsOf(asked: ModelForInput): Variants {
  const known = cache.get(asked);
  if (known) return known;
  const singles = stage(() => withOneMistake(asked));
  const found = { singles, pairs: stage(() => withSecondMistake(singles(), asked)) };
  cache.set(asked, found);
  return found;
}

function withOneMistake({ model, input }: ModelForInput): Variant[] {
  const seen = new SeenModels([model]);
  return mistakesIn(model, input)
    .filter((mistake) => seen.add(mistake.model))
    .flatMap((mistake) => variants([mistake], input, seen));
}

function withSecondMistake(
  singles: readonly Variant[],
  { model, input }: ModelForInput,
): Variant[] {
  const seen = new SeenModels([model, ...singles.map((single) => single.model)]);
  const unadapted = singles.filter(({ mistakes, model: made }) => mistakes[0]!.model === made);
  return unadapted.flatMap(({ mistakes: [first] }) =>
    mistakesIn(first!.model, input)
      .filter((second) => second.touches !== first!.touches && seen.add(second.model))
      .flatMap((second) => variants([first!, second], input, seen)),
  );
}

/** The model with the mistakes and, if a later layer refuses its input, the followed-through one. */
function variants(
  mistakes: readonly ModelMistake[],
  input: readonly number[],
  seen: SeenModels,
): Variant[] {
  const { model } = mistakes.at(-1)!;
  const unadapted = variant(mistakes, model, input);
  if (unadapted.shapes.length === model.length) return [unadapted];
  const adapted = followThrough(model, input);
  return adapted && seen.add(adapted)
    ? [unadapted, variant(mistakes, adapted, input)]
    : [unadapted];
}

function variant(
  mistakes: readonly ModelMistake[],
  model: Model,
  input: readonly number[],
): Variant {
  return { mistakes, model, state: stateShapes(model), shapes: shapesAfter(model, input) };
}

class SeenModels {
  readonly #keys = new Set<string>();

  constructor(models: readonly Model[]) {
    for (const model of models) this.add(model);
  }

  /** Whether no model with the same layers was added before. */
  add(model: Model): boolean {
    const before = this.#keys.size;
    this.#keys.add(JSON.stringify(model.map(({ layer }) => layer)));
    return this.#keys.size > before;
  }
}
