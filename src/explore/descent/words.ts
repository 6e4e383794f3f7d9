/** What an explorer of gradient descent says: how the loss goes, and why it grows. */
import { count, write } from '../../figure/draw/words';
import { rateLimit, type Step } from './path';
import type { DescentState } from './setting';
import { valleyOf, type Two } from './valleys';

/** All there is to see. */
export function sentenceOf(state: DescentState, path: readonly Step[]): string {
  const { optimizer, lr, momentum, start, valley } = state;
  const moving =
    optimizer === 'SGD' && momentum > 0 ? ` and a momentum of ${number(momentum)}` : '';
  const how = `${optimizer} with a learning rate of ${number(lr)}${moving}`;
  return [
    `${how} descends ${valleyOf(valley).title} from ${place(state, start)}.`,
    lossText(state, path),
    limitText(state, path),
  ]
    .filter(Boolean)
    .join(' ');
}

/** `After 30 steps the loss has fallen from 28 to 0.12, at a = −0.4, b = 0.` */
export function lossText(state: DescentState, path: readonly Step[]): string {
  const [first, here] = [path[0]!, path[Math.min(state.at, path.length - 1)]!];
  if (state.at === 0) return `The loss at the start is ${number(first.loss)}.`;
  if (state.at >= path.length) {
    return `After ${count(path.length - 1, 'step')} the loss has overflowed.`;
  }
  const after = `After ${count(state.at, 'step')} the loss`;
  const there = `at ${place(state, here.at)}`;
  if (number(here.loss) === number(first.loss))
    return `${after} is still ${number(here.loss)}, ${there}.`;
  const way = here.loss < first.loss ? 'fallen' : 'grown';
  return `${after} has ${way} from ${number(first.loss)} to ${number(here.loss)}, ${there}.`;
}

/** Where the learning rate is too large, by how much; empty where it is not. */
export function limitText(state: DescentState, path: readonly Step[]): string {
  const limit = rateLimit(state);
  if (limit === undefined || state.lr <= limit) return '';
  const { momentum, lr } = state;
  const curvature = number(valleyOf(state.valley).curvature!);
  const formula =
    momentum === 0
      ? `2 / curvature = 2 / ${curvature}`
      : `2 · (1 + momentum) / curvature = 2 · ${number(1 + momentum)} / ${curvature}`;
  const grows = path.length <= state.steps || path.at(-1)!.loss > path[0]!.loss;
  const what = grows ? 'The loss grows' : 'The steps across the valley grow';
  return `${what}: the learning rate, ${number(lr)}, is above ${formula} = ${number(limit)}.`;
}

/** `a = -4, b = 2` */
export function place({ valley }: DescentState, at: Two): string {
  return valleyOf(valley)
    .names.map((name, axis) => `${name} = ${number(at[axis]!)}`)
    .join(', ');
}

/** Small and large numbers with three digits, as they are compared with each other. */
export function number(value: number): string {
  const short = Number(value.toPrecision(3));
  const size = Math.abs(short);
  if (size >= 1e6 || (size > 0 && size < 1e-4)) return short.toExponential().replace('e+', 'e');
  return size >= 1000 ? write(short) : String(short);
}
