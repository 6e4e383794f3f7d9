/** A mistake in a model: the model that a learner who makes it writes, and what to say about it. */
import { splice, type Model, type ModelLayer } from '../model-layer';

export interface Change {
  /** A stable name, such as `forgot-padding`. */
  readonly rule: string;
  /** The layer, as a message names it. */
  readonly at: string;
  /** What it alters. Two changes of the same thing are not combined. */
  readonly touches: string;
  /** How often learners do it: 3 often, 2 sometimes, 1 seldom. Settles what to name first. */
  readonly likelihood: 1 | 2 | 3;
  /** One or two sentences that point at the layer and give no number of the answer away. */
  readonly message: string;
  /** A question that leads on. */
  readonly hint: string;
  /** The model with the mistake in it. */
  readonly model: Model;
}

/** The mistakes that can be made in a model, each alone. `input` is the shape it is made for. */
export type Changes = (model: Model, input: readonly number[]) => Change[];

export type Kind = ModelLayer['kind'];
type LayerOf<K extends Kind> = Extract<ModelLayer, { kind: K }>;

/** One way to get a layer wrong. */
export interface Slip<K extends Kind> {
  readonly rule: string;
  /** The arguments that it alters. */
  readonly touches: string;
  readonly likelihood: 1 | 2 | 3;
  /** `label` is `the second convolution` or the like. */
  message(label: string): string;
  readonly hint: string;
  /** The layer as then written, or nothing if the slip cannot be made or changes nothing. */
  change(layer: LayerOf<K>, place: Place): LayerOf<K> | undefined;
}

/** Where a layer is. */
export interface Place {
  readonly model: Model;
  readonly index: number;
  /** The shape the model is made for. */
  readonly input: readonly number[];
}

/** Makes each of the slips in each layer of a kind. */
export function slipsIn<K extends Kind>(kind: K, slips: readonly Slip<K>[]): Changes {
  return (model, input) =>
    model.flatMap(({ layer, label }, index) =>
      layer.kind !== kind
        ? []
        : slips.flatMap((slip) => {
            const { rule, touches, likelihood, hint } = slip;
            const changed = slip.change(layer as LayerOf<K>, { model, index, input });
            if (!changed) return [];
            return [
              {
                rule,
                at: label,
                touches: `${label}: ${touches}`,
                likelihood,
                message: slip.message(label),
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
