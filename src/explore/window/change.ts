/** Changes of a setting. Whatever is changed, the rest is made to fit it, and keeps its numbers where it can. */
import type { Pair } from '../../shape';
import { isPooling, kernelOf, outputShape, type Channels, type WindowSetting } from './setting';
import type { Place } from '../place';

/** A setting, and the place of the output that is looked at. */
export interface WindowState extends WindowSetting {
  readonly at: Place;
}

/** What can be set as it is; the sizes of image and kernel have functions of their own. */
export type Changes = Partial<Omit<WindowState, 'input' | 'weight' | 'bias'>>;

/** Changes some of it. */
export function change(state: WindowState, changes: Changes): WindowState {
  const changed = { ...state, ...changes };
  return fitted(changed, filtersOf(state));
}

/** Gives the image another size; new cells are 0. */
export function resizeInput(state: WindowState, [channels, height, width]: Place): WindowState {
  const input = resized(state.input, [channels, height, width]) as Channels;
  return fitted({ ...state, input }, filtersOf(state));
}

/** Gives the kernel another size; new weights are 0. */
export function resizeKernel(state: WindowState, kernel: Pair): WindowState {
  const [first, second] = [state.weight.length, state.weight[0]!.length];
  const weight = resized(state.weight, [first, second, ...kernel]) as WindowState['weight'];
  return fitted({ ...state, weight }, filtersOf(state));
}

/** Gives the output another number of channels. */
export function setFilters(state: WindowState, filters: number): WindowState {
  return fitted(state, filters);
}

export function setCell(state: WindowState, place: Place, value: number): WindowState {
  return { ...state, input: replaced(state.input, place, value) as Channels };
}

/** @param place [first and second dimension of the weight, row, column] */
export function setWeight(
  state: WindowState,
  place: readonly [number, number, number, number],
  value: number,
): WindowState {
  return { ...state, weight: replaced(state.weight, place, value) as WindowState['weight'] };
}

export function setBias(state: WindowState, filter: number, value: number): WindowState {
  return { ...state, bias: replaced(state.bias, [filter], value) as number[] };
}

/** How many channels a convolution makes. */
export function filtersOf({ operation, weight, groups }: WindowSetting): number {
  return operation === 'convTranspose' ? weight[0]!.length * groups : weight.length;
}

function fitted(state: WindowState, filters: number): WindowState {
  const { operation, input, stride, dilation } = state;
  const [isConv, isTransposed] = [operation === 'conv', operation === 'convTranspose'];
  const kernel = kernelOf(state);
  const channels = input.length;
  // Groups divide the channels of both sides.
  const groups = isPooling(state) ? 1 : common(channels, state.groups);
  const made = Math.max(groups, Math.ceil(filters / groups) * groups);
  const dimensions = isTransposed ? [channels, made / groups] : [made, channels / groups];
  const isMoving = isConv && stride.some((step) => step > 1);
  const padding = state.padding === 'same' && (!isConv || isMoving) ? [0, 0] : state.padding;
  const fits: WindowState = {
    ...state,
    groups,
    weight: resized(state.weight, [...dimensions, ...kernel]) as WindowState['weight'],
    bias: resized(state.bias, [made]) as number[],
    padding: (isPooling(state) && padding !== 'same'
      ? eachAxis((axis) => Math.min(padding[axis], Math.floor(kernel[axis] / 2)))
      : padding) as WindowState['padding'],
    paddingMode: isConv ? state.paddingMode : 'zeros',
    dilation: operation === 'avgPool' ? [1, 1] : dilation,
    ceilMode: isPooling(state) && state.ceilMode,
    outputPadding: isTransposed
      ? eachAxis((axis) =>
          Math.min(state.outputPadding[axis], Math.max(stride[axis], dilation[axis]) - 1),
        )
      : [0, 0],
  };
  const shape = outputShape(fits);
  const at = state.at.map((position, i) => Math.max(0, Math.min(position, shape[i]! - 1)));
  return { ...fits, at: at as unknown as Place };
}

const eachAxis = (of: (axis: 0 | 1) => number): Pair => [of(0), of(1)];

/** The largest number of groups up to this one that divides the channels. */
function common(channels: number, groups: number): number {
  for (let g = Math.min(groups, channels); g > 1; g--) if (channels % g === 0) return g;
  return 1;
}

type Nested = number | readonly Nested[];

/** Cut off, or filled up with zeros. */
function resized(of: Nested | undefined, [size, ...inner]: readonly number[]): Nested {
  if (size === undefined) return typeof of === 'number' ? of : 0;
  const list = Array.isArray(of) ? (of as readonly Nested[]) : [];
  return Array.from({ length: size }, (_, i) => resized(list[i], inner));
}

function replaced(of: Nested, [place, ...inner]: readonly number[], value: number): Nested {
  if (place === undefined) return value;
  return (of as readonly Nested[]).map((one, i) =>
    i === place ? replaced(one, inner, value) : one,
  );
}
