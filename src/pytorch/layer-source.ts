/** Writes a layer of the library as PyTorch code: the arguments that `takes` names, with the values of its fields. */
import * as nn from '../nn';
import type { Module } from '../nn/module';
import { snakeCase } from '../shape/python-words';
import { namesOf } from '../shape/known-calls';
import { isTensor } from '../tensor';
import { call, literal, whole, type Text } from './python-text';

type Values = Readonly<Record<string, unknown>>;

const ofConvolution = {
  stride: 1,
  padding: 0,
  dilation: 1,
  groups: 1,
  bias: true,
  paddingMode: 'zeros',
};
const ofMaxPool = { padding: 0, dilation: 1, returnIndices: false, ceilMode: false };
const ofDropout = { p: 0.5, inplace: false };
const ofAvgPool = { padding: 0, ceilMode: false, countIncludePad: true, divisorOverride: null };

/**
 * PyTorch's defaults. Arguments without one are always written; the stride of a pooling depends on its kernel.
 *
 * @internal A test compares these with torch's.
 */
export const usual: Readonly<Record<string, Values>> = {
  AvgPool2d: ofAvgPool,
  BatchNorm2d: { eps: 1e-5, momentum: 0.1, affine: true, trackRunningStats: true },
  Conv1d: ofConvolution,
  Conv2d: ofConvolution,
  ConvTranspose2d: { ...ofConvolution, outputPadding: 0 },
  Dropout: ofDropout,
  Dropout2d: ofDropout,
  ELU: { alpha: 1, inplace: false },
  Flatten: { startDim: 1, endDim: -1 },
  GELU: { approximate: 'none' },
  GroupNorm: { eps: 1e-5, affine: true },
  InstanceNorm2d: { eps: 1e-5, momentum: 0.1, affine: false, trackRunningStats: false },
  LayerNorm: { eps: 1e-5, elementwiseAffine: true, bias: true },
  LeakyReLU: { negativeSlope: 0.01, inplace: false },
  Linear: { bias: true },
  MaxPool1d: ofMaxPool,
  MaxPool2d: ofMaxPool,
  ReLU: { inplace: false },
  ReLU6: { inplace: false },
  SiLU: { inplace: false },
  Upsample: { size: null, scaleFactor: null, mode: 'nearest', alignCorners: null },
};

/** Arguments where one number stands for a pair of equal numbers. */
const sizes: ReadonlySet<string> = new Set([
  'kernelSize',
  'stride',
  'padding',
  'dilation',
  'outputPadding',
  'outputSize',
]);

/** Arguments that a layer does not keep in a field of the same name. */
const told: Readonly<Record<string, (layer: Values) => unknown>> = {
  affine: ({ weight }) => weight !== null,
  elementwiseAffine: ({ weight }) => weight !== null,
  trackRunningStats: ({ runningMean }) => runningMean !== null,
  bias: ({ bias }) => bias !== null,
};

/** Whether a module's class is the library's, not the user's; a Sequential of another name is, too. */
export function isLayer(module: Module): boolean {
  if (
    module instanceof nn.Sequential &&
    forwardOf(module) === forwardOf(nn.Sequential.prototype as object)
  )
    return true;
  const { name } = module.constructor;
  return Object.hasOwn(nn, name) && (nn as unknown as Values)[name] === module.constructor;
}

function forwardOf(module: object): unknown {
  return (module as { forward?: unknown }).forward;
}

/** @param layer a layer of the library without children */
export function layerSource(layer: Module): string {
  const type = layer.constructor.name;
  const { placed, options } = namesOf(`new nn.${type}`) ?? { placed: [], options: [] };
  const texts: Text[] = [];
  let isPlaced = true;
  for (const name of [...placed, ...options]) {
    const value = valueOf(layer as unknown as Values, name);
    if (value === undefined || isUsual(layer as unknown as Values, type, name, value))
      isPlaced = false;
    else if (isPlaced && placed.includes(name) && typeof value !== 'boolean')
      texts.push(literalOf(value));
    else texts.push(whole(`${snakeCase(name)}=`, ...literalOf(value).parts));
  }
  return call([`nn.${type}`], texts)
    .parts.map(String)
    .join('');
}

function literalOf(value: unknown): Text {
  if (!Array.isArray(value)) return whole(pythonNumberOr(value));
  return whole(`(${value.map(pythonNumberOr).join(', ')}${value.length === 1 ? ',' : ''})`);
}

const pythonNumberOr = (value: unknown) => literal(value).parts.map(String).join('');

/** An argument as it is written: one number for a pair of equal numbers. */
function valueOf(layer: Values, name: string): unknown {
  const value = told[name] ? told[name](layer) : layer[name];
  if (isTensor(value)) return true;
  if (!Array.isArray(value) || !sizes.has(name)) return value;
  return value.every((one) => one === value[0]) ? (value[0] as unknown) : value;
}

function isUsual(layer: Values, type: string, name: string, value: unknown): boolean {
  const usually =
    name === 'stride' && type.includes('Pool') ? valueOf(layer, 'kernelSize') : usual[type]?.[name];
  return JSON.stringify(value) === JSON.stringify(usually);
}
