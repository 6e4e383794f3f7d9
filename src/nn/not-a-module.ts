/** What is said of a value in nn.Sequential that is no layer. */
import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { isModule } from './module';

/** Where torch has its classes, which it names with their files. */
const FILES: Readonly<Record<string, string>> = {
  AvgPool2d: 'pooling',
  BatchNorm2d: 'batchnorm',
  Conv2d: 'conv',
  CrossEntropyLoss: 'loss',
  Dropout: 'dropout',
  Flatten: 'flatten',
  Identity: 'linear',
  Linear: 'linear',
  LogSoftmax: 'activation',
  MaxPool2d: 'pooling',
  ReLU: 'activation',
  Sequential: 'container',
  Softmax: 'activation',
};

const FUNCTIONS: Readonly<Record<string, string>> = {
  avgPool2d: 'torch._C._nn.avg_pool2d',
  conv2d: 'torch._VariableFunctionsClass.conv2d',
  dropout: 'torch.nn.functional.dropout',
  linear: 'torch._C._nn.linear',
  logSoftmax: 'torch.nn.functional.log_softmax',
  maxPool2d: 'torch.nn.functional.boolean_dispatch.<locals>.fn',
  relu: 'torch.nn.functional.relu',
  softmax: 'torch.nn.functional.softmax',
};

/** @param i its place among the arguments, from 0 */
export function notAModule(value: unknown, i: number): UsageError {
  return new UsageError(
    `${nameInTorch(value)} is not a Module subclass`,
    `nn.Sequential takes layers, such as new nn.ReLU(), but argument ${i + 1} is ${what(value)}. ${remedy(value)}`,
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
  if (kind === 'type') return `An object of it is made with new: new nn.${name}(…).`;
  if (kind === 'function') {
    const layer = Object.keys(FILES).find((one) => one.toLowerCase() === name.toLowerCase());
    return `Write the layer instead of the function: new nn.${layer ?? 'ReLU'}(…).`;
  }
  const layers = Array.isArray(value) || kind === 'dict' ? Object.values(value as object) : [];
  if (!layers.some(isModule)) return 'Leave it out, or write a layer in its place.';
  return Array.isArray(value)
    ? 'Hand the layers over one by one, without brackets, or spread the list: new nn.Sequential(...layers).'
    : 'Hand the layers over one by one: new nn.Sequential(...Object.values(layers)). A class with fields keeps their names.';
}
