/** Colour scales show what occurs, whatever the numbers are. */
import { describe, expect, test } from 'vitest';
import { colourBar } from '../../../src/figure/draw/colour-bar';
import { colourAt, hex, imageScale, signedScale } from '../../../src/figure/draw/scales';
import { coloured, range } from '../../../src/figure/draw/words';
import { figure, tensor } from '../../../src/index';
import { stillTexts, texts, traces } from '../read';

const [blue, white, orange] = ['#2166ac', '#f7f7f7', '#b35806'];
const colours = (numbers: number[]) => {
  const scale = signedScale(numbers);
  return numbers.map((value) => {
    const colour = colourAt(scale, value);
    return colour && hex(colour);
  });
};
const ends = (numbers: number[]) =>
  colourBar(signedScale(numbers)).marks.flatMap((mark) =>
    mark.kind === 'labels' ? mark.items.map(({ text }) => text) : [],
  );

describe('A signed scale', () => {
  test.each<[numbers: number[], colours: (string | null)[], bar: string[]]>([
    [
      [-2, 0, 2],
      [blue, white, orange],
      ['-2', '0', '2'],
    ],
    [
      [0, 1, 2],
      [white, '#fdb863', orange],
      ['0', '2'],
    ],
    [
      [-2, -1, 0],
      [blue, '#92c5de', white],
      ['-2', '0'],
    ],
    [
      [3, 3],
      [orange, orange],
      ['0', '3'],
    ],
    [
      [-3, -3],
      [blue, blue],
      ['-3', '0'],
    ],
    [[0, 0], [white, white], ['0']],
    [[5], [orange], ['0', '5']],
    [
      [NaN, 1],
      [null, orange],
      ['0', '1'],
    ],
    [[NaN, NaN], [null, null], ['0']],
    [
      [-Infinity, -1, Infinity],
      [null, blue, null],
      ['-1', '0'],
    ],
    [
      [-4, 2],
      [blue, '#fdb863'],
      ['-4', '0', '2'],
    ],
    [
      [-0.1, 5],
      [colours([-5, -0.1, 5])[1]!, orange],
      ['-0.1', '5'],
    ],
  ])('of %j', (numbers, expected, bar) => {
    expect(colours(numbers)).toEqual(expected);
    expect(ends(numbers)).toEqual(bar);
  });
});

test.each<[numbers: number[], least: string, most: string]>([
  [[0, 4], '#262626', '#ffffff'],
  [[3, 3], '#ffffff', '#ffffff'],
  [[0, 0], '#262626', '#262626'],
  [[-1, 1], blue, orange],
])('An image of %j has its colours', (numbers, least, most) => {
  const scale = imageScale(numbers);
  expect(numbers.map((value) => hex(colourAt(scale, value)!))).toEqual([least, most]);
});

test.each<[numbers: number[], words: string, inColour: string]>([
  [[-4, 2], 'go from -4 to 2', 'go from -4 (blue) to 2 (orange); 0 is white'],
  [[0, 2], 'go from 0 to 2', 'go from 0 (white) to 2 (orange)'],
  [[1, 2], 'go from 1 to 2', 'go from 1 (orange) to 2 (orange); 0 is white'],
  [[0, 0], 'are all 0', 'are all 0 (white)'],
  [[3], 'are all 3', 'are all 3 (orange); 0 is white'],
  [
    [1, NaN, -Infinity],
    'are all 1, but for 2 nan or infinite (empty)',
    'are all 1 (orange), but for 2 nan or infinite (empty); 0 is white',
  ],
  [[NaN], 'are all nan or infinite (empty)', 'are all nan or infinite (empty); 0 is white'],
])('The numbers %j are told in words', (numbers, words, inColour) => {
  expect(range(numbers)).toBe(words);
  expect(coloured(numbers)).toBe(inColour);
});

test('Feature maps without a negative number have no blue', () => {
  const drawn = figure.featureMaps(tensor([[0, 1]]), tensor([[[0, 2.84]]]));
  expect(texts(drawn)).not.toContain('-2.84');
  expect(traces(drawn).slice(-3)[0]).toMatchObject({ zmin: 0, zmax: 2.84 });
});

test('What is not a finite number is an empty cell with its name in both images', () => {
  const drawn = figure.relu(tensor([[NaN, -Infinity, 2]]));
  expect(traces(drawn)[0]!.z).toEqual([[null, null, 2]]);
  expect(drawn.svg.match(/<rect/g)!.length).toBeLessThan(2 + 2 + 64 + 1);
  expect(texts(drawn)).toEqual(expect.arrayContaining(['nan', '-inf', '2']));
  expect(stillTexts(drawn)).toEqual(expect.arrayContaining(['nan', '-inf', '2']));
});
