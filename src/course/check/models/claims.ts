/**
 * Checks what a model says about itself for consistency. Where anything that gives a certain shape is
 * right (`under-budget`), only its own description tells what it consists of; so that must be consistent:
 * the weights of its layers must be in its state, and what it has is counted there.
 */
import { elementCount } from '../../../shape';
import type { LayerCall, Plain } from '../../answer/answer';
import type { Described } from './explain';

/** Why the description can't be true; nothing if it can. */
export function contradictionIn({ calls, state, parameters }: Described): string | undefined {
  const learned = state.filter((one) => !bufferIn(one)).map(([, shape]) => shape);
  // A tensor in two places is learned once.
  const least = sum([...new Map(learned.map((shape) => [String(shape), shape])).values()]);
  const most = sum(learned);
  if (parameters > most || parameters < least) {
    return `It claims to have ${parameters} parameters, but its state holds ${most} learned numbers.`;
  }
  const there = new Set(state.map(([, shape]) => String(shape)));
  for (const call of calls) {
    const weight = weightOf(call);
    if (weight === 'odd') return `The shapes at \`${call.name}\` do not fit its settings.`;
    if (weight && !there.has(String(weight))) {
      return `The weights of \`${call.name}\`, [${weight.join(', ')}], are not among the model’s parameters. Is that layer a field of the model?`;
    }
  }
  return undefined;
}

/**
 * How many numbers a model learns, counted in its state, whatever it says. The buffers of batch norm are
 * left out if they come with a weight and a bias of the same size, for as many layers as were called
 * with that many channels; anything else may be learned, whatever its name.
 */
export function learnedNumbers({ state, calls }: Pick<Described, 'state' | 'calls'>): number {
  const isBeside = besideWeights(state);
  const norms = calls.flatMap(({ type, inputShape }) =>
    type === 'BatchNorm2d' ? [inputShape[1], inputShape[1]] : [],
  );
  let counts = norms.length / 2;
  const isKept = (one: Entry) => {
    const buffer = bufferIn(one);
    if (!buffer) return false;
    if (buffer === 'count') return counts-- > 0;
    const norm = isBeside(one) ? norms.indexOf(elementCount(one[1])) : -1;
    if (norm >= 0) norms.splice(norm, 1);
    return norm >= 0;
  };
  return sum(state.filter((one) => !isKept(one)).map(([, shape]) => shape));
}

type Entry = Described['state'][number];

/** Tells of an entry of the state whether a weight and a bias of its size belong to the same layer, as in batch norm. */
export function besideWeights(state: Described['state']): (entry: Entry) => boolean {
  const shapes = new Map(state.map(([name, shape]) => [name, String(shape)]));
  return ([name, shape]) => {
    const layer = name.slice(0, name.lastIndexOf('.') + 1);
    return ['weight', 'bias'].every((other) => shapes.get(layer + other) === String(shape));
  };
}

/** A buffer of batch norm, recognised by its name and its size. */
function bufferIn([name, shape]: Entry): 'statistic' | 'count' | undefined {
  const found = /(?:^|\.)(?:(running_?(?:mean|var))|num_?batches_?tracked)$/i.exec(name);
  if (!found || shape.length > 1) return undefined;
  if (found[1] !== undefined) return 'statistic';
  return elementCount(shape) === 1 ? 'count' : undefined;
}

/** The shape of a layer's weight according to its settings; nothing for layers that learn nothing. */
function weightOf({
  type,
  settings,
  inputShape,
  outputShape,
}: LayerCall): readonly number[] | 'odd' | undefined {
  if (type === 'Linear') {
    const [inputs, outputs] = [settings.inFeatures, settings.outFeatures];
    const fits = inputs === inputShape.at(-1) && outputs === outputShape.at(-1);
    return fits ? numbers([outputs, inputs]) : 'odd';
  }
  if (type !== 'Conv2d') return undefined;
  const { inChannels, outChannels, kernelSize, groups = 1 } = settings;
  const fits = inChannels === inputShape.at(-3) && outChannels === outputShape.at(-3);
  if (!fits || typeof groups !== 'number') return 'odd';
  return numbers([outChannels, Number(inChannels) / groups, ...pair(kernelSize)]);
}

function pair(size: Plain | undefined): readonly (Plain | undefined)[] {
  return Array.isArray(size) ? (size as Plain[]) : [size, size];
}

function numbers(values: readonly (Plain | undefined)[]): readonly number[] | 'odd' {
  return values.every((value) => typeof value === 'number') ? values : 'odd';
}

function sum(shapes: readonly (readonly number[])[]): number {
  return shapes.reduce((all, shape) => all + elementCount(shape), 0);
}
