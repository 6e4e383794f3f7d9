/** The loss after each step, by its power of ten: so a steady descent is a straight line, however far it goes. */
import type { Two } from './valleys';
import type { Step } from './path';
import type { DescentState } from './setting';

/** Powers of ten between which the curve is drawn: it ends where the loss grows beyond them. */
const [LEAST, MOST] = [-12, 12];

export interface LossCurve {
  /** [step, power of ten], up to the step that is shown. */
  readonly points: readonly Two[];
  /** Whole powers below and above all of the path. */
  readonly powers: Two;
  /** The last step. */
  readonly last: number;
}

export function lossCurve({ steps, at }: DescentState, path: readonly Step[]): LossCurve {
  const all = path.map(({ loss }) => Math.max(LEAST, Math.log10(loss)));
  const beyond = all.findIndex((power) => power > MOST);
  const powers = beyond < 0 ? all : all.slice(0, Math.max(beyond, 1));
  const bottom = Math.floor(Math.min(...powers));
  const top = Math.max(Math.ceil(Math.max(...powers)), bottom + 1);
  const points = powers.slice(0, at + 1).map((power, step): Two => [step, power]);
  return { points, powers: [bottom, top], last: steps };
}
