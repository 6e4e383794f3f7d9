/** Parameters, activations and multiply-adds as bars. */
import { bars, labels } from './draw/marks';
import { grey, kinds } from './draw/scales';
import type { Mark, Panel, Point } from './draw/scene';
import { write } from './draw/words';
import type { Step } from './steps';

export const kindsOfCost: readonly (readonly [name: string, of: (step: Step) => number])[] = [
  ['parameters', (step) => step.parameters],
  ['activations', (step) => step.activations],
  ['multiply-adds', (step) => step.multiplyAdds],
];

const barHeight = 28;

/** Three bars on a logarithmic axis, after their names. */
export function ofOneLayer(step: Step): Panel[] {
  const largest = Math.max(10, ...kindsOfCost.map(([, of]) => of(step)));
  const decades = Array.from({ length: Math.ceil(Math.log10(largest)) + 1 }, (_, i) => 10 ** i);
  const lines = decades.map((x): Point[] => [
    [x, -0.5],
    [x, 2.5],
  ]);
  const thousands = decades.filter((_, i) => i % 3 === 0);
  const shared = { y: [-0.5, 2.5], height: 120, margin: { bottom: 24 } } as const;
  const names = labels(
    kindsOfCost.map(([text], y) => ({ x: 1, y, text })),
    { anchor: 'end' },
  );
  const marks: Mark[] = [
    { kind: 'lines', paths: lines, colour: 'rgba(127,127,127,0.35)', width: 1 },
    labels(
      thousands.map((x) => ({ x, y: 2.75, text: write(x) })),
      { size: 12 },
    ),
    ...kindsOfCost.map(([name, of], y) => {
      const hover = `${step.name}: ${write(of(step))} ${name}`;
      return bars([{ y, value: of(step), text: write(of(step)), hover }], kinds[y]!);
    }),
  ];
  const margin = { ...shared.margin, right: 90 };
  return [
    { ...shared, x: [0, 1], width: 100, marks: [names] },
    { ...shared, x: [1, decades.at(-1)!], width: 420, margin, log: true, marks },
  ];
}

/** Three charts with a bar for each layer. */
export function ofLayers(layers: readonly Step[]): Panel[] {
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
    const ground: Point[] = [
      [0, -0.5],
      [0, layers.length - 0.5],
    ];
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
