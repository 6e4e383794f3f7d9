/** Turns classes of the text into modules. Layers become fields, so that everything in convlab works with them. */
import * as nn from '../../nn';
import { isBuffer, isParameter } from '../../nn/parameter';
import { UsageError } from '../../shape';
import { bind } from './arguments';
import type { Interpreter } from './interpreter';
import { addLayers } from './library-calls';
import { addChild, isModule } from './module-kinds';
import { noAttribute } from './no-attribute';
import type { ClassDefinition, FunctionDefinition } from './syntax';
import { Callable, typeName, type Given, type Value } from './values';

/** Creates modules. A missing `forward` is noticed when one is called. */
type Make = new () => object;

/** A class of the text. Its members are looked up in maps, never in JavaScript's prototypes. */
export class PythonClass extends Callable {
  readonly functions = new Map<string, FunctionDefinition>();
  readonly values = new Map<string, Value>();
  readonly make: Make;

  constructor(
    name: string,
    readonly base: Callable,
    readonly interpreter: Interpreter,
    /** Its position in the text. */
    readonly at: number,
  ) {
    super(name, (given) => this.#instance(given));
    const above: Make =
      base instanceof PythonClass
        ? base.make
        : ((base.name === 'Sequential' ? nn.Sequential : nn.Module) as unknown as Make);
    this.make = class extends above {};
    Object.defineProperty(this.make, 'name', { value: name });
  }

  /** A method and the class that defines it: this one or a base class. */
  find(name: string): readonly [PythonClass, FunctionDefinition] | undefined {
    const own = this.functions.get(name);
    if (own) return [this, own];
    return this.base instanceof PythonClass ? this.base.find(name) : undefined;
  }

  value(name: string): Value | undefined {
    return (
      this.values.get(name) ??
      (this.base instanceof PythonClass ? this.base.value(name) : undefined)
    );
  }

  /** Calls a method; `__init__` and `forward` may be inherited from the library's class. */
  callMethod(self: nn.Module, name: string, given: Given): Value {
    const found = this.find(name);
    if (found) {
      const [of, definition] = found;
      const placed = [self, ...given.placed];
      return this.interpreter.call(definition, { ...given, placed }, { self, of });
    }
    return callAbove(self, name, given);
  }

  /** The arguments of `forward` as positional ones. */
  inPlaces(self: nn.Module, given: Given): readonly Value[] {
    const found = this.find('forward');
    if (!found || given.named.size === 0) return given.placed;
    const [of, { parameters }] = found;
    const all = { ...given, placed: [self, ...given.placed] };
    const bound = bind(`${of.name}.forward`, parameters, all, ({ byDefault }) =>
      this.interpreter.evaluateGlobally(byDefault!),
    );
    return parameters.slice(1).map(({ name }) => bound.get(name)!);
  }

  #instance(given: Given): nn.Module {
    const module = new this.make() as nn.Module;
    instances.set(module, { of: this, attributes: new Map(), isReady: false });
    this.callMethod(module, '__init__', given);
    return module;
  }
}

interface Instance {
  readonly of: PythonClass;
  readonly attributes: Map<string, Value>;
  /** Whether nn.Module's own `__init__` has run. */
  isReady: boolean;
}

const instances = new WeakMap<nn.Module, Instance>();

/** The class of a module from the text; undefined for a layer of the library. */
export function instanceOf(module: nn.Module): Instance | undefined {
  return instances.get(module);
}

/** Calls a method that a class of the text inherits from the library's class. */
export function callAbove(self: nn.Module, name: string, { placed }: Given): Value {
  if (name === '__init__') {
    instances.get(self)!.isReady = true;
    if (self instanceof nn.Sequential) addLayers(self, placed);
    return null;
  }
  if (name === 'forward' && self instanceof nn.Sequential) {
    return (
      (nn.Sequential.prototype as nn.Module).forward as (
        this: unknown,
        ...given: unknown[]
      ) => Value
    ).apply(self, [...placed]);
  }
  throw noAttribute("'super' object", name);
}

export function defineClass(
  { name, base, body, at }: ClassDefinition,
  interpreter: Interpreter,
): PythonClass {
  const above = interpreter.evaluateGlobally(base);
  const isKnown =
    above instanceof PythonClass ||
    (above instanceof Callable && /^(?:Module|Sequential)$/.test(above.name));
  if (!isKnown) {
    throw interpreter.source.refuse(at, 'a class that is not a module', 'Write (nn.Module).');
  }
  const made = new PythonClass(name, above, interpreter, at);
  for (const statement of body) {
    if (statement.kind === 'function') made.functions.set(statement.name, statement);
    else if (statement.kind === 'assign' && statement.targets[0]?.kind === 'name') {
      made.values.set(statement.targets[0].name, interpreter.evaluateGlobally(statement.value));
    } else throw interpreter.source.refuse(statement.at, 'this statement in a class');
  }
  const forward = made.functions.get('forward');
  if (forward) {
    Object.defineProperty(made.make.prototype as object, 'forward', {
      configurable: true,
      value(this: nn.Module, ...inputs: Value[]) {
        const given = { placed: inputs, named: new Map<string, Value>() };
        return interpreter.located(forward.at, () => made.callMethod(this, 'forward', given));
      },
    });
  }
  return made;
}

/** `self.name = value`. */
export function setAttribute(of: Value, name: string, value: Value): void {
  const instance = isModule(of) ? instances.get(of) : undefined;
  if (!isModule(of) || !instance) {
    throw noAttribute(`'${typeName(of)}' object`, name, 'Only the attributes of self can be set.');
  }
  const isHeld = isModule(value) || isParameter(value) || isBuffer(value);
  if (isHeld && !instance.isReady) {
    throw new UsageError(
      `cannot assign ${isModule(value) ? 'module' : 'parameters'} before Module.__init__() call`,
      'The first line of __init__ must be super().__init__().',
    );
  }
  if (isHeld) addChild(of, name, value);
  else if (Object.hasOwn(of, name) && name !== 'training') Reflect.deleteProperty(of, name);
  instance.attributes.set(name, value);
}
