/** A mistake in a model: the model that a learner who makes it writes, and what to say about it. */
import type { Mistake } from '../../mistake';
import { splice, type Model, type ModelLayer } from '../model-layer';

export interface ModelMistake extends Mistake {
  /** The layer, as a message names it. */
  readonly at: string;
  /** What it alters. Two mistakes that alter the same thing are not made at once. */
  readonly touches: string;
  /** The model with the mistake in it. */
  readonly model: Model;
}

/** The mistakes that can be made in a model, each alone. `input` is the shape it is made for. */
export type MistakesIn = (model: Model, input: readonly number[]) => ModelMistake[];

export type Kind = ModelLayer['kind'];
type LayerOf<K extends Kind> = Extract<ModelLayer, { kind: K }>;

/** One way to get a layer wrong. */
export interface LayerMistake<K extends Kind> extends Omit<Mistake, 'message'> {
  /** The arguments that it alters. */
  readonly touches: string;
  /** `label` is `the second convolution` or the like. */
  message(label: string): string;
  /** The layer as then written, or nothing if the mistake cannot be made or changes nothing. */
  change(layer: LayerOf<K>, position: LayerAt): LayerOf<K> | undefined;
}

/** Where a layer is. */
export interface LayerAt {
  readonly model: Model;
  readonly index: number;
  /** The shape the model is made for. */
  readonly input: readonly number[];
}

/** Makes each of the mistakes in each layer of a kind. */
export function inEachLayer<K extends Kind>(
  kind: K,
  mistakes: readonly LayerMistake<K>[],
): MistakesIn {
  return (model, input) =>
    model.flatMap(({ layer, label }, index) =>
      layer.kind !== kind
        ? []
        : mistakes.flatMap((mistake) => {
            const { rule, touches, likelihood, hint } = mistake;
            const changed = mistake.change(layer as LayerOf<K>, { model, index, input });
            if (!changed) return [];
            return [
              {
                rule,
                at: label,
                touches: `${label}: ${touches}`,
                likelihood,
                message: mistake.message(label),
                hint,
                model: splice(model, index, 1, { layer: changed, label }),
              },
            ];
          }),
    );
}

/** A sentence that begins with a layer's name. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
