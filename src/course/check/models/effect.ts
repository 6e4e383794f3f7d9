/** Which parts of a model affect its output. Only those can be said to be there. */
import { elementCount } from '../../../shape';
import type { Answer, TensorDatum, Weights } from '../../answer/answer';
import type { Ran } from './explain';
import type { RandomInput } from './random-input';

/** At most this many weights are tried one by one: filters come first, then the larger ones. */
const mostTried = 16;
/** A change smaller than this fraction of the output does not count. */
const leastChange = 1e-3;

export interface Tried {
  readonly answer: Answer;
  readonly part: string;
  readonly random: RandomInput;
  readonly input: TensorDatum;
  /** The result of running `input`. */
  readonly ran: Ran;
}

/** Whether a different input, with the same weights, gives a different output. */
export async function dependsOnInput({ answer, part, random, input, ran }: Tried) {
  const other = await answer.run(part, random(input.shape, 3), ran.state);
  return other.kind !== 'ran' || !isSame(ran, other);
}

/**
 * Whether several images change the output in ways that are not all multiples of one another: a number
 * that is read off the image and put into the right shape has an effect, but is not a network.
 */
export async function seesImages(tried: Tried): Promise<boolean> {
  const { answer, part, random, input, ran } = tried;
  if (ran.outside.isAll || ran.outside.numbers > 0) return false;
  const directions: Float64Array[] = [];
  for (let which = 0; which < Math.min(3, ran.output.data.length); which++) {
    const other = await answer.run(part, random(input.shape, 3 + which), ran.state);
    if (other.kind !== 'ran' || other.output.data.length !== ran.output.data.length) return false;
    const change = Float64Array.from(other.output.data, (value, i) => value - ran.output.data[i]!);
    const [whole, left] = [lengthOf(change), lengthOf(beside(change, directions))];
    if (!(left > leastChange * whole)) return false;
    directions.push(change.map((value) => value / left));
  }
  return true;
}

/** What is left of a vector without its components along the directions, which are orthonormal. */
function beside(whole: Float64Array, directions: readonly Float64Array[]): Float64Array {
  const vector = Float64Array.from(whole);
  for (const direction of directions) {
    const along = vector.reduce((sum, value, i) => sum + value * direction[i]!, 0);
    for (const i of vector.keys()) vector[i]! -= along * direction[i]!;
  }
  return vector;
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

/** The weights that do not affect the output, by their index in the state; biases are not tried. */
export async function idleWeights(tried: Tried): Promise<readonly number[]> {
  const { answer, part, random, input, ran } = tried;
  const { state } = ran;
  const rank = (at: number) => {
    const { shape, data } = state[at]![1];
    return (shape.length === 4 ? 1e9 : 0) + data.length;
  };
  const large = [...state.keys()].filter((at) => state[at]![1].shape.length > 1);
  large.sort((a, b) => rank(b) - rank(a));
  const idle: number[] = [];
  for (const at of large.slice(0, mostTried)) {
    const after = await answer.run(part, input, replaced(state, at, random));
    if (after.kind === 'ran' && isSame(ran, after)) idle.push(at);
  }
  return idle;
}

/** Other numbers at one index, of the size that a layer is initialised with. */
function replaced(state: Weights, at: number, random: RandomInput): Weights {
  return state.map((one, i) => {
    if (i !== at) return one;
    const [name, { shape }] = one;
    const { data } = random(shape, 10 + at);
    const inputs = elementCount(shape.slice(1));
    return [name, { kind: 'tensor', shape, data: data.map((value) => value / Math.sqrt(inputs)) }];
  });
}

function isSame({ output }: Ran, other: Ran): boolean {
  const { data } = other.output;
  if (output.data.length !== data.length) return false;
  let size = 0;
  for (const value of output.data) size = Math.max(size, Math.abs(value));
  return output.data.every((value, i) => Math.abs(value - data[i]!) <= leastChange * size);
}
