/* eslint-disable max-lines -- one class: a documented method for each of torch's */
import { noGrad, type Tensor } from '../tensor';
import { callable } from './callable';
import { Buffer } from './parameter';
import { OWN, requireBuffer, requireFunction } from './register';
import { requireMode } from './require-mode';
import { buffersOf, join, parametersOf, stateOf, type NamedTensors } from './named-tensors';
import { formatModule } from './repr';
import { loadState, type LoadResult } from './load-state';
import { warnOfArrays } from './warn-of-arrays';

/** Tensors by name, as `stateDict()` gives them. */
export type StateDict = Record<string, Tensor>;

/** The base of all layers and models. What users extend is the same class, with the types of their `forward`. */
export abstract class Module {
  /** Whether layers such as Dropout and BatchNorm2d behave as in training; set by `train` and `eval`. */
  declare training: boolean;

  constructor() {
    const module = callable(Object.getPrototypeOf(this) as object);
    module.training = true;
    return module;
  }

  /**
   * What the module computes. Call the module, `net(x)`, rather than this.
   *
   * @example
   * class Double extends nn.Module {
   *   forward(x: Tensor<[2]>) {
   *     return x.mul(2);
   *   }
   * }
   * new Double()(tensor([1, 2])) // Tensor<[2]>
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.forward
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a model takes and gives what it likes
  abstract forward(...inputs: any[]): any;

  /**
   * The modules held by this module's fields, with the fields' names.
   *
   * @example
   * new nn.Sequential(new nn.ReLU()).namedChildren().map(([name]) => name) // ['0']
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_children
   */
  namedChildren(): [name: string, module: Module][] {
    warnOfArrays(this);
    return Object.entries(this).filter((field): field is [string, Module] => isModule(field[1]));
  }

  /**
   * The modules held by this module's fields.
   *
   * @example
   * new nn.Sequential(new nn.Linear(4, 2), new nn.ReLU()).children().map(String) // ['Linear(in_features=4, out_features=2, bias=True)', 'ReLU()']
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.children
   */
  children(): Module[] {
    return this.namedChildren().map(([, child]) => child);
  }

  /**
   * This module, its children and theirs, each once, with dotted names; its own name is ''.
   *
   * @example
   * const net = new nn.Sequential(new nn.Sequential(new nn.ReLU()));
   * net.namedModules().map(([name]) => name) // ['', '0', '0.0']
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_modules
   */
  namedModules(prefix = '', seen = new Set<Module>()): [name: string, module: Module][] {
    if (seen.has(this)) return [];
    seen.add(this);
    const below = this.namedChildren().flatMap(([name, child]) =>
      child.namedModules(join(prefix, name), seen),
    );
    return [[prefix, this], ...below];
  }

  /**
   * This module, its children and theirs, each once.
   *
   * @example
   * new nn.Sequential(new nn.ReLU(), new nn.ReLU()).modules().length // 3
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.modules
   */
  modules(): Module[] {
    return this.namedModules().map(([, module]) => module);
  }

  /**
   * What is learned here and below, each tensor once: `['conv1.weight', tensor]`.
   *
   * @example
   * new nn.Sequential(new nn.Linear(4, 2)).namedParameters().map(([name]) => name) // ['0.weight', '0.bias']
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
   */
  namedParameters(): NamedTensors {
    return parametersOf(this);
  }

  /**
   * What is learned here and below, each tensor once.
   *
   * @example
   * new nn.Conv2d(3, 10, 3).parameters().map(({ shape }) => shape) // [[10, 3, 3, 3], [10]]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
   */
  parameters(): Tensor[] {
    return this.namedParameters().map(([, parameter]) => parameter);
  }

  /**
   * What is kept here and below but not learned, each tensor once.
   *
   * @example
   * new nn.BatchNorm2d(10).namedBuffers().map(([name]) => name) // ['running_mean', 'running_var', 'num_batches_tracked']
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_buffers
   */
  namedBuffers(): NamedTensors {
    return buffersOf(this);
  }

  /**
   * What is kept here and below but not learned, each tensor once, without the names.
   *
   * @example
   * new nn.BatchNorm2d(10).buffers().length // 3
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.buffers
   */
  buffers(): Tensor[] {
    return this.namedBuffers().map(([, buffer]) => buffer);
  }

  /**
   * All parameters and buffers by name, as they are now; later training does not change the result.
   *
   * @example
   * Object.keys(new nn.Linear(4, 2).stateDict()) // ['weight', 'bias']
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.state_dict
   */
  stateDict(): StateDict {
    return Object.fromEntries(stateOf(this).map(([name, tensor]) => [name, tensor.detach()]));
  }

