/** Questions about an image that goes through layers. */
import { toPair } from '../../../../shape';
import { shortName, type Layer, type Network } from '../network';
import type { Known, Path, Quantity, Question } from '../question';
import { parametersOf, sideAfter, weightsOf, type Axis, type Rules, type Volume } from '../rules';

/** What can be asked for, each under the name of a part of the answer. */
export interface Asked {
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
export function networkQuestion(network: Network, asks: Asked): Question {
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

/** The names of what is known after a step; 0 is the image itself. */
function namesAt(step: number) {
  return {
    depth: `depth ${step}`,
    side: `side ${step}`,
    height: `height ${step}`,
    width: `width ${step}`,
    parameters: `parameters ${step}`,
    activations: `activations ${step}`,
    multiplyAdds: `multiply-adds ${step}`,
    field: `field ${step}`,
    jump: `jump ${step}`,
  } as const;
}

type Names = ReturnType<typeof namesAt>;

function layerQuantities(network: Network, layer: Layer, i: number, asks: Asked): Quantity[] {
  const place = `Step ${i + 1}, \`${shortName(layer)}\``;
  const [before, behind] = [namesAt(i), namesAt(i + 1)];
  const input = volumeAt(network, before);
  const output = volumeAt(network, behind);
  const quantities: Quantity[] = [
    {
      name: behind.depth,
      place,
      compute: (rules, known) => {
        const depth = known[before.depth] ?? network.input[0];
        return rules.isApplied(layer) ? rules.depth(layer, depth, network) : depth;
      },
    },
    ...sidesOf(network).map(({ name, axis }): Quantity => {
      return {
        name: behind[name],
        place,
        ...pathTo(network, asks.steps, axis, i),
        compute: (rules, known) => {
          const side = known[before[name]] ?? network.input[axis + 1]!;
          return rules.isApplied(layer) ? sideAfter(rules, layer, side, axis) : side;
        },
      };
    }),
  ];
  if (asks.parameters !== undefined || asks.parametersOfEach !== undefined) {
    quantities.push({
      name: behind.parameters,
      place,
      ...(asks.parametersOfEach !== undefined && { path: [asks.parametersOfEach, i] as const }),
      compute: (rules, known) =>
        rules.isApplied(layer) ? parametersOf(rules, layer, output(known)) : 0,
    });
  }
  if (asks.activationsOfEach !== undefined) {
    quantities.push({
      name: behind.activations,
      place,
      path: [asks.activationsOfEach, i],
      compute: (rules, known) =>
        rules.volume(output(known), (changes) =>
          parametersOf({ ...rules, ...changes }, layer, output(known)),
        ),
    });
  }
  if (asks.multiplyAdds !== undefined || asks.multiplyAddsOfEach !== undefined) {
    quantities.push({
      name: behind.multiplyAdds,
      place,
      ...(asks.multiplyAddsOfEach !== undefined && {
        path: [asks.multiplyAddsOfEach, i] as const,
      }),
      compute: (rules, known) =>
        layer.kind === 'conv' && rules.isApplied(layer)
          ? rules.multiplyAdds(weightsOf(rules, layer), output(known), input(known))
          : 0,
    });
  }
  if (asks.fields !== undefined || asks.field !== undefined) {
    quantities.push(
      ...fieldQuantities(layer, before, behind, place, asks.fields && [asks.fields, i]),
    );
  }
  return quantities;
}

function fieldQuantities(
  layer: Layer,
  before: Names,
  behind: Names,
  place: string,
  path: Path | '' | undefined,
): Quantity[] {
  const compute = (what: 'size' | 'jump'): Quantity['compute'] => {
    return (rules, known) => {
      const [size, jump] = [known[before.field] ?? 1, known[before.jump] ?? 1];
      const field = { size: [size, size], jump: [jump, jump] } as const;
      return (rules.isApplied(layer) ? rules.field(field, layer) : field)[what][0];
    };
  };
  return [
    { name: behind.field, place, ...(path && { path }), compute: compute('size') },
    { name: behind.jump, place, compute: compute('jump') },
  ];
}

/** What is asked at the end, from what is known of the layers. */
function endQuantities(network: Network, asks: Asked): Quantity[] {
  const names = network.layers.map((_, i) => namesAt(i + 1));
  const last = names.at(-1) ?? namesAt(0);
  const total = (known: Known, what: keyof Names) =>
    names.reduce((sum, name) => sum + known[name[what]]!, 0);
  const found: Quantity[] = [];
  const add = (part: string | undefined, compute: Quantity['compute']) => {
    if (part !== undefined) found.push({ name: part, path: [part], place: '', compute });
  };
  add(asks.depth, (_, known) => known[last.depth]!);
  for (const { name, axis } of sidesOf(network)) {
    const path = pathTo(network, asks.size, axis);
    if (!path) continue;
    const compute: Quantity['compute'] = (_, known) => known[last[name]]!;
    found.push({ name: `final ${name}`, place: '', ...path, compute });
  }
  const volume = endVolume(network, last, asks);
  add(asks.features, (rules, known) =>
    rules.volume(volume(known), (changes) =>
      countParameters({ ...rules, ...changes }, network, known),
    ),
  );
  add(asks.parameters, (_, known) => total(known, 'parameters'));
  add(asks.multiplyAdds, (_, known) => total(known, 'multiplyAdds'));
  add(asks.field, (_, known) => known[last.field]!);
  return found;
}

function countParameters(rules: Rules, network: Network, known: Known): number {
  return network.layers
    .map((layer, i) => parametersOf(rules, layer, volumeAt(network, namesAt(i + 1))(known)))
    .reduce((sum, count) => sum + count, 0);
}

/** The volume at the end, as answered if it was asked for. */
function endVolume(network: Network, last: Names, asks: Asked): (known: Known) => Volume {
  const at = volumeAt(network, last);
  return (known) => {
    const { depth, height, width } = at(known);
    const side = known['final side'];
    return {
      depth: (asks.depth !== undefined ? known[asks.depth] : undefined) ?? depth,
      height: side ?? known['final height'] ?? height,
      width: side ?? known['final width'] ?? width,
    };
  };
}

function volumeAt({ input }: Network, names: Names): (known: Known) => Volume {
  return (known) => {
    const side = known[names.side];
    return {
      depth: known[names.depth] ?? input[0],
      height: side ?? known[names.height] ?? input[1],
      width: side ?? known[names.width] ?? input[2],
    };
  };
}

function sidesOf(network: Network): readonly { name: 'side' | 'height' | 'width'; axis: Axis }[] {
  if (isSquare(network)) return [{ name: 'side', axis: 0 }];
  return [
    { name: 'height', axis: 0 },
    { name: 'width', axis: 1 },
  ];
}

/** Where a height or width is in the answer: a single number, or one of a pair. */
function pathTo(network: Network, part: string | undefined, axis: Axis, ...at: number[]) {
  if (part === undefined) return undefined;
  const path: Path = [part, ...at, ...(isSquare(network) ? [] : [axis])];
  return { path };
}
