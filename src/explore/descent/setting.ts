/** What an explorer of gradient descent shows. All of it is JSON. */
import { valleyOf, type Two, type ValleyName } from './valleys';

export type OptimizerName = 'SGD' | 'Adam';

/** A descent as it is set: the loss, the optimiser and where it begins. */
export interface DescentState {
  readonly valley: ValleyName;
  readonly optimizer: OptimizerName;
  /** The learning rate. */
  readonly lr: number;
  /** Of SGD. */
  readonly momentum: number;
  /** Where the descent begins: a value for each parameter. */
  readonly start: Two;
  readonly steps: number;
  /** The step up to which the path is drawn. */
  readonly at: number;
}

export const MOST_STEPS = 500;

/** The learning rates that the slider reaches, as powers of ten. */
export const RATES: Two = [-4, 1];

/** Changes some of it; another valley has a start of its own, and the path is drawn to its end. */
export function change(state: DescentState, changes: Partial<DescentState>): DescentState {
  const start = changes.valley === undefined ? {} : { start: valleyOf(changes.valley).start };
  const next = { ...state, ...start, ...changes };
  return { ...next, at: Math.max(0, Math.min(changes.at ?? next.steps, next.steps)) };
}

/** The start, kept in the picture. */
export function inPicture(valley: ValleyName, place: Two): Two {
  const { shown } = valleyOf(valley);
  const within = (axis: 0 | 1) => Math.max(shown[axis][0], Math.min(place[axis], shown[axis][1]));
  return [within(0), within(1)];
}
