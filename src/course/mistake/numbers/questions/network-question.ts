/** Questions about an image that goes through layers. */
import { toPair, type Pair } from '../../../../shape';
import { shortName, type Layer, type Network } from '../network';
import type { Known, Path, Quantity, QuantityKind, Question } from '../question';
import {
  multiplyAddsOf,
  parametersOf,
  sizeAfter,
  type Axis,
  type Rules,
  type Volume,
} from '../rules';

/** What can be asked for, each under the name of a part of the answer. */
export interface NetworkAsks {
  /** The size after each layer: a list. */
  readonly steps?: string;
  /** The depth at the end. */
  readonly depth?: string;
  /** The size at the end. */
  readonly size?: string;
  /** How many numbers come out at the end. */
  readonly features?: string;
  /** The parameters of all layers together. */
  readonly parameters?: string;
  /** The parameters of each layer: a list. */
  readonly parametersOfEach?: string;
  /** How many numbers come out of each layer: a list. */
  readonly activationsOfEach?: string;
  /** The multiply-adds of each layer, for one image: a list. */
  readonly multiplyAddsOfEach?: string;
  /** The multiply-adds of all layers together, for one image. */
  readonly multiplyAdds?: string;
  /** The receptive field after each layer: a list. */
  readonly fields?: string;
  /** The receptive field after the last layer. */
  readonly field?: string;
}

/**
 * The numbers for an image on its way through a network. Images whose height and width are always
 * equal have one number for a size, others the pair [height, width].
 *
 * @example
 * networkQuestion(quiz, { depth: 'depth', size: 'size', features: 'features', steps: 'steps' })
 */
export function networkQuestion(network: Network, asks: NetworkAsks): Question {
  const layers = network.layers.flatMap((layer, i) => layerQuantities(network, layer, i, asks));
  return { network, quantities: [...layers, ...endQuantities(network, asks)] };
}

/** Whether height and width are equal throughout. */
export function isSquare({ input, layers }: Network): boolean {
  const arguments_ = layers.flatMap((layer) => [
    layer.kernel,
    layer.stride ?? 0,
    layer.padding ?? 0,
    layer.dilation ?? 0,
  ]);
  return input[1] === input[2] && arguments_.map(toPair).every(([a, b]) => a === b);
}

/** After how many layers a number is known; 0 is the image itself. */
type Step = number | 'final';

const nameAt = (kind: QuantityKind, step: Step) =>
  step === 'final' ? `final ${kind}` : `${kind} ${step}`;

function layerQuantities(network: Network, layer: Layer, i: number, asks: NetworkAsks): Quantity[] {
  const place = `At \`${shortName(layer)}\``;
  const [input, output] = [volumeAt(network, i), volumeAt(network, i + 1)];
  const quantities: Quantity[] = [];
  const add = (kind: QuantityKind, path: Path | undefined, compute: Quantity['compute']) =>
    quantities.push({ kind, name: nameAt(kind, i + 1), place, ...(path && { path }), compute });

  add('depth', undefined, (rules, known) => {
    const { depth } = input(rules, known);
    return rules.isApplied(layer, 'depth') ? rules.depth(layer, depth, network) : depth;
  });
  const after = (rules: Rules, size: number, axis: Axis) =>
    rules.isApplied(layer, 'size') ? sizeAfter(rules, layer, size, axis) : size;
  for (const { kind, axis } of sizesOf(network)) {
    add(kind, pathTo(network, asks.steps, axis, i), (rules, known) => {
      const { height, width } = input(rules, known);
      if (kind === 'size') return after(rules, height, axis);
      return rules.pair([after(rules, height, 0), after(rules, width, 1)], layer)[axis];
    });
  }
  if (asks.parameters !== undefined || asks.parametersOfEach !== undefined) {
    add('parameters', inList(asks.parametersOfEach, i), (rules, known) =>
      rules.isApplied(layer, 'parameters') ? parametersOf(rules, layer, output(rules, known)) : 0,
    );
  }
  if (asks.activationsOfEach !== undefined) {
    add('activations', [asks.activationsOfEach, i], (rules, known) =>
      rules.volume(output(rules, known), (changes) =>
        parametersOf({ ...rules, ...changes }, layer, output(rules, known)),
      ),
    );
  }
  if (asks.multiplyAdds !== undefined || asks.multiplyAddsOfEach !== undefined) {
    add('multiply-adds', inList(asks.multiplyAddsOfEach, i), (rules, known) =>
      rules.isApplied(layer, 'multiply-adds')
        ? multiplyAddsOf(rules, layer, input(rules, known), output(rules, known))
        : 0,
    );
  }
  if (asks.fields !== undefined || asks.field !== undefined) {
    const fieldAfter = (rules: Rules, known: Known) => {
      const [size, jump] = [known(nameAt('field', i)) ?? 1, known(nameAt('jump', i)) ?? 1];
      const field = { size: [size, size], jump: [jump, jump] } as const;
      const next = rules.fieldLayer(network.layers, i);
      return rules.isApplied(next, 'field') ? rules.field(field, next) : field;
    };
    add('field', inList(asks.fields, i), (rules, known) => fieldAfter(rules, known).size[0]);
    add('jump', undefined, (rules, known) => fieldAfter(rules, known).jump[0]);
  }
  return quantities;
}

