/** The Python modules that a text can use: `torch`, `torch.nn`, `torch.nn.functional`, `collections`. */
import * as nn from '../../nn';
import * as F from '../../nn/functional';
import { camelCase } from '../../shape/python-words';
import { builtins } from './builtins';
import { functional, layer, torchFunction } from './library-calls';
import type { Limits } from './limits';
import { inPython, noAttribute, type Missing } from './no-attribute';
import { Namespace, type Value } from './values';

const WITHIN: ReadonlySet<string> = new Set([
  'torch.nn',
  'torch.nn.functional',
  'torch.nn.modules',
]);

/** Names that a text can use without an import, because excerpts often lack them. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['torch', 'torch'],
  ['nn', 'torch.nn'],
  ['F', 'torch.nn.functional'],
]);

/** What an import sets. Any other module can be imported, but not used. */
export function imported(path: string, limits: Limits): Value {
  const [first = '', ...names] = path.split('.');
  let value: Value | undefined = new Namespace(first);
  for (const name of names) {
    value = value instanceof Namespace ? find(value.path, name, limits) : undefined;
  }
  return value ?? new Namespace(path);
}

/** The meaning of a name that the text does not set. */
export function usual(name: string, limits: Limits): Value | undefined {
  // Where tensors are is of no account.
  if (name === 'device') return null;
  const path = USUAL.get(name);
  return path ? new Namespace(path) : (builtins.get(name) ?? layer(name, limits));
}

/** `path.name`, or torch's error if there is none. */
export function member({ path }: Namespace, name: string, limits: Limits): Value {
  const found = find(path, name, limits);
  if (found !== undefined) return found;
  // A name of PyTorch that convlab lacks throws an explanation.
  try {
    if (path === 'torch.nn') void (nn as Record<string, unknown>)[name];
    if (path === 'torch.nn.functional') void (F as Record<string, unknown>)[camelCase(name)];
  } catch (error) {
    throw inPython(error);
  }
  throw notRead(new Namespace(`${path}.${name}`));
}

/** torch's error for an import that is not available here. */
export function notRead({ path }: Namespace): Missing {
  const dot = path.lastIndexOf('.');
  const owner = path.slice(0, Math.max(dot, 0));
  return noAttribute(
    `module '${owner}'`,
    path.slice(dot + 1),
    path === 'torch.nn.init'
      ? 'Leave it out: layers draw their initial weights themselves.'
      : /^torch(?:\.|$)/.test(owner)
        ? undefined
        : 'fromPyTorch knows torch only, and no other module.',
  );
}

function find(path: string, name: string, limits: Limits): Value | undefined {
  const full = `${path}.${name}`;
  if (WITHIN.has(full)) return new Namespace(full === 'torch.nn.modules' ? 'torch.nn' : full);
  switch (path) {
    case 'torch':
      return torchFunction(name, limits);
    case 'torch.nn':
      return layer(name, limits);
    case 'torch.nn.functional':
      return functional(name, limits);
    case 'collections':
      return name === 'OrderedDict' ? builtins.get(name) : undefined;
    default:
      return undefined;
  }
}
