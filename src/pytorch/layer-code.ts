/** Writes a layer as PyTorch code, from its arguments alone: those that `takes` names. */
import { namesOf } from '../shape/known-calls';
import { snakeCase } from '../shape/python-words';
import { call, isPlace, literal, whole, written, type Text } from './python-text';

/** The arguments of a layer by our names. */
export type Values = Readonly<Record<string, unknown>>;

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

/** An argument that has to be written. */
export interface Argument {
  readonly name: string;
  readonly value: unknown;
  /** Whether it may stand without its name. */
  readonly isPlaced: boolean;
}

/** The arguments that differ from PyTorch's defaults, in its order. */
export function toBeWritten(type: string, values: Values): Argument[] {
  const { placed, options } = namesOf(`new nn.${type}`) ?? { placed: [], options: [] };
  return [...placed, ...options]
    .map((name) => ({ name, value: simple(name, values[name]), isPlaced: placed.includes(name) }))
    .filter(({ name, value }) => value !== undefined && !isUsual(type, values, name, value));
}

/** `nn.Conv2d(1, 8, 3, padding=1)` */
export function layerCode(type: string, values: Values): string {
  const { placed } = namesOf(`new nn.${type}`) ?? { placed: [] };
  const texts = toBeWritten(type, values).map(({ name, value, isPlaced }, i) =>
    // After one that was left out, Python needs names.
    isPlaced && placed[i] === name && typeof value !== 'boolean'
      ? literalOf(value)
      : whole(`${snakeCase(name)}=`, ...literalOf(value).parts),
  );
  return codeOf(call([`nn.${type}`], texts));
}

/** What an argument is where it is left out. */
export function usually(type: string, values: Values, name: string): unknown {
  return name === 'stride' && type.includes('Pool')
    ? simple('kernelSize', values['kernelSize'])
    : usual[type]?.[name];
}

function literalOf(value: unknown): Text {
  if (!Array.isArray(value)) return whole(pythonNumberOr(value));
  return whole(`(${value.map(pythonNumberOr).join(', ')}${value.length === 1 ? ',' : ''})`);
}

const pythonNumberOr = (value: unknown) => codeOf(literal(value));

const codeOf = ({ parts }: Text) =>
  parts.map((part) => (isPlace(part) ? '' : written(part))).join('');

/** One number for a pair of equal numbers. */
function simple(name: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (name === 'normalizedShape' && value.length === 1) return value[0] as unknown;
  if (!sizes.has(name)) return value;
  return value.every((one) => one === value[0]) ? (value[0] as unknown) : value;
}

function isUsual(type: string, values: Values, name: string, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(usually(type, values, name));
}
