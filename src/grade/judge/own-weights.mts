/**
 * An answer whose models are run with weights of ours. A check compares a model with one of its own
 * that has the same weights; were these the model's, a stranger could choose them so that every
 * network gives the same (all zero), or tell others than he computes with.
 */
import type { Answer, RunOutcome, Weights } from '../../check/answer.js';
import { randn } from '../../tensor/index.js';

/** So many numbers are drawn for a model; no exercise needs nearly as many. */
const most = 4_000_000;

export function withOwnWeights(answer: Answer, seed: number): Answer {
  const states = new Map<string, readonly (readonly [string, readonly number[]])[]>();
  return {
    value: (part) => answer.value(part),
    call: (part, args) => answer.call(part, args),
    async describe(part, inputShape) {
      const described = await answer.describe(part, inputShape);
      if (described.kind === 'model') states.set(part, described.state);
      return described;
    },
    async run(part, input): Promise<RunOutcome> {
      const state = states.get(part);
      const numbers = state?.reduce((sum, [, shape]) => sum + sizeOf(shape), 0) ?? 0;
      if (!state || numbers > most) return answer.run(part, input);
      const weights = draw(state, seed);
      const ran = await answer.run(part, input, weights);
      return ran.kind === 'ran' ? { ...ran, state: weights } : ran;
    },
  };
}

function draw(state: readonly (readonly [string, readonly number[]])[], seed: number): Weights {
  return state.map(([name, shape], i) => {
    const data = Float32Array.from(randn(shape, { seed: seed + 1000 + i }).data());
    return [name, { kind: 'tensor', shape, data: data.map(scaleFor(name, shape)) }] as const;
  });
}

/** As large as a layer begins with, so that nothing explodes; a variance is never below zero. */
function scaleFor(name: string, shape: readonly number[]): (value: number) => number {
  if (/runningVar$|running_var$/.test(name)) return (value) => 0.5 + Math.abs(value);
  const inputs = sizeOf(shape.slice(1));
  const scale = shape.length > 1 ? 1 / Math.sqrt(Math.max(1, inputs)) : 0.5;
  return (value) => value * scale;
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}
