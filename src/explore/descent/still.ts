/** The still image of an explorer of gradient descent: the valley with the path, and the curve of the loss. */
import { labels } from '../../figure/draw/marks';
import { smallestText } from '../../figure/draw/lay-out';
import { accent, faint, grey, kinds } from '../../figure/draw/scales';
import type { Lines, Mark, Panel, Point } from '../../figure/draw/scene';
import { Figure } from '../../figure/figure';
import { contoursOf } from './contours';
import { lossCurve } from './loss-curve';
import { pathOf, type Step } from './path';
import type { DescentState } from './setting';
import { valleyOf } from './valleys';
import { number, sentenceOf } from './words';

const SIDE = 280;

export function stillOf(state: DescentState): Figure {
  const path = pathOf(state);
  const { formula } = valleyOf(state.valley);
  const sentence = sentenceOf(state, path);
  return new Figure({
    rows: [[valleyPanel(state, path), curvePanel(state, path)]],
    sentence,
    caption: `${formula}. ${sentence}`,
  });
}

function valleyPanel(state: DescentState, path: readonly Step[]): Panel {
  const { shown, names } = valleyOf(state.valley);
  const [[left, right], [bottom, top]] = shown;
  const inside = ([x, y]: Point) => x >= left && x <= right && y >= bottom && y <= top;
  const places = path.slice(0, state.at + 1).map(({ at }): Point => at);
  const outside = places.findIndex((place) => !inside(place));
  // A path that leaves the picture ends at its last place inside.
  const drawn = outside < 0 ? places : places.slice(0, outside);
  const across = (right - left) / SIDE;
  const tall = (top - bottom) / SIDE;
  const dots = drawn.map(([x, y]): Point[] => circle([x, y], 3 * across, 3 * tall));
  const marks: Mark[] = [
    frame([
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
      [left, bottom],
    ]),
    { kind: 'lines', paths: [...contoursOf(state.valley)], colour: faint, width: 1 },
    ...(drawn.length > 0
      ? [
          { kind: 'lines', paths: [drawn], colour: kinds[0], width: 2 } as const,
          { kind: 'lines', paths: dots, colour: accent, width: 1, fill: accent } as const,
        ]
      : []),
    labels(
      [
        { x: left, y: bottom - 12 * tall, text: number(left) },
        { x: (left + right) / 2, y: bottom - 12 * tall, text: names[0] },
        { x: right, y: bottom - 12 * tall, text: number(right) },
      ],
      { size: smallestText },
    ),
    labels(
      [
        { x: left, y: bottom, text: number(bottom) },
        { x: left, y: (bottom + top) / 2, text: names[1] },
        { x: left, y: top, text: number(top) },
      ],
      { size: smallestText, anchor: 'end' },
    ),
  ];
  return {
    title: valleyOf(state.valley).title,
    ...{ x: [left, right], y: [top, bottom], width: SIDE, height: SIDE },
    margin: { left: 40, bottom: 28 },
    marks,
  };
}

function curvePanel(state: DescentState, path: readonly Step[]): Panel {
  const { points, powers, last } = lossCurve(state, path);
  const [bottom, top] = powers;
  const tall = (top - bottom) / SIDE;
  const heights = Array.from({ length: top - bottom + 1 }, (_, i) => bottom + i);
  return {
    title: 'loss, by powers of ten',
    ...{ x: [0, last], y: [top, bottom], width: 240, height: SIDE },
    margin: { left: 44, bottom: 28 },
    marks: [
      frame(
        [],
        heights.map((y): Point[] => [
          [0, y],
          [last, y],
        ]),
      ),
      labels(
        heights.map((y) => ({ x: 0, y, text: number(10 ** y) })),
        { size: smallestText, anchor: 'end' },
      ),
      labels([{ x: last / 2, y: bottom - 12 * tall, text: `step 0 to ${last}` }], {
        size: smallestText,
      }),
      { kind: 'lines', paths: [points], colour: kinds[0], width: 2 },
    ],
  };
}

const frame = (path: readonly Point[], others: readonly (readonly Point[])[] = []): Lines => ({
  kind: 'lines',
  paths: [...(path.length > 0 ? [path] : []), ...others],
  colour: path.length > 0 ? grey : faint,
  width: 1,
});

const CORNERS = 8;

function circle([x, y]: Point, across: number, tall: number): Point[] {
  return Array.from({ length: CORNERS + 1 }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return [x + across * Math.cos(angle), y + tall * Math.sin(angle)];
  });
}
