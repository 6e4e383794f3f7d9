import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import type { IsUnion } from '../shape/known-at-compile-time';
import { isModule, Module } from './module';
import { notAModule } from './not-a-module';
import type { Module as UserModule } from './user-module';
import { formatModule } from './repr';

/** Modules of different classes share only the call of any module. */
type Item<M> = IsUnion<M> extends true ? UserModule : M;

/**
 * A list of modules, which become children of the module that holds it; modules in a plain array do not. They are
 * named 0, 1, 2 and so on. The list itself cannot be called: the `forward` of its owner calls the modules.
 *
 * @param modules a list or another iterable (empty)
 * @throws if an item is not a module
 * @example
 * class Net extends nn.Module {
 *   layers = new nn.ModuleList([new nn.Linear(4, 4), new nn.Linear(4, 4)]);
 *   forward(x: Tensor<[1, 4]>) {
 *     for (const layer of this.layers) x = x.add(layer(x));
 *     return x;
 *   }
 * }
 * Object.keys(new Net().stateDict()) // ['layers.0.weight', 'layers.0.bias', 'layers.1.weight', 'layers.1.bias']
 * new Net().layers.length // 2
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleList.html
 */
export class ModuleList<M extends Module = UserModule> extends Module implements Iterable<Item<M>> {
  readonly [index: number]: Item<M>;

  constructor(modules: Iterable<M> = []) {
    super();
    if (!isIterable(modules)) {
      throw new UsageError(
        `ModuleList.extend should be called with an iterable, but got ${pythonType(modules)}`,
        `nn.ModuleList takes a list of modules, new nn.ModuleList([new nn.ReLU()]), but got ${isModule(modules) ? 'a module without brackets' : inWords(modules)}.`,
      );
    }
    for (const module of modules) this.append(module);
  }

  /**
   * Appends a module.
   *
   * @throws if it is not a module
   * @example
   * new nn.ModuleList([new nn.ReLU()]).append(new nn.ReLU()).length // 2
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleList.html#torch.nn.ModuleList.append
   */
  append(module: M): this {
    const i = this.length;
    if (!isModule(module)) throw notAModule('nn.ModuleList', module, `module ${i}`);
    Object.defineProperty(this, i, { value: module, enumerable: true });
    return this;
  }

  /** The number of modules. */
  get length(): number {
    return this.children().length;
  }

  /** The modules in order, for `for (const layer of layers)`. */
  [Symbol.iterator](): Iterator<Item<M>> {
    return (this.children() as Item<M>[]).values();
  }

  /** @throws always: only its owner knows in which order to call the modules */
  forward(): never {
    throw new UsageError(
      'Module [ModuleList] is missing the required "forward" function',
      'An nn.ModuleList holds modules but does not call them: write for (const layer of layers) x = layer(x), or use nn.Sequential, which calls them in order.',
    );
  }

  /** PyTorch's repr: consecutive modules that look the same share a line. */
  override toString(): string {
    const lines: [first: number, last: number, text: string][] = [];
    this.children().forEach((child, i) => {
      const before = lines.at(-1);
      if (before?.[2] === String(child)) before[1] = i;
      else lines.push([i, i, String(child)]);
    });
    const children = lines.map(([first, last, text]): [string, string] =>
      first === last ? [`${first}`, text] : [`${first}-${last}`, `${last - first + 1} x ${text}`],
    );
    return formatModule(this.constructor.name, this.extraRepr(), children);
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
