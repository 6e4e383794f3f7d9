import { elementCount } from '../shape/elements';
import { cast } from './operations/cast';
import { commonLayout } from './operations/compute';
import { inShape } from './operations/in-shape';
import { Storage, store, type Layout } from './storage';
import { Tensor } from './tensor';
import { tf } from './tf';

/** Where a tensor's elements are in a vector, and how they are laid out there. */
interface Place {
  readonly layout: Layout;
  /** In that layout. */
  readonly shape: number[];
  readonly size: number;
}

/** Tensors as one vector, one after the other: what is done to the vector is done to all of them at once. */
export class Flat {
  readonly #places: readonly Place[];

  private constructor(places: readonly Place[]) {
    this.#places = places;
  }

  /** With a place for each group of tensors of one shape, in the layout that needs least rearranging. */
  static of(all: readonly (readonly Tensor[])[]): Flat {
    return new Flat(
      all.map((tensors) => {
        const storages = tensors.map(({ storage }) => storage);
        const layout = commonLayout(storages);
        const { shape } = storages[0]!.as(layout);
        return { layout, shape, size: elementCount(shape) };
      }),
    );
  }

  /** The places of some of the tensors alone. */
  select(isWanted: (place: number) => boolean): Flat {
    return new Flat(this.#places.filter((_, i) => isWanted(i)));
  }

  /** The elements of tensors of these shapes. */
  join(tensors: readonly Tensor[]): Tensor<[number]> {
    const parts = this.#places.map(({ layout }, i) =>
      cast(tensors[i]!.storage, 'float32').as(layout),
    );
    return new Tensor(
      store('rowMajor', () => tf().concat(parts.map((part) => inShape(part, [part.size])))),
    );
  }

  /** The tensors whose elements a vector has. */
  split(vector: Tensor): Tensor[] {
    const sizes = this.#places.map(({ size }) => size);
    const parts = tf().tidy(() =>
      tf()
        .split(vector.tf, sizes)
        .map((part, i) => inShape(part, this.#places[i]!.shape)),
    );
    return parts.map((part, i) => new Tensor(new Storage(part, this.#places[i]!.layout)));
  }
}
