import { takes } from '../shape/takes';
import { listed } from '../shape/in-code';
import { isModule, type Module } from '../nn/module';
import { growField, ownField, UsageError, type Window2d } from '../shape';
import { levelsOf, windowsFrom, windowsOf, type Level } from './chain';
import { room, smallestText } from './draw/lay-out';
import { closed, labels } from './draw/marks';
import { accent, kinds } from './draw/scales';
import { longestWidth } from './draw/text-width';
import type { Mark, Panel, Point } from './draw/scene';
import { size as sizeText } from './draw/words';
import { Figure } from './figure';
import { requireFew } from './inputs';

const checkArguments = takes('figure.receptiveField', { layers: 'chain', input: 'size' });

/**
 * What one number after some layers depends on: seen from the side, the cells of each layer and how far
 * they reach down into the image. The layers are taken as a chain.
 *
 * @param layers a model, or windows `{ kernel, stride, dilation, padding }`, first to last
 * @param input the shape of the model's input, (N, C, H, W) or (C, H, W); for windows the width of the
 *   image
 * @throws if the model refuses an input of this shape, or a window fits nowhere
 * @example
 * figure.receptiveField([{ kernel: 3 }, { kernel: 3 }], 9)
 */
export function receptiveField(
  layers: Module | readonly Window2d[],
  input: number | readonly number[],
): Figure {
  checkArguments(arguments);
  const windows = isModule(layers) ? windowsOf(layers, input) : windowsFrom(layers, input);
  if (windows.length === 0) {
    throw new UsageError(
      'figure.receptiveField: there is no convolution or pooling',
      'Give it a model with such layers, or a list of windows.',
    );
  }
  const wide = windows[0]!.inputWidth;
  requireFew('receptiveField', 'pixels across', wide, 320);
  const levels = levelsOf(windows);
  let field = ownField;
  const grown = windows.map((window) => (field = growField(field, window)).size);
  const steps = windows.map(({ name }, i) => `${sizeText(grown[i]!)} after ${name}`);
  return new Figure({
    rows: [[drawing(levels, wide)]],
    sentence: `One number after ${windows.length === 1 ? 'the layer' : `the ${windows.length} layers`} depends on a patch of ${sizeText(grown.at(-1)!)} pixels of the image. The patch grows layer by layer: ${listed(steps)}.`,
  });
}

/** From the side: the image below, each layer above the one before. */
function drawing(levels: readonly Level[], wide: number): Panel {
  const named = levels.map(({ name }) => name);
  const left = Math.ceil(longestWidth(named, smallestText)) + 12;
  const width = Math.min(room - left, wide * 36);
  const height = levels.length;
  const row = (i: number) => 1.6 * (height - 1 - i);
  const top = levels.at(-1)!;
  const funnels = levels.slice(1).map((level, i) => {
    const below = levels[i]!;
    const [left, right] = ends(level, level.from, level.to);
    const [leftBelow, rightBelow] = ends(below, below.from, below.to);
    const [y, yBelow] = [row(i + 1) + 0.3, row(i) - 0.3];
    return closed([left, y], [right, y], [rightBelow, yBelow], [leftBelow, yBelow]);
  });
  const boxes = (level: Level, i: number, chosen: boolean): Point[][] =>
    Array.from({ length: level.cells }, (_, cell) => cell)
      .filter((cell) => (cell >= level.from && cell <= level.to) === chosen)
      .map((cell) => box(level, cell, row(i)));
  const others = levels.flatMap((level, i) => boxes(level, i, false));
  const seen = levels.flatMap((level, i) => (level === top ? [] : boxes(level, i, true)));
  const line = { width: 0.5, colour: 'rgba(127,127,127,0.6)' };
  const marks: Mark[] = [
    { kind: 'lines', paths: funnels, ...line, fill: 'rgba(67,147,195,0.25)' },
    ...(others.length > 0
      ? [{ kind: 'lines', paths: others, ...line, fill: 'rgba(127,127,127,0.35)' } as const]
      : []),
    { kind: 'lines', paths: seen, ...line, fill: kinds[0] },
    { kind: 'lines', paths: boxes(top, height - 1, true), ...line, fill: accent },
    labels(
      named.map((text, i) => ({ x: -0.5 - (left * wide) / width, y: row(i), text })),
      { anchor: 'start', flush: true, size: smallestText },
    ),
  ];
  return {
    x: [-0.5, wide - 0.5],
    y: [-0.5, row(0) + 0.5],
    width,
    height: 36 * (row(0) + 1),
    margin: { left },
    marks,
  };
}

/** The outer edges of some cells of a level, in pixels of the image. */
function ends({ start, jump }: Level, from: number, to: number): [left: number, right: number] {
  return [start + (from - 0.45) * jump, start + (to + 0.45) * jump];
}

function box(level: Level, cell: number, y: number): Point[] {
  const [left, right] = ends(level, cell, cell);
  const [top, bottom] = [y - 0.3, y + 0.3];
  return closed([left, top], [right, top], [right, bottom], [left, bottom]);
}
