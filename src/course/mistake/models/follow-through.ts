/** A learner who makes a mistake and then carries on consistently writes layers that fit their input. */
import type { Model, ModelLayer } from './model-layer';
import { shapeAfter } from './shape-after';

/**
 * The model with each layer's input channels or features adapted to what it gets; nothing if it cannot
 * be made to run that way.
 */
export function followThrough(model: Model, input: readonly number[]): Model | undefined {
  let shape = input;
  const fitting: Model[number][] = [];
  for (const { layer, label } of model) {
    const adapted = fit(layer, shape);
    const next = shapeAfter(adapted, shape);
    if (!next) return undefined;
    fitting.push({ layer: adapted, label });
    shape = next;
  }
  return fitting;
}

function fit(layer: ModelLayer, shape: readonly number[]): ModelLayer {
  if (layer.kind === 'linear') return { ...layer, inFeatures: shape.at(-1)! };
  if (layer.kind === 'conv' && (layer.groups ?? 1) === 1 && shape.length > 2) {
    return { ...layer, inChannels: shape.at(-3)! };
  }
  return layer;
}
