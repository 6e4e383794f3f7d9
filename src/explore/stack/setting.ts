/** What an explorer of stacks shows: layers one after the other, by their arguments. All of it is JSON. */
import type { NumberOrPair, Padding } from '../../shape';
import { usually } from '../../pytorch/layer-code';
import type { PaddingMode } from '../../shape/padding-mode';

/** The layers whose sizes follow from their arguments. */
export const layerTypes = [
  'Conv2d',
  'ConvTranspose2d',
  'MaxPool2d',
  'AvgPool2d',
  'ReLU',
  'BatchNorm2d',
  'Flatten',
  'Linear',
  'Dropout',
] as const;

export type LayerType = (typeof layerTypes)[number];

/** A layer by its class and the arguments of its constructor; one that is left out has its usual value. */
export interface StackLayer {
  readonly type: LayerType;
  readonly inChannels?: number;
  readonly outChannels?: number;
  readonly kernelSize?: NumberOrPair;
  readonly stride?: NumberOrPair | null;
  readonly padding?: Padding;
  readonly outputPadding?: NumberOrPair;
  readonly dilation?: NumberOrPair;
  readonly groups?: number;
  readonly bias?: boolean;
  readonly paddingMode?: PaddingMode;
  readonly ceilMode?: boolean;
  readonly returnIndices?: boolean;
  readonly countIncludePad?: boolean;
  readonly divisorOverride?: number | null;
  readonly numFeatures?: number;
  readonly eps?: number;
  readonly momentum?: number | null;
  readonly affine?: boolean;
  readonly trackRunningStats?: boolean;
  readonly startDim?: number;
  readonly endDim?: number;
  readonly inFeatures?: number;
  readonly outFeatures?: number;
  readonly p?: number;
  readonly inplace?: boolean;
}

/** A cell of what a layer makes: its number in the stack, and the row and column in its output. */
export interface StackPlace {
  readonly layer: number;
  readonly row: number;
  readonly column: number;
}

/** A stack as it is set: the input, the layers and the cell that is looked at. */
export interface StackState {
  /** [N, C, H, W] */
  readonly input: readonly [number, number, number, number];
  readonly layers: readonly StackLayer[];
  /** The cell that is looked at. */
  readonly at: StackPlace;
}

type Argument = Exclude<keyof StackLayer, 'type'>;

/** The layer with the arguments that it was not given. */
export type Filled = Required<StackLayer> & { readonly stride: NumberOrPair };

const optional: readonly Argument[] = [
  'stride',
  'padding',
  'outputPadding',
  'dilation',
  'groups',
  'bias',
  'paddingMode',
  'ceilMode',
  'returnIndices',
  'countIncludePad',
  'divisorOverride',
  'affine',
  'trackRunningStats',
  'startDim',
  'endDim',
  'p',
  'inplace',
];

/** Each argument, with the usual value where there was none; what this class of layers does not have stays open. */
export function filled(layer: StackLayer): Filled {
  const values = { ...layer } as Record<string, unknown>;
  for (const name of optional) values[name] ??= usually(layer.type, values, name);
  return values as unknown as Filled;
}
