import { release, type Tensor } from '../tensor';
import { Layer } from './layer';
import { isModule, type Module } from './module';
import { notAModule } from './not-a-module';
import type { ChainRule, Fitting } from './type-rules';

/**
 * Layers one after the other: each gets what the one before it gives. Its children are named 0, 1, 2
 * and so on.
 *
 * Types check the chain. Channels that do not match are refused where the Sequential is made, heights
 * and widths where it is called, because only then are they known.
 *
 * @throws if an argument is not a module
 * @example
 * const features = new nn.Sequential(
 *   new nn.Conv2d(3, 10, 3),
 *   new nn.MaxPool2d(4, 4),
 *   new nn.Conv2d(10, 20, 5, { padding: 2 }),
 *   new nn.MaxPool2d(2, 2),
 * );
 * features(randn([1, 3, 130, 130])) // Tensor<[1, 20, 16, 16]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Sequential.html
 */
export class Sequential<Layers extends readonly Module[]> extends Layer<ChainRule<Layers>> {
  readonly [index: number]: Layers[number];

  constructor(...layers: Fitting<Layers>) {
    super();
    layers.forEach((layer: unknown, i) => {
      if (!isModule(layer)) throw notAModule(layer, i);
      Object.defineProperty(this, i, { value: layer, enumerable: true });
    });
  }

  protected compute(x: Tensor): Tensor {
    let value = x;
    let before: Module | undefined;
    for (const layer of this.children()) {
      const next = (layer as unknown as Call)(value);
      // Between two layers of this library nothing else gets hold of the value.
      if (next !== value && before && keepsNothing(before) && keepsNothing(layer)) release(value);
      if (next !== value) before = layer;
      value = next;
    }
    return value;
  }
}

/** Whether a layer holds on to neither its input nor its output; a user's class may. */
function keepsNothing(layer: Module): boolean {
  if (layer instanceof Sequential) return layer.children().every(keepsNothing);
  return layer instanceof Layer && layer.forward === Layer.prototype.forward;
}

type Call = (x: Tensor) => Tensor;
