import { pythonType } from '../shape/python-words';
import { release, type Tensor } from '../tensor';
import { Layer } from './layer';
import { isModule, type Module } from './module';
import { notAModule } from './not-a-module';
import { requireFreeName } from './register';
import type { ChainRule, Fitting, Rule } from './type-rules';

/** For the types only: a layer that can be extended directly. */
declare class Complete<R extends Rule> extends Layer<R> {
  protected compute(x: Tensor): Tensor;
}

export interface Sequential<Layers extends readonly Module[]> extends Complete<ChainRule<Layers>> {
  /** The layers by number, from 0. */
  readonly [index: number]: Layers[number];
}

/** A class type cannot have fields named by its arguments, so the constructor's type adds them. */
interface SequentialClass {
  new <Layers extends readonly Module[]>(...layers: Fitting<Layers>): Sequential<Layers>;
  // Two type parameters, so that `extends Sequential<…>` with one selects the constructor above.
  new <Name extends string, Named extends Readonly<Record<Name, Module>>>(
    layers: Named,
  ): Sequential<Module[]> & Named;
}

/**
 * Calls layers in order: each takes the output of the one before it. Its children are named 0, 1, 2
 * and so on, or by the keys of an object, where PyTorch takes an OrderedDict.
 *
 * The types check the chain. Mismatched channels are refused in the constructor, heights and widths in
 * the call, where they become known. For layers in an object the types know the names but not the
 * order, so the shape of the output is unknown.
 *
 * @throws if an argument is not a module, or a name is empty, contains a dot or is taken
 * @example
 * const features = new nn.Sequential(
 *   new nn.Conv2d(3, 10, 3),
 *   new nn.MaxPool2d(4, 4),
 *   new nn.Conv2d(10, 20, 5, { padding: 2 }),
 *   new nn.MaxPool2d(2, 2),
 * );
 * features(randn([1, 3, 130, 130])) // Tensor<[1, 20, 16, 16]>
 * const named = new nn.Sequential({ conv: new nn.Conv2d(3, 10, 3), relu: new nn.ReLU() });
 * named.conv.outChannels // 10
 * Object.keys(named.stateDict()) // ['conv.weight', 'conv.bias']
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Sequential.html
 */
export const Sequential = class Sequential extends Layer<ChainRule<readonly Module[]>> {
  constructor(...layers: unknown[]) {
    super();
    const [named] = layers;
    if (layers.length === 1 && pythonType(named) === 'dict') this.#name(named as object);
    else layers.forEach((layer, i) => this.#add(layer, `argument ${i + 1}`, { [i]: true }));
  }

  /** Adds a layer under its name, for children and states, and under its number. */
  #name(layers: object): void {
    Object.entries(layers).forEach(([name, layer], i) => {
      requireFreeName('module', this, name);
      this.#add(layer, name, { [i]: false, [name]: true });
    });
  }

  /** @param names the keys of the layer, and whether each is a child's name */
  #add(layer: unknown, place: string, names: Readonly<Record<string, boolean>>): void {
    if (!isModule(layer)) throw notAModule('nn.Sequential', layer, place);
    for (const [name, enumerable] of Object.entries(names)) {
      if (!Object.hasOwn(this, name))
        Object.defineProperty(this, name, { value: layer, enumerable });
    }
  }

  protected compute(x: Tensor): Tensor {
    let value = x;
    let before: Module | undefined;
    for (const layer of this.children()) {
      const next = (layer as unknown as Call)(value);
      // Nothing else holds a value that passes between two layers of this library.
      if (next !== value) {
        if (before && keepsNothing(before) && keepsNothing(layer)) release(value, next);
        before = layer;
      }
      value = next;
    }
    return value;
  }
} as unknown as SequentialClass;

/** Whether a layer keeps neither its input nor its output, as a user's class may. */
function keepsNothing(layer: Module): boolean {
  if (layer instanceof Sequential) return layer.children().every(keepsNothing);
  return layer instanceof Layer && layer.forward === Layer.prototype.forward;
}

type Call = (x: Tensor) => Tensor;
