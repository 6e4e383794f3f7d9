/** The wrong models that mistakes lead to: with one mistake, and with two at once. */
import { changesOf, type Change } from './changes';
import { stateShapes, type Model } from './model-layer';
import { followThrough } from './follow-through';
import { shapesAfter } from './shape-after';

/** A model with one or two mistakes in it. */
export interface Variant {
  readonly changes: readonly Change[];
  readonly model: Model;
  /** The shapes of all that it learns. */
  readonly state: readonly (readonly number[])[];
  /** The shapes after its layers, for the input of the task; fewer if a layer refuses its input. */
  readonly shapes: readonly (readonly number[])[];
}

interface Known {
  readonly singles: readonly Variant[];
  pairs?: readonly Variant[];
}

/** Computed once for each model; those with two mistakes only when none with one explains. */
const known = new WeakMap<Model, Known>();

/**
 * The variants of a model; those that lead to a model already listed are left out.
 *
 * @param pairs whether variants with two mistakes are also wanted
 */
export function* variantsOf(
  model: Model,
  input: readonly number[],
  pairs: boolean,
): Generator<Variant> {
  const found = known.get(model) ?? { singles: makeSingles(model, input) };
  known.set(model, found);
  yield* found.singles;
  if (pairs) yield* (found.pairs ??= makePairs(found.singles, model, input));
}

function makeSingles(model: Model, input: readonly number[]): Variant[] {
  const isNew = onlyNew([model]);
  return changesOf(model, input)
    .filter((change) => isNew(change.model))
    .flatMap((change) => variants([change], input, isNew));
}

function makePairs(singles: readonly Variant[], model: Model, input: readonly number[]): Variant[] {
  const isNew = onlyNew([model, ...singles.map((single) => single.model)]);
  const written = singles.filter(({ changes, model: made }) => changes[0]!.model === made);
  return written.flatMap(({ changes: [first] }) =>
    changesOf(first!.model, input)
      .filter((second) => second.touches !== first!.touches && isNew(second.model))
      .flatMap((second) => variants([first!, second], input, isNew)),
  );
}

/** The model with the mistakes and, if a later layer refuses its input, the followed-through one. */
function variants(
  changes: readonly Change[],
  input: readonly number[],
  isNew: (model: Model) => boolean,
): Variant[] {
  const { model } = changes.at(-1)!;
  const written = variant(changes, model, input);
  if (written.shapes.length === model.length) return [written];
  const adapted = followThrough(model, input);
  return adapted && isNew(adapted) ? [written, variant(changes, adapted, input)] : [written];
}

function variant(changes: readonly Change[], model: Model, input: readonly number[]): Variant {
  return { changes, model, state: stateShapes(model), shapes: shapesAfter(model, input) };
}

function onlyNew(models: readonly Model[]): (model: Model) => boolean {
  const seen = new Set(models.map(keyOf));
  return (model) => seen.size < seen.add(keyOf(model)).size;
}

function keyOf(model: Model): string {
  return JSON.stringify(model.map(({ layer }) => layer));
}