  /**
   * Loads the values of a state. Nothing is changed if it does not fit.
   *
   * @param options `strict: false` leaves missing and unexpected names alone
   * @throws if, when strict, a name is missing or unexpected, or if a size differs
   * @example
   * const [net, copy] = [new nn.Linear(4, 2), new nn.Linear(4, 2)];
   * copy.loadStateDict(net.stateDict()) // { missingKeys: [], unexpectedKeys: [] }
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.load_state_dict
   */
  loadStateDict(state: StateDict, options: { strict?: boolean } = {}): LoadResult {
    return noGrad(() => loadState(this.constructor.name, stateOf(this), state, options));
  }

  /**
   * Turns training mode on (or off) here and below.
   *
   * @throws if `mode` is neither true nor false
   * @example
   * new nn.Dropout().train(false).training // false
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
   */
  train(mode = true): this {
    for (const module of this.modules()) module.training = requireMode(mode);
    return this;
  }

  /**
   * Turns training mode off: for using a model, rather than training it.
   *
   * @example
   * new nn.Dropout(0.5).eval()(tensor([1, 2])).toArray() // [1, 2]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
   */
  eval(): this {
    for (const module of this.modules()) module.training = false;
    return this;
  }

  /**
   * Forgets the gradients of all parameters, before the next `backward()` adds new ones.
   *
   * @example
   * const net = new nn.Linear(2, 1);
   * net(ones([1, 2])).sum().backward();
   * net.zeroGrad();
   * net.weight.grad // null
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.zero_grad
   */
  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.grad = null;
  }

  /**
   * Switches the gradients of all parameters on or off.
   *
   * @example
   * new nn.Linear(2, 1).requiresGrad(false).weight.requiresGrad // false
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.requires_grad_
   */
  requiresGrad(on = true): this {
    for (const parameter of this.parameters()) parameter.requiresGrad = on;
    return this;
  }

  /**
   * Calls a function for every module below and then for this one: to set initial weights, for instance.
   *
   * @param fn gets the module; what it returns is passed over
   * @throws if it is not a function
   * @example
   * const names: string[] = [];
   * new nn.Sequential(new nn.ReLU()).apply((module) => names.push(module.constructor.name));
   * names // ['ReLU', 'Sequential']
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.apply
   */
  apply(fn: (module: Module) => unknown): this {
    requireFunction(fn);
    for (const child of new Set(this.children())) child.apply(fn);
    fn(this);
    return this;
  }

  /**
   * Sets a field to a tensor that is part of the state but is not learned, as `new nn.Buffer` does. A class that
   * is to use it must declare the field: `declare mean: Tensor<[3]>`.
   *
   * @param name of the field
   * @param tensor null for none
   * @param options `persistent` (true): whether `stateDict()` keeps it
   * @throws if the name is empty, has a dot or is taken, or if it gets no tensor
   * @example
   * const net = new nn.Sequential(new nn.ReLU());
   * net.registerBuffer('mean', zeros([3]));
   * Object.keys(net.stateDict()) // ['mean']
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_buffer
   */
  registerBuffer(
    name: string,
    tensor: Tensor | null,
    options: { persistent?: boolean } = {},
  ): void {
    requireBuffer(this, name, tensor, options);
    const value = tensor && new Buffer(tensor, options);
    Object.defineProperty(this, name, { value, ...OWN });
  }

  /**
   * What goes in the brackets of `String(module)`.
   *
   * @example
   * new nn.Linear(4, 2).extraRepr() // in_features=4, out_features=2, bias=True
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.extra_repr
   */
  extraRepr(): string {
    return '';
  }

  /**
   * PyTorch's repr: the class, and in brackets its arguments or its children.
   *
   * @example
   * String(new nn.Sequential(new nn.ReLU())) // Sequential((0): ReLU())
   */
  toString(): string {
    return formatModule(this.constructor.name, this.extraRepr(), this.namedChildren());
  }

  /** What a cell shows when a module is its last expression. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /**
   * The name of a field in a state: its own, except that PyTorch's layers have some in snake_case.
   *
   * @example
   * new nn.BatchNorm2d(10).stateName('runningMean') // running_mean
   */
  stateName(field: string): string {
    return field;
  }
}

export function isModule(value: unknown): value is Module {
  return value instanceof Module;
}
