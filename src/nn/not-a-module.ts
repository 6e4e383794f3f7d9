/** The error for a value that is not a module where one is needed. */
import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { isModule } from './module';

/** The files of torch's classes, which are part of their names. */
const FILES: Readonly<Record<string, string>> = {
  AdaptiveAvgPool2d: 'pooling',
  AvgPool2d: 'pooling',
  BCEWithLogitsLoss: 'loss',
  BatchNorm2d: 'batchnorm',
  Conv1d: 'conv',
  Conv2d: 'conv',
  ConvTranspose2d: 'conv',
  CrossEntropyLoss: 'loss',
  Dropout2d: 'dropout',
  Dropout: 'dropout',
  ELU: 'activation',
  Flatten: 'flatten',
  GELU: 'activation',
  GroupNorm: 'normalization',
  Identity: 'linear',
  InstanceNorm2d: 'instancenorm',
  LayerNorm: 'normalization',
  LeakyReLU: 'activation',
  Linear: 'linear',
  LogSoftmax: 'activation',
  MSELoss: 'loss',
  MaxPool1d: 'pooling',
  MaxPool2d: 'pooling',
  ModuleList: 'container',
  NLLLoss: 'loss',
  ReLU6: 'activation',
  ReLU: 'activation',
  Sequential: 'container',
  SiLU: 'activation',
  Sigmoid: 'activation',
  Softmax: 'activation',
  Tanh: 'activation',
  Unflatten: 'flatten',
  Upsample: 'upsampling',
};

const FUNCTIONS: Readonly<Record<string, string>> = {
  adaptiveAvgPool2d: 'torch.nn.functional.adaptive_avg_pool2d',
  avgPool2d: 'torch._C._nn.avg_pool2d',
  conv1d: 'torch._VariableFunctionsClass.conv1d',
  conv2d: 'torch._VariableFunctionsClass.conv2d',
  convTranspose2d: 'torch._VariableFunctionsClass.conv_transpose2d',
  dropout2d: 'torch.nn.functional.dropout2d',
  dropout: 'torch.nn.functional.dropout',
  elu: 'torch.nn.functional.elu',
  gelu: 'torch._C._nn.gelu',
  interpolate: 'torch.nn.functional.interpolate',
  leakyRelu: 'torch.nn.functional.leaky_relu',
  linear: 'torch._C._nn.linear',
  logSoftmax: 'torch.nn.functional.log_softmax',
  maxPool1d: 'torch.nn.functional.boolean_dispatch.<locals>.fn',
  maxPool2d: 'torch.nn.functional.boolean_dispatch.<locals>.fn',
  relu6: 'torch.nn.functional.relu6',
  relu: 'torch.nn.functional.relu',
  sigmoid: 'torch.nn.functional.sigmoid',
  silu: 'torch.nn.functional.silu',
  softmax: 'torch.nn.functional.softmax',
  tanh: 'torch.nn.functional.tanh',
};

/** @param place where the value is, such as `argument 1` */
export function notAModule(call: string, value: unknown, place: string): UsageError {
  return new UsageError(
    `${nameInTorch(value)} is not a Module subclass`,
    `${call} takes layers, such as new nn.ReLU(), but ${place} is ${what(value)}. ${remedy(value)}`,
  );
}

function nameInTorch(value: unknown): string {
  const kind = pythonType(value);
  if (kind === 'Tensor') return 'torch.FloatTensor';
  if (kind !== 'type' && kind !== 'function') return kind;
  const { name } = value as { name: string };
  if (name in FILES) return `torch.nn.modules.${FILES[name]}.${name}`;
  return FUNCTIONS[name] ?? (name || kind);
}

function what(value: unknown): string {
  const { name } = (value ?? {}) as { name?: string };
  return pythonType(value) === 'function' && name ? `the function ${name}` : inWords(value);
}

function remedy(value: unknown): string {
  const kind = pythonType(value);
  const { name } = (value ?? {}) as { name: string };
  if (kind === 'type') return `Create a layer with new: new nn.${name}(…).`;
  if (kind === 'function') {
    const layer = Object.keys(FILES).find((one) => one.toLowerCase() === name.toLowerCase());
    return `Write the layer instead of the function: new nn.${layer ?? 'ReLU'}(…).`;
  }
  const layers = Array.isArray(value) || kind === 'dict' ? Object.values(value as object) : [];
  if (!layers.some(isModule)) return 'Leave it out, or write a layer instead.';
  return Array.isArray(value)
    ? 'Pass the layers one by one, without brackets, or spread the list: new nn.Sequential(...layers).'
    : 'An object of layers must be the only argument, new nn.Sequential(layers). To pass layers one by one, write new nn.Sequential(...Object.values(layers)).';
}
