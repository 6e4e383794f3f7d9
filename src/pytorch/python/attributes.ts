import * as nn from '../../nn';
import type { Module } from '../../nn';
import { UsageError } from '../../shape';
import { camelCase } from '../../shape/python-words';
import { isTensor, type Tensor } from '../../tensor';
import { callAbove, instanceOf, PythonClass, setAttribute } from './classes';
import { addLayers } from './library-calls';
import type { Limits } from './limits';
import { isModule } from './module-kinds';
import { member } from './namespaces';
import { inPython, noAttribute } from './no-attribute';
import { callMethod, isTensorMethod, positionsOf, tensorAttribute } from './tensor-methods';
import { Callable, Namespace, Super, typeName, type Given, type Value } from './values';

/** `of.name`. */
export function attributeOf(of: Value, name: string, limits: Limits): Value {
  const found =
    of instanceof Namespace
      ? member(of, name, limits)
      : isTensor(of)
        ? (tensorAttribute(of, name) ?? tensorMethod(of, name))
        : isModule(of)
          ? ofModule(of, name)
          : of instanceof PythonClass
            ? of.value(name)
            : of instanceof Super
              ? ofSuper(of, name)
              : Array.isArray(of)
                ? ofList(of, name)
                : undefined;
  if (found === undefined && isTensor(of)) explainMissing(of, name);
  if (found === undefined) throw noAttribute(`'${typeName(of)}' object`, name);
  return found;
}

/** Says what to write instead, where the library knows. */
function explainMissing(tensor: Tensor, name: string): void {
  try {
    void (tensor as unknown as Record<string, unknown>)[name];
  } catch (error) {
    throw inPython(error);
  }
}

function tensorMethod(x: Value, name: string): Callable | undefined {
  if (!isTensor(x) || !isTensorMethod(name)) return undefined;
  return new Callable(name, (given) => callMethod(x, name, given) as Value);
}

/** Methods of a module that return the module: they move it, or set its mode. */
const MODES: ReadonlySet<string> = new Set(['eval', 'train', 'to', 'cuda', 'cpu']);

type Add = (module: Module, name: string, value: Value) => void;

/** Methods that give a module another child or a buffer under a name. */
const ADDING: Readonly<Record<string, Add>> = {
  add_module: (module, name, child) =>
    instanceOf(module)
      ? setAttribute(module, name, child)
      : addLayers(module, [new Map([[name, child]])]),
  register_buffer: (module, name, tensor) =>
    setAttribute(module, name, isTensor(tensor) ? new nn.Buffer(tensor) : null),
};

const callLayer = (layer: Module, inputs: readonly Value[]) =>
  (layer as unknown as (...inputs: readonly Value[]) => Value)(...inputs);

function ofModule(module: Module, name: string): Value | undefined {
  const instance = instanceOf(module);
  const own = instance?.attributes.get(name) ?? instance?.of.value(name);
  if (own !== undefined) return own;
  if (name === 'training') return module.training;
  if (instance?.of.find(name) || (instance && name === 'forward')) {
    return new Callable(name, (given) => instance.of.callMethod(module, name, given));
  }
  if (name === 'forward') return new Callable(name, ({ placed }) => callLayer(module, placed));
  if (name === 'append') {
    return new Callable(name, ({ placed }) => addLayers(module, placed));
  }
  if (Object.hasOwn(ADDING, name)) {
    return new Callable(name, ({ placed: [field, value = null] }) => {
      if (typeof field === 'string') ADDING[name]!(module, field, value);
      else throw new UsageError(`${name}() takes a name`, 'Its first argument is a str.');
      return null;
    });
  }
  if (MODES.has(name)) {
    return new Callable(name, ({ placed: [on] }) => {
      if (name === 'eval' || name === 'train') module.train(name === 'train' && on !== false);
      return module;
    });
  }
  const field = camelCase(name);
  if (!Object.hasOwn(module, field)) return undefined;
  return (module as unknown as Record<string, Value>)[field];
}

function ofSuper({ self, of }: Super, name: string): Callable {
  const above = of instanceof PythonClass ? of.base : undefined;
  return new Callable(name, (given: Given) =>
    above instanceof PythonClass
      ? above.callMethod(self, name, given)
      : callAbove(self, name, given),
  );
}

function ofList(list: Value[], name: string): Value | undefined {
  const place = positionsOf(list)?.indexOf(name) ?? -1;
  if (place >= 0) return list[place];
  if (name !== 'append' && name !== 'extend') return undefined;
  return new Callable(name, ({ placed: [value = null] }) => {
    if (name === 'extend' && Array.isArray(value)) list.push(...value);
    else list.push(value);
    return null;
  });
}
