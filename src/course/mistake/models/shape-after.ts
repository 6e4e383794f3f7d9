/** The shape after a layer, by the one rule in `src/shape`. */
import { convCounts, elementCount, poolCounts, toPair } from '../../../shape';
import type { Model, ModelLayer } from './model-layer';

type Sizes = readonly number[];

/** The shape after a layer; nothing if the layer refuses its input. */
export function shapeAfter(layer: ModelLayer, shape: Sizes): Sizes | undefined {
  switch (layer.kind) {
    case 'relu':
    case 'softmax':
      return shape;
    case 'flatten': {
      const start = layer.startDim ?? 1;
      if (shape.length <= start) return undefined;
      return [...shape.slice(0, start), elementCount(shape.slice(start))];
    }
    case 'linear':
      if (shape.at(-1) !== layer.inFeatures) return undefined;
      return [...shape.slice(0, -1), layer.outFeatures];
    case 'conv':
    case 'pool':
      return afterWindow(layer, shape);
  }
}

function afterWindow(
  layer: Extract<ModelLayer, { kind: 'conv' | 'pool' }>,
  shape: Sizes,
): Sizes | undefined {
  if (shape.length !== 3 && shape.length !== 4) return undefined;
  const [channels, height, width] = shape.slice(-3) as [number, number, number];
  const { kernel, padding = 0, dilation = 1 } = layer;
  const window = { input: [height, width] as const, kernel, padding, dilation };
  const before = shape.slice(0, -3);
  try {
    if (layer.kind === 'conv') {
      if (channels !== layer.inChannels) return undefined;
      const sizes = convCounts({ ...window, stride: layer.stride ?? 1 });
      return sizes.every((size) => size >= 1)
        ? [...before, layer.outChannels, ...sizes]
        : undefined;
    }
    if (toPair(padding).some((size, i) => size > toPair(kernel)[i]! / 2)) return undefined;
    const { ceilMode = false, stride = kernel } = layer;
    const sizes = poolCounts({ ...window, stride, ceilMode });
    return sizes.every((size) => size >= 1) ? [...before, channels, ...sizes] : undefined;
  } catch {
    // A window that has no position is refused by the rule itself.
    return undefined;
  }
}

/** The shapes after each layer; the list ends before a layer that refuses. */
export function shapesAfter(model: Model, input: Sizes): Sizes[] {
  const shapes: Sizes[] = [];
  let shape = input;
  for (const { layer } of model) {
    const next = shapeAfter(layer, shape);
    if (!next) break;
    shapes.push(next);
    shape = next;
  }
  return shapes;
}
