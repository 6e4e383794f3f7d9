/** What a model has to have, each with its own points. */
import type { LayerCall } from '../../answer/answer';
import { sameShape } from '../../../shape';

/** What is known about a learner's model that does not do all that was asked for. */
export interface Seen {
  /** The shapes of its weights and biases. */
  readonly state: readonly (readonly number[])[];
  readonly calls: readonly LayerCall[];
  /** Nothing if it refused its input. */
  readonly outputShape: readonly number[] | undefined;
  /** The mistakes that were named. */
  readonly rules: readonly string[];
}

export interface Requirement {
  /** What it is, for `Right so far: …`. */
  readonly label: string;
  readonly points: number;
  isMet(seen: Seen): boolean;
}

/** The filters of the convolutions, in the order of the state: [filters, depth, height, width]. */
function filtersOf({ state }: Seen): (readonly number[])[] {
  return state.filter(({ length }) => length === 4);
}

/** That a convolution, counted from 0, has this many filters. */
export function hasFilters(count: number, at = 0): Requirement {
  return {
    label: 'the number of filters',
    points: 1,
    isMet: (seen) => filtersOf(seen)[at]?.[0] === count,
  };
}

/** That the window of a convolution, counted from 0, has this height and width. */
export function hasWindow(height: number, width: number, at = 0): Requirement {
  return {
    label: 'the window',
    points: 1,
    isMet: (seen) => sameShape(filtersOf(seen)[at]?.slice(2) ?? [], [height, width]),
  };
}

/** That the weights of a layer, counted from 0, have this shape. */
export function hasWeights(label: string, shape: readonly number[], at: number): Requirement {
  return {
    label,
    points: 1,
    isMet: ({ state }) => sameShape(state.filter(({ length }) => length > 1)[at] ?? [], shape),
  };
}

/** That this shape comes out. */
export function gives(label: string, shape: readonly number[]): Requirement {
  return {
    label,
    points: 1,
    isMet: ({ outputShape }) => outputShape !== undefined && sameShape(outputShape, shape),
  };
}
