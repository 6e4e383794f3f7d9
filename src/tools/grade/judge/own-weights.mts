/**
 * An answer whose models are run with weights of ours. A check compares a model with one of its own that
 * has the same weights; if these were the model's, a stranger could choose them so that every network gives
 * the same result (all zero), or report weights other than those it computes with.
 */
import type { Answer, RunOutcome, Stopped, Weights } from '../../../course/answer/answer.js';
import { besideWeights } from '../../../course/check/models/claims.js';
import { elementCount } from '../../../shape/index.js';
import { generator } from '../../../tensor/random.js';

/** At most this many numbers are drawn for a model; no exercise needs nearly as many. */
const most = 4_000_000;

type State = readonly (readonly [string, readonly number[]])[];

export function withOwnWeights(answer: Answer, seed: number): Answer {
  const states = new Map<string, State>();
  return {
    value: (part) => answer.value(part),
    call: (part, args) => answer.call(part, args),
    ...(answer.callMany && { callMany: answer.callMany }),
    async describe(part, inputShape) {
      const described = await answer.describe(part, inputShape);
      if (described.kind === 'model') states.set(part, described.state);
      return described;
    },
    async run(part, input, given): Promise<RunOutcome> {
      const state = states.get(part);
      const numbers = state?.reduce((sum, [, shape]) => sum + elementCount(shape), 0) ?? 0;
      // Never with its own weights: those could have been chosen.
      if (!state) return refused('It was not described.');
      if (!(numbers <= most))
        return refused(`It has ${numbers} weights, more than a check looks at.`);
      const weights = given ?? draw(state, seed);
      const ran = await answer.run(part, input, weights);
      return ran.kind === 'ran' ? { ...ran, state: weights } : ran;
    },
  };
}

function refused(message: string): Stopped {
  return { kind: 'threw', name: 'NotAsItSays', message };
}

function draw(state: State, seed: number): Weights {
  const isBeside = besideWeights(state);
  return state.map(([name, shape], i) => {
    // Without a tensor, because its memory would only be freed by calling the garbage collector.
    const data = generator(seed + 1000 + 7919 * i).normal(elementCount(shape));
    // Weights that are all positive give too much away: the name alone is not enough.
    const isVariance = variance.test(name) && shape.length === 1 && isBeside([name, shape]);
    const scale = isVariance ? positive : scaleFor(shape);
    return [name, { kind: 'tensor', shape, data: data.map(scale) }] as const;
  });
}

/** The name of a batch norm's variance. */
const variance = /(?:^|\.)running(?:Var|_var)$/;

/** A variance is never below zero. */
const positive = (value: number) => 0.5 + Math.abs(value);

/** As large as a layer's initial weights, so that nothing explodes. */
function scaleFor(shape: readonly number[]): (value: number) => number {
  const inputs = elementCount(shape.slice(1));
  const scale = shape.length > 1 ? 1 / Math.sqrt(Math.max(1, inputs)) : 0.5;
  return (value) => value * scale;
}
