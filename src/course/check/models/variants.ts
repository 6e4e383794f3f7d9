/** The wrong models that mistakes lead to: of one mistake, and of two at once. */
import { changesOf, type Change } from './changes';
import { stateShapes, type Model } from './model-layer';
import { followThrough } from './follow-through';
import { shapesAfter } from './shape-after';

/** A model with one mistake or two in it. */
export interface Variant {
  readonly changes: readonly Change[];
  readonly model: Model;
  /** The shapes of all that it learns. */
  readonly state: readonly (readonly number[])[];
  /** The shapes behind its layers, for the input of the task; fewer if a layer refuses what it gets. */
  readonly shapes: readonly (readonly number[])[];
}

interface Known {
  readonly singles: readonly Variant[];
  pairs?: readonly Variant[];
}

/** They are worked out once for each model, and those of two mistakes when none of one explains. */
const known = new WeakMap<Model, Known>();

/**
 * The variants of a model; those that lead to a model that is there already are left out.
 *
 * @param pairs whether two mistakes at once are wanted, too
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

/** The model with the mistakes and, where a later layer refuses it, the one that was followed through. */
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
