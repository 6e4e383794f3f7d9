import { takes } from '../shape/takes';
import { UsageError } from '../shape';
import { curve } from './draw/curve';
import { smallestText } from './draw/lay-out';
import { labels } from './draw/marks';
import { faint } from './draw/scales';
import { ticks } from './draw/ticks';
import type { Mark, Point } from './draw/scene';
import { count, write } from './draw/words';
import { Figure } from './figure';

const HEIGHT = 240;

/** What the axes are called. */
export interface LossOptions {
  /** What one number stands for: 'step' or 'epoch' ('step'). */
  readonly unit?: string;
  /** What is measured ('loss'). */
  readonly of?: string;
}

/** The curves, by name. */
export type Curves = Readonly<Record<string, readonly number[]>>;

const checkArguments = takes('figure.loss', { values: 'curves' }, { unit: 'text', of: 'text' });

/**
 * How the loss changed while a model was trained: one curve, or several by name.
 *
 * @param values a number for each step; or `{ training: […], 'held out': […] }`
 * @param options `unit` ('step'), `of` ('loss')
 * @throws if there are no numbers
 * @example
 * figure.loss([2.3, 1.9, 1.2])
 */
export function loss(values: readonly number[] | Curves, options: LossOptions = {}): Figure {
  checkArguments(arguments);
  const { unit = 'step', of = 'loss' } = options;
  const curves = Object.entries(
    Array.isArray(values) ? { [of]: values as number[] } : (values as Curves),
  );
  const finite = curves.flatMap(([, numbers]) => numbers.filter(Number.isFinite));
  const isNumbers = curves.every(([, numbers]) => numbers.every((one) => typeof one === 'number'));
  if (finite.length === 0 || !isNumbers) {
    throw new UsageError(
      isNumbers
        ? 'figure.loss: there is no number to draw'
        : 'figure.loss: there is something among the losses that is not a number',
      'Give it a list with the loss of each step: losses.push(loss.item()).',
    );
  }
  const last = Math.max(1, ...curves.map(([, numbers]) => numbers.length - 1));
  const high = ticks(Math.min(0, ...finite), Math.max(...finite));
  const [bottom, top] = [high[0]!, high.at(-1)!];
  const long = ticks(0, last).filter((tick) => tick <= last && Number.isInteger(tick));
  const names = curves.length > 1 ? namesAt(curves, (top - bottom) * (16 / HEIGHT)) : [];
  const marks: Mark[] = [
    {
      kind: 'lines',
      paths: high.map((y): Point[] => [
        [0, y],
        [last, y],
      ]),
      colour: faint,
      width: 1,
    },
    labels(
      high.map((y) => ({ x: 0, y, text: write(y) })),
      { anchor: 'end', size: smallestText },
    ),
    labels(
      long.map((x) => ({ x, y: bottom - (top - bottom) * 0.05, text: write(x) })),
      { size: smallestText },
    ),
    labels([{ x: last / 2, y: bottom - (top - bottom) * 0.13, text: unit }], {
      size: smallestText,
    }),
    ...curves.flatMap(([name, numbers], i) => curve(name, numbers, unit, i, names[i])),
  ];
  return new Figure({
    rows: [
      [
        {
          title: of,
          x: [0, last],
          y: [top, bottom],
          width: 480,
          height: HEIGHT,
          margin: { left: 50, bottom: 44, right: curves.length > 1 ? 90 : 20 },
          marks,
        },
      ],
    ],
    sentence: curves
      .map(([name, numbers]) => course(name === of ? of : `${of} (${name})`, numbers, unit))
      .join(' '),
  });
}

/** Each curve's name is at its end, and moves up if one below it takes the space. */
function namesAt(
  curves: readonly (readonly [string, readonly number[]])[],
  room: number,
): (number | undefined)[] {
  const heights = curves.map(([, numbers]) => numbers.filter(Number.isFinite).at(-1));
  const upwards = [...heights.keys()]
    .filter((i) => heights[i] !== undefined)
    .sort((a, b) => heights[a]! - heights[b]!);
  let least = -Infinity;
  for (const i of upwards) {
    heights[i] = Math.max(heights[i]!, least);
    least = heights[i] + room;
  }
  return heights;
}

function course(name: string, numbers: readonly number[], unit: string): string {
  const finite = numbers
    .map((value, step) => ({ value, step }))
    .filter(({ value }) => Number.isFinite(value));
  const [first, last] = [finite[0], finite.at(-1)];
  if (!first || !last) return `There is no number of ${name}.`;
  const least = finite.reduce((low, point) => (point.value < low.value ? point : low));
  const [begin, end] = [write(first.value), write(last.value)];
  const verb = last.value < first.value ? 'falls' : 'rises';
  const way = begin === end ? `begins and ends at ${end}` : `${verb} from ${begin} to ${end}`;
  const lost = numbers.findIndex((value) => !Number.isFinite(value));
  const broken =
    lost < 0 ? '' : ` At ${unit} ${lost} it is no longer a number: the training has diverged.`;
  return `The ${name} ${way} in ${count(numbers.length, unit)}; the least is ${write(least.value)}, at ${unit} ${least.step}.${broken}`;
}
