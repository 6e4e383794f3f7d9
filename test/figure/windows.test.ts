/** Figures of moving windows, compared with small images that were worked out by hand. */
import { describe, expect, test } from 'vitest';
import { F, figure, nn, ones, tensor } from '../../src/index';
import { outlines, stillTexts, tables, texts } from './read';

const nine = tensor([
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
]);
const diagonal = tensor([
  [1, 0],
  [0, 1],
]);

describe('slidingWindow', () => {
  const drawn = figure.slidingWindow(nine, diagonal);

  test('shows the image, the kernel and the output', () => {
    expect(tables(drawn)).toEqual([
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      [
        [1, 0],
        [0, 1],
      ],
      [
        [6, 8],
        [12, 14],
      ],
    ]);
  });

  test('writes the products and their sum', () => {
    const lines = ['1·1 + 0·2', '+ 0·4 + 1·5', '= 6'];
    expect(texts(drawn)).toEqual(expect.arrayContaining(lines));
    expect(stillTexts(drawn)).toEqual(expect.arrayContaining(lines));
    expect(drawn.sentence).toContain('2 x 2 = 4 positions');
    expect(drawn.sentence).toContain(
      'At row 0, column 0 of the output: 1·1 + 0·2 + 0·4 + 1·5 = 6.',
    );
  });

  test('has a frame for each position, with the window and what it writes', () => {
    expect(drawn.spec.frames.map(({ name }) => name)).toEqual([
      'window 1 of 4: row 0, column 0',
      'window 2 of 4: row 0, column 1',
      'window 3 of 4: row 1, column 0',
      'window 4 of 4: row 1, column 1',
    ]);
    expect(outlines(drawn, 3)).toEqual([
      [0.5, 0.5, 2.5, 2.5],
      [0.5, 0.5, 1.5, 1.5],
    ]);
    const [, , , , sum] = drawn.spec.frames[3]!.data as unknown as { text: string[] }[];
    expect(sum!.text).toEqual(['1·5 + 0·6', '+ 0·8 + 1·9', '= 14']);
  });

  test('begins with the slider at the position of the still image', () => {
    const later = figure.slidingWindow(nine, diagonal, { at: [1, 0] });
    expect(later.spec.layout).toMatchObject({ sliders: [{ active: 2 }] });
    expect(outlines(later)).toEqual(outlines(drawn, 2));
  });

  test('moves by the stride over zeros, and adds the bias', () => {
    const moved = figure.slidingWindow(nine, diagonal, { stride: 2, padding: 1, bias: -2 });
    expect(tables(moved)[2]).toEqual([
      [-1, 1],
      [5, 12],
    ]);
    expect(outlines(moved)[0]).toEqual([-1.5, -1.5, 0.5, 0.5]);
    expect(texts(moved)).toEqual(expect.arrayContaining(['1·0 + 0·0', '+ (-2) (bias) = -1']));
  });

  test('outlines the cells one by one where dilation pulls them apart', () => {
    const apart = figure.slidingWindow(nine, diagonal, { dilation: 2 });
    expect(tables(apart)[2]).toEqual([[10]]);
    const [window] = apart.spec.data.filter((trace) => {
      return (trace.line as { color?: string } | undefined)?.color === '#c2006b';
    });
    expect((window!.x as (number | null)[]).filter((x) => x === null)).toHaveLength(3);
    expect(apart.sentence).toContain('Dilation puts its cells 2 apart.');
  });

  test('takes a layer with its own options, including what its padding mode puts around', () => {
    const conv = new nn.Conv2d(1, 1, 2, { padding: 1, paddingMode: 'replicate', bias: false });
    conv.loadStateDict({ weight: diagonal.reshape([1, 1, 2, 2]) });
    const layer = figure.slidingWindow(nine, conv);
    expect([tables(layer)[2]]).toEqual(conv(nine.reshape([1, 3, 3])).toArray());
    expect(texts(layer)).toContain('1·1 + 0·1');
  });
});

