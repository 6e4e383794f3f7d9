/** Torch's first line where arguments are missing. */
import { calledInTorch } from './known-options';
import { snakeCase } from './python-words';

/** Where torch says it of what does the work, or in other words. */
const IN_TORCH: Readonly<Record<string, (missing: readonly string[]) => string>> = {
  'nn.MaxPool2d': (missing) => inPython('_MaxPoolNd.__init__', missing),
  'nn.BatchNorm2d': (missing) => inPython('_BatchNorm.__init__', missing),
  'F.maxPool2d': (missing) => inPython('_max_pool2d', missing),
  'F.avgPool2d': () => inC('avg_pool2d', 'kernel_size'),
  full: (missing) => (missing.length === 1 ? inC('full', 'fill_value') : inPython('full', missing)),
  'F.linear': (missing) =>
    missing.length === 1 ? inC('linear', 'weight') : inPython('linear', missing),
  'F.logSoftmax': () => inC('log_softmax', 'dim'),
  'F.softmax': () => inC('softmax', 'dim'),
  'nn.LogSoftmax': () => inC('log_softmax', 'dim'),
  'nn.Softmax': () => inC('softmax', 'dim'),
};

/** @param call as in `nn.Conv2d` or `F.conv2d` */
export function missingInTorch(call: string, missing: readonly string[]): string {
  return IN_TORCH[call]?.(missing) ?? inPython(calledInTorch(call), missing);
}

/** One argument, in the plural. */
function inC(call: string, missing: string): string {
  return `${call}() missing 1 required positional arguments: "${missing}"`;
}

function inPython(call: string, missing: readonly string[]): string {
  const quoted = missing.map((name) => `'${snakeCase(name)}'`);
  const last = quoted.length > 2 ? `, and ${quoted.at(-1)}` : ` and ${quoted.at(-1)}`;
  const list = quoted.length === 1 ? quoted[0]! : quoted.slice(0, -1).join(', ') + last;
  const plural = missing.length === 1 ? '' : 's';
  return `${call}() missing ${missing.length} required positional argument${plural}: ${list}`;
}
