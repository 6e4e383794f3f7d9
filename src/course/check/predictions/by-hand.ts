/** Names the mistake behind numbers that were computed by hand: windows of a convolution or a pooling. */
import { Conv2d } from '../../../nn/conv2d';
import { MaxPool2d } from '../../../nn/max-pool2d';
import { toPair } from '../../../shape';
import type { Nested, Tensor } from '../../../tensor';
import type { Datum } from '../../answer/answer';
import { distinct, isSame, rulesWith, search, type Mistake, type RuleMistake } from '../../mistake';
import { functionCandidates } from '../../mistake/functions/candidates';
import {
  channelMistakes,
  convMistakes,
  convolve,
  convStyles,
  maxPool,
  poolMistakes,
  poolStyles,
} from '../../mistake/functions/loops';

type Conv = InstanceType<typeof Conv2d>;
type Pool = InstanceType<typeof MaxPool2d>;

/** What a layer gives by rules that may be wrong, for one image. */
interface ByRules<R> {
  readonly rules: R;
  readonly mistakes: readonly RuleMistake<R>[];
  readonly compute: (rules: R) => Nested;
}

/** A larger image is not computed by hand. */
const mostNumbers = 1000;

/**
 * The mistake that explains the prediction, if the value is in exactly one place of what the layer gives and
 * exactly one mistake leads to what was predicted there: a single number is soon met by chance.
 */
export function mistakeByHand(
  predicted: Datum,
  actual: Datum,
  layer: unknown,
  input: Tensor,
): Mistake | undefined {
  const [given, right] = [nested(predicted), nested(actual)];
  if (given === undefined || right === undefined || input.numel() > mostNumbers) return undefined;
  const image = input.shape.length === 4 ? input.select(0, 0) : input;
  if (image.shape.length !== 3) return undefined;
  const tables = image.toArray() as number[][][];
  if (layer instanceof Conv2d) return explain(convolution(layer as Conv, tables), given, right);
  if (layer instanceof MaxPool2d) return explain(pooling(layer as Pool, tables), given, right);
  return undefined;
}

function explain<R>(by: ByRules<R> | undefined, given: Nested, right: Nested): Mistake | undefined {
  if (!by) return undefined;
  const { rules, mistakes, compute } = by;
  const [place, ...others] = placesOf(right, compute(rules));
  if (!place || others.length > 0) return undefined;
  const [alone] = functionCandidates(mistakes, rules);
  const candidates = search([alone!], (candidate) => {
    const value = tried(() => at(place, compute(rulesWith(rules, ...candidate.mistakes))));
    return value !== undefined && isSameNested(given, value);
  });
  const found = distinct(candidates);
  return found.length === 1 ? found[0]!.mistakes[0] : undefined;
}

function convolution(layer: Conv, image: number[][][]) {
  const { padding, stride, dilation, groups, paddingMode, weight, bias } = layer;
  const isPlain = groups === 1 && paddingMode === 'zeros' && String(dilation) === '1,1';
  const [around, step] = [single(padding), single(stride)];
  if (!isPlain || around === undefined || step === undefined) return undefined;
  const filters = weight.toArray() as unknown as number[][][][];
  const biases = bias ? [...bias.data()] : [];
  return {
    rules: convStyles[0],
    mistakes: [...convMistakes, ...channelMistakes],
    compute: (rules: (typeof convStyles)[0]) =>
      convolve(rules, { image, filters, biases, stride: step, padding: around }),
  };
}

function pooling(layer: Pool, image: number[][][]) {
  const { padding, dilation, ceilMode } = layer;
  const [kernel, stride] = [single(layer.kernelSize), single(layer.stride)];
  const isPlain = !ceilMode && single(padding) === 0 && single(dilation) === 1;
  if (!isPlain || kernel === undefined || stride === undefined) return undefined;
  return {
    rules: poolStyles[0],
    mistakes: poolMistakes,
    compute: (rules: (typeof poolStyles)[0]) =>
      image.map((table) => maxPool(rules, table, kernel, stride)),
  };
}

/** The number that holds in both directions. */
function single(value: Parameters<typeof toPair>[0] | string): number | undefined {
  if (typeof value === 'string') return undefined;
  const [height, width] = toPair(value);
  return height === width ? height : undefined;
}

function nested(datum: Datum): Nested | undefined {
  if (datum.kind === 'number') return datum.value;
  if (datum.kind !== 'list') return undefined;
  const items = datum.items.map(nested);
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** The indices that lead to a value. */
function placesOf(value: Nested, within: Nested): number[][] {
  if (isSameNested(value, within)) return [[]];
  if (typeof within === 'number') return [];
  return within.flatMap((item, i) => placesOf(value, item).map((place) => [i, ...place]));
}

function at(place: readonly number[], value: Nested): Nested | undefined {
  return place.reduce<Nested | undefined>(
    (found, i) => (typeof found === 'object' ? found[i] : undefined),
    value,
  );
}

function isSameNested(a: Nested, b: Nested): boolean {
  if (typeof a === 'number' || typeof b === 'number') {
    return typeof a === 'number' && typeof b === 'number' && isSame(a, b);
  }
  return a.length === b.length && a.every((item, i) => isSameNested(item, b[i]!));
}

/** A wrong rule may read where nothing is. */
function tried<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}
