/**
 * What a model says of itself, held against itself. Where anything that gives a certain shape is right
 * (`under-budget`), nothing but its own words tell how many parameters it has; so these have to hold
 * together: what it learns is what its state holds, its layers have their weights there, and what comes
 * out depends on them.
 */
import type {
  Answer,
  Description,
  LayerCall,
  Plain,
  TensorDatum,
  Weights,
} from '../../check/answer.js';

type Described = Extract<Description, { kind: 'model' }>;

/** Weights beyond these are not tried one by one. */
const mostTried = 16;

/** Why the description can't be true; nothing if it can. */
export function contradictionIn({ calls, state, parameters }: Described): string | undefined {
  const learned = state.filter(([name]) => !isBuffer(name)).map(([, shape]) => shape);
  const most = sum(learned);
  // A tensor in two places is learned once.
  const least = sum([...new Map(learned.map((shape) => [String(shape), shape])).values()]);
  if (parameters > most || parameters < least) {
    return `It says that it has ${parameters} parameters, but its state holds ${most} numbers that are learned.`;
  }
  const there = new Set(learned.map(String));
  for (const call of calls) {
    const weight = weightOf(call);
    if (weight === 'odd') return `The shapes at \`${call.name}\` do not fit its settings.`;
    if (weight && !there.has(String(weight))) {
      return `The weights of \`${call.name}\`, [${weight.join(', ')}], are not among what the model learns. Is that layer a field of its own?`;
    }
  }
  return undefined;
}

/**
 * Which weights change nothing in what comes out.
 *
 * @param other weights for the same state
 */
export async function withoutEffect(
  answer: Answer,
  part: string,
  input: TensorDatum,
  [weights, other]: readonly [Weights, Weights],
): Promise<string | undefined> {
  const before = await answer.run(part, input, weights);
  if (before.kind !== 'ran') return undefined;
  const large = weights.flatMap(([name, { shape }], i) => (shape.length > 1 ? [{ name, i }] : []));
  for (const { name, i } of large.slice(0, mostTried)) {
    const changed = weights.map((one, at) => (at === i ? other[i]! : one));
    const after = await answer.run(part, input, changed);
    if (after.kind !== 'ran') return undefined;
    if (after.output.data.every((value, at) => value === before.output.data[at])) return name;
  }
  return undefined;
}

/** What batch norm only counts. */
function isBuffer(name: string): boolean {
  return /(^|\.)(running_?mean|running_?var|num_?batches_?tracked)$/i.test(name);
}

/** The shape of a layer's weight by its settings; nothing for layers that learn nothing. */
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
  return shapes.reduce((all, shape) => all + shape.reduce((a, b) => a * b, 1), 0);
}