describe('stamps', () => {
  const two = tensor([
    [1, 2],
    [3, 4],
  ]);

  test('adds where stamps overlap', () => {
    const drawn = figure.stamps(two, tensor([[1, 10]]));
    expect(tables(drawn)[2]).toEqual([
      [1, 12, 20],
      [3, 34, 40],
    ]);
    expect(texts(drawn)).toContain('1·1 = 1, 1·10 = 10');
    expect(drawn.sentence).toContain('start 1 apart');
    expect(drawn.sentence).not.toContain('cut off');
    expect(drawn.spec.frames).toHaveLength(4);
  });

  test('leaves a stride between them, and cuts the padding off', () => {
    const drawn = figure.stamps(two, ones([3, 3]), { stride: 2, padding: 1, at: [1, 1] });
    const whole = F.convTranspose2d(two.reshape([1, 1, 2, 2]), ones([1, 1, 3, 3]), {
      stride: 2,
      padding: 1,
    });
    expect([[tables(drawn)[2]]]).toEqual(whole.toArray());
    expect(drawn.sentence).toContain('Of the whole, 1 at each edge are cut off');
    expect(drawn.spec.layout).toMatchObject({ sliders: [{ active: 3 }] });
  });
});

describe('channels', () => {
  const conv = new nn.Conv2d(2, 2, 2);
  conv.loadStateDict({
    weight: tensor([1, 0, 0, 1, 0, 2, -1, 0, 1, 1, 1, 1, 0, 0, 0, 0], [2, 2, 2, 2]),
    bias: tensor([10, 0]),
  });
  const two = tensor([
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    [
      [0, 1, 0],
      [2, 0, 2],
      [0, 3, 0],
    ],
  ]);
  const drawn = figure.channels(two, conv);

  test('shows what each channel gives, and the sum with the bias added once', () => {
    const [, , first, , , second, output] = tables(drawn);
    expect(first).toEqual([
      [6, 8],
      [12, 14],
    ]);
    expect(second).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(output).toEqual([
      [16, 18],
      [22, 25],
    ]);
    expect(texts(drawn)).toEqual(expect.arrayContaining(['6 + 0', '+ 10 (bias) = 16']));
    expect(drawn.sentence).toContain(
      'the parts are 6 and 0; with the bias 10, added once, their sum is 16',
    );
  });

  test('shows the filter that is asked for', () => {
    expect(tables(figure.channels(two, conv, { filter: 1 })).at(-1)).toEqual([
      [12, 16],
      [24, 28],
    ]);
  });

  test('shows the channels of its own group alone', () => {
    const grouped = new nn.Conv2d(2, 2, 1, { groups: 2, bias: false });
    grouped.loadStateDict({ weight: tensor([2, 3], [2, 1, 1, 1]) });
    const second = figure.channels(two, grouped, { filter: 1 });
    expect(tables(second)).toHaveLength(4);
    expect(tables(second).at(-1)).toEqual([
      [0, 3, 0],
      [6, 0, 6],
      [0, 9, 0],
    ]);
  });
});

describe('pooling', () => {
  const four = tensor([
    [1, 3, 2, 0],
    [5, 4, 1, 1],
    [0, 2, 6, 7],
    [1, 1, 8, 3],
  ]);

  test('keeps the largest number, and outlines it', () => {
    const drawn = figure.pooling(four, new nn.MaxPool2d(2, 2), { at: [1, 1] });
    expect(tables(drawn)[1]).toEqual([
      [5, 2],
      [2, 8],
    ]);
    expect(texts(drawn)).toContain('max(6, 7, 8, 3) = 8');
    const [window, chosen] = outlines(drawn);
    expect(window).toEqual([1.5, 1.5, 3.5, 3.5]);
    expect(chosen).toEqual([1.5, 2.5, 2.5, 3.5]);
  });

  test('has minus infinity outside for the largest, zeros for the mean', () => {
    const max = figure.pooling(four, new nn.MaxPool2d(2, 2, { padding: 1 }));
    expect(texts(max)).toContain('max(−∞, −∞, −∞, 1) = 1');
    const mean = figure.pooling(four, new nn.AvgPool2d(2, 2, { padding: 1 }));
    expect(texts(mean)).toContain('mean(0, 0, 0, 1) = 0.25');
  });

  test('shows the window that hangs over the edge in ceil mode', () => {
    const over = figure.pooling(nine, new nn.MaxPool2d(2, 2, { ceilMode: true }), { at: [1, 1] });
    expect(tables(over)[1]).toEqual([
      [5, 6],
      [8, 9],
    ]);
    expect(outlines(over)[0]).toEqual([1.5, 1.5, 3.5, 3.5]);
  });
});
