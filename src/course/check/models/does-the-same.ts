/** Whether one of our models, with the learner's weights, does what the learner's model does. */
import type { LayerCall, TensorDatum } from '../../answer/answer';
import { agree } from './agree';
import type { Ran } from './explain';
import { follow, type Numbers } from './follow';
import { stateShapes, weightShapes, type Model } from '../../mistake/models';
import { waysToTakeOver } from './take-over';

/** Whether the same comes out at the end, whatever is in between: that is what makes a model right. */
export function doesTheSame(model: Model, ran: Ran, input: Numbers): boolean {
  const state = ran.state.map(([, values]) => values);
  for (const weights of waysToTakeOver(state, stateShapes(model))) {
    if (runsAlike({ layers: model, weights }, input, ran.output)) return true;
  }
  return false;
}

/** Our layers up to and including one with weights; or those after the last such layer. */
interface Stretch {
  readonly layers: Model;
  readonly weights: readonly Numbers[];
}

function runsAlike({ layers, weights }: Stretch, from: Numbers, to: TensorDatum): boolean {
  const output = follow(layers, weights, from).at(-1);
  // A model without layers returns its input.
  return agree(to, output ?? { shape: from.shape, data: () => from.data });
}

/**
 * The same question for many of our models, one after another. The outputs of the learner's convolutions
 * and linear layers are known: so a model is compared stretch by stretch, each starting from the output
 * of the learner's own layer. Wrong models differ in one stretch or two, and each stretch is run once.
 */
export function comparison(
  ran: Ran,
  calls: readonly LayerCall[],
  input: Numbers,
): (model: Model) => boolean {
  const state = ran.state.map(([, values]) => values);
  const marks = ran.outputs.filter((_, i) => isWeighted(calls[i]));
  const ends = [...marks, ran.output];
  const known = new Map<string, boolean>();

  function isAlike(stretch: Stretch, i: number): boolean {
    const layers = stretch.layers.map(({ layer }) => layer);
    const indices = stretch.weights.map((values) => state.indexOf(values as TensorDatum));
    const key = JSON.stringify([i, layers, indices]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = runsAlike(stretch, i === 0 ? input : ends[i - 1]!, ends[i]!);
    known.set(key, result);
    return result;
  }

  return (model) => {
    for (const weights of waysToTakeOver(state, stateShapes(model))) {
      const stretches = cut(model, weights);
      // Custom filters of a learner's are not seen as calls: then the model is compared as a whole.
      if (stretches.length !== ends.length) return doesTheSame(model, ran, input);
      if (stretches.every(isAlike)) return true;
    }
    return false;
  };
}

function isWeighted(call: LayerCall | undefined): boolean {
  return call?.type === 'Conv2d' || call?.type === 'Linear';
}

function cut(model: Model, weights: readonly Numbers[]): Stretch[] {
  const left = [...weights];
  const stretches: Stretch[] = [];
  let layers: Model[number][] = [];
  for (const placed of model) {
    layers.push(placed);
    const count = weightShapes(placed.layer).length;
    if (count === 0) continue;
    stretches.push({ layers, weights: left.splice(0, count) });
    layers = [];
  }
  return [...stretches, { layers, weights: [] }];
}
