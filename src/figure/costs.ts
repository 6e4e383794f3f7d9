import type { Module } from '../nn/module';
import { summary } from '../summary';
import { bars, labels } from './draw/marks';
import { grey, kinds } from './draw/scales';
import type { Mark, Panel, Point } from './draw/scene';
import { count, list, shapeText, write } from './draw/words';
import { Figure } from './figure';
import { steps, type Step } from './steps';

const kindsOfCost: readonly (readonly [name: string, of: (step: Step) => number])[] = [
  ['parameters', (step) => step.parameters],
  ['activations', (step) => step.activations],
  ['multiply-adds', (step) => step.multiplyAdds],
];

const barHeight = 28;

/**
 * What a layer or a network costs for one example, side by side: parameters (what it learns),
 * activations (what it gives) and multiply-adds (how much it computes). A single layer has the three
 * on one axis, where each line is ten times the one before; a network has a bar for each layer.
 *
 * @param model a layer or a model
 * @param inputShape (N, C, H, W) or (C, H, W)
 * @throws if the model refuses an input of this shape
 * @example
 * figure.costs(new nn.Conv2d(3, 10, 3), [1, 3, 130, 130])
 */
export function costs(model: Module, inputShape: readonly number[]): Figure {
  const { totals } = summary(model, inputShape);
  const layers = steps(model, inputShape);
  const sums = [
    count(totals.parameters, 'parameter'),
    count(totals.activations, 'activation'),
    count(totals.multiplyAdds, 'multiply-add'),
  ];
  const [one] = layers;
  const alone = layers.length === 1 && one;
  return new Figure({
    rows: [alone ? [ofOneLayer(one)] : ofLayers(layers)],
    sentence: `For one example of shape ${shapeText(inputShape.slice(-3))}: ${list(sums)}. ${alone ? again(one) : leaders(layers)}`,
  });
}

/** Three bars on a logarithmic axis. */
function ofOneLayer(step: Step): Panel {
  const largest = Math.max(10, ...kindsOfCost.map(([, of]) => of(step)));
  const decades = Math.ceil(Math.log10(largest));
  const lines = Array.from({ length: decades + 1 }, (_, i): Point[] => [[10 ** i, -0.5], [10 ** i, 2.5]]); // prettier-ignore
  const ticks = lines.map(([point]) => ({ x: point![0], y: 2.8, text: write(point![0]) }));
  const marks: Mark[] = [
    { kind: 'lines', paths: lines, colour: 'rgba(127,127,127,0.35)', width: 1 },
    labels(ticks, { size: 12 }),
    labels(
      kindsOfCost.map(([text], y) => ({ x: 1, y, text })),
      { anchor: 'end' },
    ),
    ...kindsOfCost.map(([name, of], y) =>
      bars(
        [
          {
            y,
            value: of(step),
            text: write(of(step)),
            hover: `${step.name}: ${write(of(step))} ${name}`,
          },
        ],
        kinds[y]!,
      ),
    ),
  ];
  const margin = { left: 110, right: 90, bottom: 24 };
  return {
    x: [1, 10 ** decades],
    y: [-0.5, 2.5],
    width: 420,
    height: 120,
    margin,
    log: true,
    marks,
  };
}

/** Three charts with a bar for each layer. */
function ofLayers(layers: readonly Step[]): Panel[] {
  return kindsOfCost.map(([name, of], i) => {
    const largest = Math.max(1, ...layers.map(of));
    const items = layers.map((step, y) => {
      const hover = `${step.name}: ${write(of(step))} ${name}`;
      return { y, value: of(step), text: write(of(step)), hover };
    });
    const names = labels(
      layers.map((step, y) => ({ x: 0, y, text: step.name })),
      { anchor: 'end', size: 13 },
    );
    const ground: Point[] = [[0, -0.5], [0, layers.length - 0.5]]; // prettier-ignore
    return {
      title: name,
      x: [0, largest],
      y: [-0.5, layers.length - 0.5],
      width: 120,
      height: barHeight * layers.length,
      margin: { left: i === 0 ? 110 : 4, right: 80 },
      marks: [
        { kind: 'lines', paths: [ground], colour: grey, width: 1 },
        ...(i === 0 ? [names] : []),
        bars(items, kinds[i]!),
      ],
    } satisfies Panel;
  });
}

/** What stands out in a single layer: how often its weights are used. */
function again({ name, parameters, multiplyAdds, outputShape }: Step): string {
  if (parameters === 0) return `${name} learns nothing.`;
  if (multiplyAdds === 0) return '';
  const positions = outputShape.slice(1).reduce((product, side) => product * side, 1);
  return `Each weight is used ${write(positions)} ${positions === 1 ? 'time' : 'times, once for each position of its filter'}.`;
}

/** Which layer has most of what. */
function leaders(layers: readonly Step[]): string {
  const words = kindsOfCost.map(([name, of]) => {
    const total = layers.reduce((sum, step) => sum + of(step), 0);
    const best = layers.reduce((most, step) => (of(step) > of(most) ? step : most));
    return total === 0
      ? `no ${name} at all`
      : `most ${name} are in ${best.name} (${Math.round((100 * of(best)) / total)} %)`;
  });
  const text = list(words);
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
