/** The layers that a value came from, as the questions of src/course/mistake know them. */
import type { Module } from '../../../nn/module';
import { Sequential } from '../../../nn/sequential';
import { edges, toPair, type NumberOrPair } from '../../../shape';
import { isTensor, type Tensor } from '../../../tensor';
import { describeModel } from '../../answer';
import type { LayerCall } from '../../answer/answer';
import type { Layer, Network } from '../../mistake';

/** Where a value came from, as a lesson says it. */
export interface Source {
  /** The layer or model that gave it, or layers one after the other. */
  readonly model?: Module | readonly Module[];
  /** What went in, or its shape; the value's own shape, if there is no model. */
  readonly input?: Tensor | readonly number[];
}

/** A number of images on their way through convolutions and poolings. */
export interface Origin {
  /** NaN if there is no such dimension. */
  readonly batch: number;
  readonly network: Network;
}

/** How long a model may take, in seconds: longer than any of the course does. */
const patience = 5;

/** Nothing if the input is not an image. Layers after one that is not known here are left out. */
export function originOf({ model = [], input }: Source): Origin | undefined {
  const shape = isTensor(input) ? input.shape : input;
  if (!shape || shape.length < 2 || shape.length > 4) return undefined;
  const [height, width] = [shape.at(-2)!, shape.at(-1)!];
  const image = [shape.at(-3) ?? 1, height, width] as const;
  const batch = shape.length === 4 ? shape[0]! : NaN;
  // One image tells as much as many.
  const layers = layersOf(callsOf(model, [1, ...image]));
  return { batch, network: { input: image, layers } };
}

/** @throws if the model is none */
function callsOf(model: NonNullable<Source['model']>, shape: readonly number[]) {
  const modules = [model].flat();
  if (modules.length === 0) return [];
  const whole = new (Sequential as new (...layers: Module[]) => Module)(...modules);
  const description = describeModel(whole, shape, patience);
  return description.kind === 'model' ? description.calls : [];
}

function layersOf(calls: readonly LayerCall[]): Layer[] {
  const layers: Layer[] = [];
  for (const call of calls) {
    const layer = layerOf(call);
    if (layer) layers.push(layer);
    else if (!keepsAll(call)) break;
  }
  return layers;
}

/** Whether it changes no shape and learns nothing, as ReLU. */
function keepsAll({ inputShape, outputShape, parameters }: LayerCall): boolean {
  return parameters === 0 && String(inputShape) === String(outputShape);
}

function layerOf({ type, settings }: LayerCall): Layer | undefined {
  const window = windowIn(settings);
  if (!window) return undefined;
  const { inChannels, outChannels, groups, bias, ceilMode } = settings;
  if (type === 'MaxPool2d' || type === 'AvgPool2d') {
    const average = type === 'AvgPool2d';
    return { kind: 'pool', ...window, ceilMode: ceilMode === true, average };
  }
  const isConv =
    type === 'Conv2d' && isNumber(inChannels) && isNumber(outChannels) && isNumber(groups);
  return isConv
    ? { kind: 'conv', ...window, inChannels, outChannels, groups, bias: bias === true }
    : undefined;
}

/** Nothing if it pads differently at both ends, which no rule of the course does. */
function windowIn({ kernelSize, stride, padding, dilation = 1 }: LayerCall['settings']) {
  if (!isNumberOrPair(kernelSize) || !isNumberOrPair(stride) || !isNumberOrPair(dilation))
    return undefined;
  if (!isNumberOrPair(padding) && padding !== 'same' && padding !== 'valid') return undefined;
  const around = edges(padding, toPair(kernelSize), toPair(dilation));
  if (around.some(([before, after]) => before !== after)) return undefined;
  const [[top], [left]] = around;
  return { kernel: kernelSize, stride, padding: [top, left] as const, dilation };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isNumberOrPair(value: unknown): value is NumberOrPair {
  return isNumber(value) || (Array.isArray(value) && value.length === 2 && value.every(isNumber));
}
