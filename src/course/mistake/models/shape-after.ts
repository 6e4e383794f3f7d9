/** The shape after a layer, by the one rule in `src/shape`. */
import { convCounts, poolCounts, toPair } from '../../../shape';
import type { Model, ModelLayer } from './model-layer';

type Sides = readonly number[];

/** The shape after a layer; nothing if the layer refuses its input. */
export function shapeAfter(layer: ModelLayer, shape: Sides): Sides | undefined {
  switch (layer.kind) {
    case 'relu':
    case 'softmax':
      return shape;
    case 'flatten': {
      const start = layer.startDim ?? 1;
      if (shape.length <= start) return undefined;
      return [...shape.slice(0, start), shape.slice(start).reduce((all, side) => all * side, 1)];
    }
    case 'linear':
      if (shape.at(-1) !== layer.inFeatures) return undefined;
      return [...shape.slice(0, -1), layer.outFeatures];
    case 'conv':
    case 'pool':
      return behindWindow(layer, shape);
  }
}

function behindWindow(
  layer: Extract<ModelLayer, { kind: 'conv' | 'pool' }>,
  shape: Sides,
): Sides | undefined {
  if (shape.length !== 3 && shape.length !== 4) return undefined;
  const [channels, height, width] = shape.slice(-3) as [number, number, number];
  const { kernel, padding = 0, dilation = 1 } = layer;
  const window = { input: [height, width] as const, kernel, padding, dilation };
  const before = shape.slice(0, -3);
  try {
    if (layer.kind === 'conv') {
      if (channels !== layer.inChannels) return undefined;
      const sides = convCounts({ ...window, stride: layer.stride ?? 1 });
      return sides.every((side) => side >= 1)
        ? [...before, layer.outChannels, ...sides]
        : undefined;
    }
    if (toPair(padding).some((side, i) => side > toPair(kernel)[i]! / 2)) return undefined;
    const { ceilMode = false, stride = kernel } = layer;
    const sides = poolCounts({ ...window, stride, ceilMode });
    return sides.every((side) => side >= 1) ? [...before, channels, ...sides] : undefined;
  } catch {
    // A window that has no position is refused by the rule itself.
    return undefined;
  }
}

/** The shapes after each layer; the list ends before a layer that refuses. */
export function shapesAfter(model: Model, input: Sides): Sides[] {
  const shapes: Sides[] = [];
  let shape = input;
  for (const { layer } of model) {
    const next = shapeAfter(layer, shape);
    if (!next) break;
    shapes.push(next);
    shape = next;
  }
  return shapes;
}
