/** The gradient of the weights that a small kernel uses at every place of a row. */
import type { Quantity, Question } from '../question';

/** A kernel on a row, and by how much each of its outputs is wrong. */
export interface SharedWeights {
  readonly row: readonly number[];
  /** Output minus target, for each place of the kernel. */
  readonly errors: readonly number[];
}

/** The parts of the answer. */
export interface SharedGradientAsks {
  /** What each place says about the first weight: a list. */
  readonly places: string;
  /** The gradient of each weight: a list. */
  readonly gradient: string;
}

/**
 * Asks for the gradient of the sum of the squared errors with respect to each weight of the kernel.
 *
 * @example
 * // A kernel of two weights has three places in a row of four pixels.
 * sharedGradientQuestion({ row: [1, 0, 2, 1], errors: [1, 1, 3] }, { places: 'places', gradient: 'gradient' })
 */
export function sharedGradientQuestion(
  { row, errors }: SharedWeights,
  asks: SharedGradientAsks,
): Question {
  const weights = Array.from({ length: row.length - errors.length + 1 }, (_, weight) => weight);
  const nameAt = (weight: number, place: number) => `gradient ${weight + 1} at place ${place + 1}`;
  const atPlaces = weights.flatMap((weight) =>
    errors.map((error, place): Quantity => ({
      kind: 'gradient',
      name: nameAt(weight, place),
      ...(weight === 0 && { path: [asks.places, place] }),
      place: '',
      compute: (rules) => rules.placeGradient(error, row[rules.pixelUnder(weight, place)]!),
    })),
  );
  const inAll = weights.map((weight): Quantity => ({
    kind: 'gradient',
    name: `gradient ${weight + 1}`,
    path: [asks.gradient, weight],
    place: '',
    compute: (rules, known) =>
      rules.overPlaces(errors.map((_, place) => known(nameAt(weight, place))!)),
  }));
  return { quantities: [...atPlaces, ...inAll] };
}
