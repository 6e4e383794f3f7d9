/** Parameters, activations and multiply-adds as bars. */
import { gap, room, smallestText } from './draw/lay-out';
import { bars, labels } from './draw/marks';
import { faint, grey, kinds } from './draw/scales';
import type { Mark, Panel, Point } from './draw/scene';
import { longestWidth } from './draw/text-width';
import { write } from './draw/words';
import type { Step } from './steps';

export const kindsOfCost: readonly (readonly [name: string, of: (step: Step) => number])[] = [
  ['parameters', (step) => step.parameters],
  ['activations', (step) => step.activations],
  ['multiply-adds', (step) => step.multiplyAdds],
];

const barHeight = 28;
/** What is left between a bar and its number, and after it. */
const beside = 8;

/** Three bars on a logarithmic axis, after their names. */
export function ofOneLayer(step: Step): Panel[] {
  const largest = Math.max(10, ...kindsOfCost.map(([, of]) => of(step)));
  const decades = Array.from({ length: Math.ceil(Math.log10(largest)) + 1 }, (_, i) => 10 ** i);
  const lines = decades.map((x): Point[] => [
    [x, -0.5],
    [x, 2.5],
  ]);
  const thousands = decades.filter((_, i) => i % 3 === 0);
  const names = namePanel(kindsOfCost.map(([name]) => name));
  const shared = { height: 120, margin: { bottom: 24 } };
  const marks: Mark[] = [
    { kind: 'lines', paths: lines, colour: faint, width: 1 },
    labels(
      thousands.map((x) => ({ x, y: 2.75, text: write(x) })),
      { size: smallestText },
    ),
    ...kindsOfCost.map(([name, of], y) => {
      const hover = `${step.name}: ${write(of(step))} ${name}`;
      return bars([{ y, value: of(step), text: write(of(step)), hover }], kinds[y]!);
    }),
  ];
  const right = roomForNumbers(kindsOfCost.map(([, of]) => of(step)));
  return [
    { ...names, ...shared },
    {
      ...names,
      ...shared,
      x: [1, decades.at(-1)!],
      width: room - names.width - gap - right,
      margin: { ...shared.margin, right },
      log: true,
      marks,
    },
  ];
}

/** Three charts with a bar for each layer, after their names. */
export function ofLayers(layers: readonly Step[]): Panel[] {
  const names = namePanel(layers.map(({ name }) => name));
  const right = kindsOfCost.map(([, of]) => roomForNumbers(layers.map(of)));
  const taken = right.reduce((sum, numbers) => sum + numbers + gap, names.width);
  const charts = kindsOfCost.map(([name, of], i): Panel => {
    const largest = Math.max(1, ...layers.map(of));
    const items = layers.map((step, y) => {
      const hover = `${step.name}: ${write(of(step))} ${name}`;
      return { y, value: of(step), text: write(of(step)), hover };
    });
    const ground: Point[] = [
      [0, -0.5],
      [0, layers.length - 0.5],
    ];
    return {
      ...names,
      title: name,
      x: [0, largest],
      width: Math.max(40, (room - taken) / 3),
      margin: { right: right[i]! },
      marks: [{ kind: 'lines', paths: [ground], colour: grey, width: 1 }, bars(items, kinds[i]!)],
    };
  });
  return [{ ...names, title: 'layer' }, ...charts];
}

/** Names, one under the other, as high as the bars beside them. */
function namePanel(names: readonly string[]): Panel {
  const items = names.map((text, y) => ({ x: 0, y, text }));
  return {
    x: [0, 1],
    y: [-0.5, names.length - 0.5],
    width: Math.ceil(longestWidth(names, smallestText)),
    height: barHeight * names.length,
    marks: [labels(items, { anchor: 'start', flush: true, size: smallestText })],
  };
}

function roomForNumbers(numbers: readonly number[]): number {
  return Math.ceil(longestWidth(numbers.map(write), smallestText)) + beside;
}
