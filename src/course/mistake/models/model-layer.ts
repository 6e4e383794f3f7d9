/** Models as data: what a task asks for, before any layer is made. */
import { toPair } from '../../../shape';
import type { ConvLayer, PoolLayer } from '..';

interface LinearLayer {
  readonly kind: 'linear';
  readonly inFeatures: number;
  readonly outFeatures: number;
  readonly bias?: boolean;
}

/** A layer of a model: those of `numbers/network`, and further kinds that models need. */
export type ModelLayer =
  | ConvLayer
  | PoolLayer
  | LinearLayer
  | { readonly kind: 'relu' }
  | { readonly kind: 'softmax' }
  | {
      readonly kind: 'flatten';
      /** 1 if left out, as in `nn.Flatten`. */ readonly startDim?: number;
    };

/** A layer with the name that a message gives it, which it keeps when others are removed. */
export interface Placed {
  readonly layer: ModelLayer;
  /** Such as `the second convolution`. */
  readonly label: string;
}

export type Model = readonly Placed[];

/** A model, and the shape of the input that it is made for. */
export interface ModelForInput {
  readonly model: Model;
  readonly input: readonly number[];
}

const nouns: Record<ModelLayer['kind'], string> = {
  conv: 'convolution',
  pool: 'pooling',
  linear: 'linear layer',
  relu: 'ReLU',
  softmax: 'softmax',
  flatten: 'flattening',
};

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** Names each layer by its kind and, where there are several, by its number among them. */
export function labelled(layers: readonly ModelLayer[]): Model {
  return layers.map((layer, i) => {
    const isSame = ({ kind }: ModelLayer) => kind === layer.kind;
    const before = layers.slice(0, i).filter(isSame).length;
    const isOnly = layers.filter(isSame).length === 1;
    const ordinal = ordinals[before] ?? `${before + 1}th`;
    return { layer, label: `the ${isOnly ? '' : `${ordinal} `}${nouns[layer.kind]}` };
  });
}

/** A model with some of its layers replaced by others. */
export function splice(model: Model, index: number, count: number, ...others: Placed[]): Model {
  return [...model.slice(0, index), ...others, ...model.slice(index + count)];
}

/** The shapes of what a layer learns, in the order of the state. */
export function weightShapes(layer: ModelLayer): number[][] {
  if (layer.kind === 'conv') {
    const { inChannels, outChannels, kernel, groups = 1, bias = true } = layer;
    const weight = [outChannels, inChannels / groups, ...toPair(kernel)];
    return bias ? [weight, [outChannels]] : [weight];
  }
  if (layer.kind === 'linear') {
    const { inFeatures, outFeatures, bias = true } = layer;
    return bias ? [[outFeatures, inFeatures], [outFeatures]] : [[outFeatures, inFeatures]];
  }
  return [];
}

/** The shapes of all that a model learns. */
export function stateShapes(model: Model): number[][] {
  return model.flatMap(({ layer }) => weightShapes(layer));
}
