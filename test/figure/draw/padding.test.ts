/** Padding looks like no number of an image. */
import { describe, expect, test } from 'vitest';
import { figure, nn, tensor } from '../../../src/index';
import { tables, texts, traces } from '../read';

const two = tensor([
  [1, 2],
  [3, 4],
]);
const conv = new nn.Conv2d(1, 1, 2, { padding: 1 });
const overhanging = new nn.MaxPool2d(2, 2, { ceilMode: true });
const three = tensor([[1, 2, 3]].flatMap((row) => [row, row, row]));

const titles = ({ spec }: figure.Figure) =>
  (spec.layout.annotations as { text: string }[]).map(({ text }) => text);

describe.each<[name: string, drawn: figure.Figure, title: string]>([
  ['a sliding window', figure.slidingWindow(two, tensor([[1]]), { padding: 1 }), 'image, padding'],
  ['channels', figure.channels(two.unsqueeze(0), conv), 'channel 0, padding'],
  ['max pooling', figure.pooling(two, new nn.MaxPool2d(2, 2, { padding: 1 })), 'image, padding'],
  [
    'average pooling',
    figure.pooling(two, new nn.AvgPool2d(2, 2, { padding: 1 })),
    'image, padding',
  ],
  ['ceil mode', figure.pooling(three, overhanging), 'image, overhang'],
  ['padding modes', figure.paddingModes(two), 'circular, padding'],
])('The padding of %s', (_name, drawn, title) => {
  test('has no colour of a number, and is hatched', () => {
    expect(tables(drawn)[0]!.flat().length).toBe(title.endsWith('overhang') ? 9 : 4);
    const [hatching] = traces(drawn).filter(({ line }) => line?.color.startsWith('rgba'));
    expect(hatching!.x.length).toBeGreaterThan(12);
  });

  test('is named in the title and in the sentence', () => {
    expect(titles(drawn)).toContain(`${title} hatched`);
    expect(drawn.sentence.includes('(hatched)')).toBe(!title.startsWith('channel'));
  });
});

test('One dimension has its padding hatched and named', () => {
  const drawn = figure.droppedEdge({ input: 5, kernel: 3, padding: 1 });
  expect(texts(drawn).filter((text) => text === 'padding')).toHaveLength(2);
  expect(drawn.sentence).toContain('5 pixels with 1 cell of padding (hatched) at each end');
});

test('An image without padding has none in its title', () => {
  expect(titles(figure.slidingWindow(two, tensor([[1]])))).toContain('image');
});

test('What does not count in a mean is a dash', () => {
  const pool = new nn.AvgPool2d(2, 2, { padding: 1, countIncludePad: false });
  expect(texts(figure.pooling(two, pool))).toContain('mean(–, –, –, 1) = 1');
  const ceil = new nn.AvgPool2d(2, 2, { ceilMode: true });
  expect(texts(figure.pooling(three, ceil, { at: [0, 1] }))).toContain('mean(3, –, 3, –) = 3');
});

test('A divisor of its own takes the place of the number of cells', () => {
  const pool = new nn.AvgPool2d(2, { divisorOverride: 5 });
  expect(texts(figure.pooling(two, pool))).toContain('sum(1, 2, 3, 4) / 5 = 2');
});
