/** Changes of a stack. The layers stay as they are; the place that is looked at follows them. */
import { computed } from './rows';
import { planeOf } from './seen';
import type { LayerType, StackLayer, StackState } from './setting';

/** Puts a layer before the one that has this number; at the end without a number. */
export function add(state: StackState, layer: StackLayer, at = state.layers.length): StackState {
  return inside({ ...state, layers: inserted(state.layers, at, layer) });
}

export function remove(state: StackState, at: number): StackState {
  return inside({ ...state, layers: without(state.layers, at) });
}

/** Moves a layer to another place; the others keep their order. */
export function move(state: StackState, from: number, to: number): StackState {
  const layer = state.layers[from];
  if (!layer || to < 0 || to >= state.layers.length) return state;
  const layers = inserted(without(state.layers, from), to, layer);
  const { at } = state;
  // The layer that is looked at stays the same one.
  const place = layers.indexOf(state.layers[at.layer]!);
  return inside({ ...state, layers, at: { ...at, layer: Math.max(0, place) } });
}

/** Gives a layer other arguments. */
export function setLayer(state: StackState, at: number, changes: Partial<StackLayer>): StackState {
  const layers = state.layers.map((layer, i) => (i === at ? { ...layer, ...changes } : layer));
  return inside({ ...state, layers });
}

export function setInput(state: StackState, input: StackState['input']): StackState {
  return inside({ ...state, input });
}

/** Replaces all layers, as pasting does. */
export function setLayers(state: StackState, layers: readonly StackLayer[]): StackState {
  return inside({ ...state, layers });
}

/** Looks at another place, or at the nearest that there is. */
export function inside(state: StackState): StackState {
  const { at } = state;
  const { rows } = computed(state);
  const layer = Math.max(0, Math.min(at.layer, rows.length - 1));
  const [height, width] = planeOf(rows[layer]?.outputShape ?? state.input);
  const within = (position: number, size: number) => Math.max(0, Math.min(position, size - 1));
  return {
    ...state,
    at: { layer, row: within(at.row, height), column: within(at.column, width) },
  };
}

/** A layer of a type that fits a shape: it takes the channels or the features that come. */
export function fitting(type: LayerType, shape: readonly number[]): StackLayer {
  const channels = shape.at(-3) ?? 1;
  switch (type) {
    case 'Conv2d':
      return { type, inChannels: channels, outChannels: 8, kernelSize: 3 };
    case 'ConvTranspose2d':
      return { type, inChannels: channels, outChannels: 8, kernelSize: 2, stride: 2 };
    case 'MaxPool2d':
    case 'AvgPool2d':
      return { type, kernelSize: 2 };
    case 'BatchNorm2d':
      return { type, numFeatures: shape.at(1) ?? 1 };
    case 'Linear':
      return { type, inFeatures: shape.at(-1)!, outFeatures: 10 };
    default:
      return { type };
  }
}

const without = (layers: readonly StackLayer[], at: number) => layers.filter((_, i) => i !== at);

const inserted = (layers: readonly StackLayer[], at: number, layer: StackLayer) => [
  ...layers.slice(0, at),
  layer,
  ...layers.slice(at),
];
