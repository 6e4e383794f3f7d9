/** How figures fit a column of text, and a narrow window. */
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/figure/draw/lay-out';
import type { Panel } from '../../../src/figure/draw/scene';
import { textWidth } from '../../../src/figure/draw/text-width';
import { figure, nn, randn } from '../../../src/index';
import { examples } from '../gallery';

const panel = (width: number, title?: string): Panel => ({
  ...(title !== undefined && { title }),
  x: [0, 1],
  y: [0, 1],
  width,
  height: 50,
  marks: [],
});
const scene = (...row: (Panel | string)[]) => layOut({ rows: [row], sentence: 'A sentence.' });

const many = new nn.Conv2d(6, 24, 5);
const figures: [name: string, drawn: figure.Figure][] = [
  ...examples.map(({ name, figure }): [string, figure.Figure] => [name, figure]),
  ['numbers with decimals', figure.slidingWindow(randn([8, 8]), randn([5, 5]), { padding: 2 })],
  ['a large image', figure.slidingWindow(randn([16, 16]), randn([3, 3]))],
  ['six channels', figure.channels(randn([6, 5, 5]), many)],
  ['many kernels', figure.kernels(many)],
  ['a wide window of a pooling', figure.pooling(randn([9, 9]), new nn.MaxPool2d(9, 1))],
  ['long dimension', figure.droppedEdge({ input: 50, kernel: 3, padding: 2 })],
  ['many layers', figure.receptiveField(Array(5).fill({ kernel: 3 }), 200)],
];

describe.each(figures)('%s', (_name, { svg }) => {
  const [, width] = /^<svg [^>]*width="([\d.]+)"/.exec(svg)!.map(Number);
  const written = [
    ...svg.matchAll(
      /<text x="([-\d.]+)" y="[-\d.]+" font-size="([\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*)</g,
    ),
  ].map(([, x, size, anchor, text]) => {
    const wide = textWidth(text!, Number(size));
    const left = Number(x) - { start: 0, middle: wide / 2, end: wide }[anchor!]!;
    return { text, size: Number(size), left, right: left + wide };
  });

  test('is no wider than a column of text', () => {
    expect(width).toBeLessThanOrEqual(640);
  });

  test('can be read in a window of 450 pixels', () => {
    const shrunk = Math.min(1, 450 / width!);
    expect(written.filter(({ size }) => size * shrunk < 9)).toEqual([]);
  });

  test('has no text that is cut off', () => {
    // The estimate of a number in the middle of a bar or a cell is a bit too wide.
    expect(written.filter(({ left, right }) => left < 0 || right > width!)).toEqual([]);
  });

  test('begins where the text around it begins', () => {
    expect(Math.min(...written.map(({ left }) => Math.ceil(left)))).toBeLessThanOrEqual(18);
    expect(written.at(-1)!.left).toBe(4);
  });
});

describe('A row that is too wide', () => {
  test('goes on in the next one, after the sign', () => {
    const { panels, signs } = scene(panel(290), '*', panel(200), '=', panel(100));
    expect(panels.map(({ left }) => left)).toEqual([4, 4 + 290 + 14 + 18 + 14, 4]);
    const [first, second] = signs.map(({ y }) => y);
    expect(first).toBe(second);
    expect(panels[2]!.top).toBeGreaterThan(second!);
  });

  test('is filled before the next one begins', () => {
    const tops = scene(...Array<Panel>(7).fill(panel(100))).panels.map(({ top }) => top);
    expect(tops.filter((top) => top === tops[0])).toHaveLength(5);
  });

  test('has room for its titles', () => {
    const { panels } = scene(panel(20, 'a title of some length'), panel(20));
    expect(panels[1]!.left).toBeGreaterThan(4 + textWidth('a title of some length', 14));
  });
});

test('A caption breaks between words, but never inside a size', () => {
  const words = 'An image of 130 x 130 pixels becomes 10 feature maps of 128 x 128 x 10 numbers. ';
  const { lines } = layOut({ rows: [[panel(100)]], sentence: words.repeat(6).trim() }).caption;
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join(' ')).toBe(words.repeat(6).trim());
  expect(lines.filter((line) => /^x \d|\d x?$/.test(line))).toEqual([]);
  expect(lines.filter((line) => textWidth(line, 14) > 432)).toEqual([]);
});
