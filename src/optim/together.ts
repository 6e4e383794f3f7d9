import { sameShape, UsageError } from '../shape';
import { Flat, tidy, type Tensor } from '../tensor';

/** What an optimiser knows about some parameters from the steps before. */
export interface History {
  /** Which step this is, from 1. */
  readonly steps: number;
  /** Running averages of their gradients, vectors like those; none at the first step. */
  readonly averages: readonly Tensor[];
}

/** What a step turns parameters and their averages into. */
export interface Moved {
  readonly parameters: Tensor;
  readonly averages: readonly Tensor[];
}

/**
 * Parameters that have made all their steps together. A step takes them as one vector: a dozen operations
 * instead of a dozen for each parameter, where most of the time goes into the calls themselves.
 */
export class Together {
  #steps = 0;
  #averages: readonly Tensor[] = [];

  private constructor(
    readonly parameters: readonly Tensor[],
    readonly flat: Flat,
  ) {}

  /** Parameters about to make their first step: each has a gradient. */
  static starting(parameters: readonly Tensor[]): Together {
    const flat = Flat.of(parameters.map((parameter) => [parameter, gradientOf(parameter)]));
    return new Together(parameters, flat);
  }

  /** These parameters, or in two parts if only some of them are about to make a step. */
  parted(moving: ReadonlySet<Tensor>): Together[] {
    const { parameters } = this;
    const isMoving = parameters.map((parameter) => moving.has(parameter));
    if (new Set(isMoving).size === 1) return [this];
    return [true, false].map((wanted) => {
      const of = <T>(all: readonly T[]) => all.filter((_, i) => isMoving[i] === wanted);
      const flat = this.flat.select((i) => isMoving[i] === wanted);
      const part = new Together(of(parameters), flat);
      part.#steps = this.#steps;
      part.#averages = this.#averages.map((vector) => flat.join(of(this.flat.split(vector))));
      return part;
    });
  }

  /** Moves the parameters against their gradients. */
  step(moved: (parameters: Tensor, gradients: Tensor, history: History) => Moved): void {
    const before = this.#averages;
    const history = { steps: ++this.#steps, averages: before };
    tidy(() => {
      const gradients = this.flat.join(this.parameters.map(gradientOf));
      const after = moved(this.flat.join(this.parameters), gradients, history);
      const values = this.flat.split(after.parameters);
      this.parameters.forEach((parameter, i) => parameter.copyFrom(values[i]!));
      this.#averages = after.averages;
      return [...values, ...after.averages];
    });
    for (const average of before) {
      if (!this.#averages.includes(average)) average.storage.free();
    }
  }
}

/** All parameters that move now or have moved before, grouped by the steps they have made. */
export function regrouped(
  before: readonly Together[],
  moving: ReadonlySet<Tensor>,
): readonly Together[] {
  const known = new Set(before.flatMap(({ parameters }) => parameters));
  const fresh = [...moving].filter((parameter) => !known.has(parameter));
  // Copying a large one costs more than its calls.
  const alone = fresh
    .filter((parameter) => parameter.numel() > LARGE)
    .map((parameter) => [parameter]);
  const small = fresh.filter((parameter) => parameter.numel() <= LARGE);
  return [
    ...before.flatMap((together) => together.parted(moving)),
    ...[small, ...alone]
      .filter(({ length }) => length > 0)
      .map((parameters) => Together.starting(parameters)),
  ];
}

const LARGE = 2 ** 20;

function gradientOf({ shape, grad }: Tensor): Tensor {
  if (sameShape(grad!.shape, shape)) return grad!;
  throw new UsageError(
    'assigned grad has data of a different size',
    `A gradient that was set by hand has the shape [${grad!.shape.join(', ')}], and its parameter [${shape.join(', ')}].`,
  );
}
