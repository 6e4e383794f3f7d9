/** What a text can call: layers, functions of F, and functions of torch. */
import * as nn from '../../nn';
import * as F from '../../nn/functional';
import { UsageError } from '../../shape';
import { namesOf } from '../../shape/known-calls';
import { camelCase } from '../../shape/python-words';
import * as tensors from '../../tensor';
import { isTensor } from '../../tensor';
import { libraryArguments } from './arguments';
import type { Limits } from './limits';
import { change } from './memory';
import { addChild, isModule, layerClass } from './module-kinds';
import { callMethod, isTensorMethod } from './tensor-methods';
import { Callable, typeName, type Given, type Value } from './values';

type Function = (...given: unknown[]) => unknown;

/** A class of `nn` by name; undefined if there is none. */
export function layer(name: string, limits: Limits): Callable | undefined {
  if (name === 'Sequential') {
    return new Callable(name, ({ placed }) => addLayers(new nn.Sequential(), placed));
  }
  if (name === 'Parameter' || name === 'Buffer') {
    return new Callable(name, (given) => construct(nn[name], `nn.${name}`, given));
  }
  const made = layerClass(name);
  if (!made && name !== 'Module') return undefined;
  return new Callable(name, (given) => {
    if (!made) throw abstract();
    const values = libraryArguments(`new nn.${name}`, given);
    limits.requireWeights(values);
    return new made(...values);
  });
}

function construct(made: unknown, name: string, given: Given): Value {
  const values = libraryArguments(`new ${name}`, given);
  return new (made as new (...given: unknown[]) => nn.Module)(...values);
}

function abstract(): UsageError {
  return new UsageError(
    'Module [Module] is missing the required "forward" function',
    'Extend nn.Module: class Net(nn.Module), with a method forward.',
  );
}

/** A function of `nn.functional`, which may be a method here. */
export function functional(name: string, limits: Limits): Callable | undefined {
  const known = camelCase(name);
  if (!Object.hasOwn(F, known)) return isTensorMethod(name) ? ofTensor(name) : undefined;
  const call = F[known as keyof typeof F] as Function;
  return new Callable(name, (given) => {
    const values = libraryArguments(`F.${known}`, given);
    limits.requireGrowth(values);
    const result = call(...values) as Value;
    if (isTensor(values[0]) && isInplace(`F.${known}`, given)) change(values[0], result);
    return result;
  });
}

/** Whether `inplace=True` is among the arguments. */
function isInplace(call: string, { placed, named }: Given): boolean {
  const { placed: names, options } = namesOf(call) ?? { placed: [], options: [] };
  const at = [...names, ...options].indexOf('inplace');
  return (named.get('inplace') ?? placed[at]) === true;
}

/** Functions that take sizes, as a list or as separate arguments. */
const MADE_OF_SIZES: ReadonlySet<string> = new Set(['zeros', 'ones', 'rand', 'randn']);
const OTHERS: ReadonlySet<string> = new Set(['arange', 'cat', 'concat', 'full', 'stack', 'tensor']);

/** The types of elements, by their names in `torch`. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['float32', 'float32'],
  ['float', 'float32'],
  ['int64', 'int64'],
  ['long', 'int64'],
  ['bool', 'bool'],
]);

/** A function of `torch`, or a type of elements. */
export function torchFunction(name: string, limits: Limits): Value | undefined {
  const type = TYPES.get(name);
  if (type !== undefined) return type;
  const found: unknown = Object.hasOwn(tensors, name) && tensors[name as keyof typeof tensors];
  if (MADE_OF_SIZES.has(name)) {
    return new Callable(name, ({ placed, named }) => {
      const size = Array.isArray(placed[0]) ? placed[0] : [...placed];
      limits.requireSizes(size);
      return (found as Function)(...libraryArguments(name, { placed: [size], named })) as Value;
    });
  }
  if (OTHERS.has(name) && typeof found === 'function') {
    return new Callable(name, (given) => {
      const values = libraryArguments(name, given);
      if (name === 'full' || name === 'arange') limits.requireSizes(values.slice(0, 1));
      return (found as Function)(...values) as Value;
    });
  }
  return isTensorMethod(name) ? ofTensor(name) : undefined;
}

/** `torch.relu(x)` for `x.relu()`. */
function ofTensor(name: string): Callable {
  return new Callable(name, ({ placed, named }) => {
    const others = new Map(named);
    const [x, ...rest] = others.has('input') ? [others.get('input')!, ...placed] : placed;
    others.delete('input');
    if (!isTensor(x)) {
      throw new UsageError(
        `${name}(): argument 'input' (position 1) must be Tensor, not ${typeName(x ?? null)}`,
        'The first argument is the tensor.',
      );
    }
    return callMethod(x, name, { placed: rest, named: others }) as Value;
  });
}

/** Adds the layers of a Sequential: numbered, or with the names of an OrderedDict. */
export function addLayers(parent: nn.Module, given: readonly Value[]): nn.Module {
  const [only] = given;
  const named = only instanceof Map && given.length === 1;
  const before = parent.children().length;
  const layers = named ? [...only] : given.map((value, i) => [String(before + i), value] as const);
  layers.forEach(([name, layer], i) => {
    if (!isModule(layer)) {
      throw new UsageError(
        `${typeName(layer)} is not a Module subclass`,
        `nn.Sequential takes layers, or an OrderedDict of layers, but argument ${i} is neither.`,
      );
    }
    addChild(parent, name, layer, before + i);
  });
  return parent;
}