/** What is asked at the end, from what is known of the layers. */
function endQuantities(network: Network, asks: NetworkAsks): Quantity[] {
  const last = network.layers.length;
  const total = (known: Known, kind: QuantityKind) =>
    network.layers.reduce((sum, _, i) => sum + known(nameAt(kind, i + 1))!, 0);
  const found: Quantity[] = [];
  const add = (kind: QuantityKind, path: Path | undefined, compute: Quantity['compute']) => {
    if (path) found.push({ kind, name: nameAt(kind, 'final'), path, place: '', compute });
  };
  const whole = (part: string | undefined): Path | undefined =>
    part === undefined ? undefined : [part];

  add('depth', whole(asks.depth), (_, known) => known(nameAt('depth', last))!);
  for (const { kind, axis } of sizesOf(network)) {
    add(kind, pathTo(network, asks.size, axis), (rules, known) => {
      const { height, width } = volumeAt(network, last)(rules, known);
      return kind === 'size' ? height : rules.pair([height, width], 'end')[axis];
    });
  }
  const volume = volumeAt(network, 'final');
  add('features', whole(asks.features), (rules, known) =>
    rules.volume(volume(rules, known), (changes) =>
      countParameters({ ...rules, ...changes }, network, known),
    ),
  );
  add('parameters', whole(asks.parameters), (_, known) => total(known, 'parameters'));
  add('multiply-adds', whole(asks.multiplyAdds), (_, known) => total(known, 'multiply-adds'));
  add('field', whole(asks.field), (_, known) => known(nameAt('field', last))!);
  return found;
}

function countParameters(rules: Rules, network: Network, known: Known): number {
  return network.layers
    .map((layer, i) => parametersOf(rules, layer, volumeAt(network, i + 1)(rules, known)))
    .reduce((sum, count) => sum + count, 0);
}

/** The volume after a step; at the end it is as answered, if it was asked for. */
export function volumeAt(
  { input: [depth, ...image], layers }: Network,
  step: Step,
): (rules: Rules, known: Known) => Volume {
  const steps = step === 'final' ? (['final', layers.length] as const) : [step];
  const first = <T>(find: (step: Step) => T | undefined) =>
    steps.map(find).find((found) => found !== undefined);
  return (rules, known) => {
    const at = (kind: QuantityKind) => first((one) => known(nameAt(kind, one)));
    const pairAt = (one: Step): Pair | undefined => {
      if (one === 0) return rules.pair(image, 'image');
      const [height, width] = [known(nameAt('height', one)), known(nameAt('width', one))];
      if (height === undefined || width === undefined) return undefined;
      return rules.pair([height, width], one === 'final' ? 'end' : layers[one - 1]!);
    };
    const size = at('size');
    const [height, width] = size === undefined ? first(pairAt)! : [size, size];
    return { depth: at('depth') ?? depth, height, width };
  };
}

/** What the size of an image consists of: one number if height and width are always equal. */
export function sizesOf(
  network: Network,
): readonly { kind: 'size' | 'height' | 'width'; axis: Axis }[] {
  if (isSquare(network)) return [{ kind: 'size', axis: 0 }];
  return [
    { kind: 'height', axis: 0 },
    { kind: 'width', axis: 1 },
  ];
}

/** Where a height or width is in the answer: a single number, or one of a pair. */
function pathTo(
  network: Network,
  part: string | undefined,
  axis: Axis,
  ...at: number[]
): Path | undefined {
  return part === undefined ? undefined : [part, ...at, ...(isSquare(network) ? [] : [axis])];
}

function inList(part: string | undefined, i: number): Path | undefined {
  return part === undefined ? undefined : [part, i];
}
