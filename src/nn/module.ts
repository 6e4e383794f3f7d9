import { noGrad, type Tensor } from '../tensor';
import { callable } from './callable';
import { isBuffer, isParameter } from './parameter';
import { formatModule } from './repr';
import { loadState, type LoadResult } from './load-state';
import { warnOfArrays } from './warn-of-arrays';

/** Tensors by name, as `stateDict()` gives them. */
export type StateDict = Record<string, Tensor>;

/**
 * The base of all layers and models. A model is a class that makes its layers as fields and uses them
 * in `forward`:
 *
 *     class Net extends nn.Module {
 *       conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
 *       forward(x: Tensor<[1, 1, 200, 200]>) {
 *         return F.relu(this.conv1(x));
 *       }
 *     }
 *     const net = new Net();
 *     net(x); // calls forward
 *
 * Nothing needs to be registered: the fields that hold modules are its children, those that hold an
 * `nn.Parameter` its parameters, both in the order in which they were made.
 *
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
 */
export abstract class Module {
  /** Whether layers such as Dropout and BatchNorm2d behave as in training; set by `train` and `eval`. */
  declare training: boolean;

  constructor() {
    const module = callable(Object.getPrototypeOf(this) as object);
    module.training = true;
    return module;
  }

  /** What the module computes. Call the module, `net(x)`, rather than this. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a model takes and gives what it likes
  abstract forward(...inputs: any[]): any;

  /** The modules held by this module's fields, with the fields' names. */
  namedChildren(): [name: string, module: Module][] {
    warnOfArrays(this);
    return Object.entries(this).filter((field): field is [string, Module] => isModule(field[1]));
  }

  children(): Module[] {
    return this.namedChildren().map(([, child]) => child);
  }

  /** This module, its children and theirs, each once, with dotted names; its own name is ''. */
  namedModules(prefix = '', seen = new Set<Module>()): [name: string, module: Module][] {
    if (seen.has(this)) return [];
    seen.add(this);
    const below = this.namedChildren().flatMap(([name, child]) =>
      child.namedModules(join(prefix, name), seen),
    );
    return [[prefix, this], ...below];
  }

  modules(): Module[] {
    return this.namedModules().map(([, module]) => module);
  }

  /** What is learned here and below, each tensor once: `['conv1.weight', tensor]`. */
  namedParameters(): [name: string, parameter: Tensor][] {
    return once(tensorsOf(this, isParameter));
  }

  parameters(): Tensor[] {
    return this.namedParameters().map(([, parameter]) => parameter);
  }

  /** What is kept here and below but not learned, each tensor once. */
  namedBuffers(): [name: string, buffer: Tensor][] {
    return once(tensorsOf(this, isBuffer));
  }

  buffers(): Tensor[] {
    return this.namedBuffers().map(([, buffer]) => buffer);
  }

  /** All parameters and buffers by name, as they are now; later training does not change the result. */
  stateDict(): StateDict {
    return Object.fromEntries(stateOf(this).map(([name, tensor]) => [name, tensor.detach()]));
  }

  /**
   * Loads the values of a state. Nothing is changed if it does not fit.
   *
   * @param options `strict: false` leaves missing and unexpected names alone
   * @throws if, when strict, a name is missing or unexpected, or if a size differs
   */
  loadStateDict(state: StateDict, options: { strict?: boolean } = {}): LoadResult {
    return noGrad(() => loadState(className(this), stateOf(this), state, options.strict ?? true));
  }

  /** Turns training mode on (or off) here and below. */
  train(mode = true): this {
    for (const module of this.modules()) module.training = mode;
    return this;
  }

  /** Turns training mode off: for using a model, rather than training it. */
  eval(): this {
    return this.train(false);
  }

  /** Forgets the gradients of all parameters, before the next `backward()` adds new ones. */
  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.grad = null;
  }

  /** Switches the gradients of all parameters on or off. */
  requiresGrad(on = true): this {
    for (const parameter of this.parameters()) parameter.requiresGrad = on;
    return this;
  }

  /** What goes in the brackets of `String(module)`. */
  extraRepr(): string {
    return '';
  }

  toString(): string {
    return formatModule(className(this), this.extraRepr(), this.namedChildren());
  }

  /** What a cell shows when a module is its last expression. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** The name of a field in a state: its own, except that PyTorch's layers have some in snake_case. */
  stateName(field: string): string {
    return field;
  }
}

export function isModule(value: unknown): value is Module {
  return value instanceof Module;
}

/** What `String(module)` calls it. */
function className(module: Module): string {
  return module.constructor.name;
}

/** All parameters and buffers, in the order in which they were made. */
function stateOf(module: Module): [name: string, tensor: Tensor][] {
  return tensorsOf(module, (value) => isParameter(value) || isBuffer(value));
}

/** The fields here and below that hold the wanted tensors. */
function tensorsOf(module: Module, wanted: (value: unknown) => boolean): [string, Tensor][] {
  return module.namedModules().flatMap(([prefix, owner]) =>
    Object.entries(owner)
      .filter(([, value]) => wanted(value))
      .map(([field, value]): [string, Tensor] => [
        join(prefix, owner.stateName(field)),
        value as Tensor,
      ]),
  );
}

function join(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`;
}

function once(named: [string, Tensor][]): [string, Tensor][] {
  const seen = new Set<Tensor>();
  return named.filter(([, tensor]) => !seen.has(tensor) && seen.add(tensor));
}
