/** Torch's first line where arguments are missing. */
import { listed } from './in-code';
import { calledInTorch } from './known-options';
import { snakeCase } from './python-words';

/** What torch calls in C++, which says it in words of its own. */
const IN_C: Readonly<Record<string, string>> = {
  cat: 'cat',
  full: 'full',
  stack: 'stack',
  'F.avgPool2d': 'avg_pool2d',
  'F.gelu': 'gelu',
  'F.convTranspose2d': 'conv_transpose2d',
  'F.linear': 'linear',
  'F.logSoftmax': 'log_softmax',
  'F.softmax': 'softmax',
  'nn.LogSoftmax': 'log_softmax',
  'nn.Softmax': 'softmax',
};

/** @param call as in `nn.Conv2d` or `F.conv2d` */
export function missingInTorch(call: string, missing: readonly string[]): string {
  const inC = IN_C[call];
  const names = missing.map(snakeCase);
  if (inC !== undefined) {
    const quoted = names.map((name) => `"${name}"`).join(', ');
    return `${inC}() missing ${count(names, '', 's')}: ${quoted}`;
  }
  const quoted = names.map((name) => `'${name}'`);
  const list = listed(quoted, quoted.length > 2 ? ', and ' : ' and ');
  return `${calledInTorch(call)}() missing ${count(names, 's')}: ${list}`;
}

function count(names: readonly string[], ending: string, ofOne = ''): string {
  return `${names.length} required positional argument${names.length === 1 ? ofOne : ending}`;
}
