/** Figures of small tensors whose numbers are known. */
import { describe, expect, test } from 'vitest';
import { display, figure, nn, randn, tensor } from '../../src/index';
import { colourAt, signedScale, textOn } from '../../src/figure/draw/scales';
import { write } from '../../src/figure/draw/words';
import { contrast } from '../contrast';
import { tables, texts, traces } from './read';

describe('image', () => {
  const photo = tensor([[[255]], [[128]], [[0]]]);

  test('of three channels is in colour', () => {
    expect(traces(figure.image(photo))[0]).toMatchObject({ type: 'image', z: [[[255, 128, 0]]] });
  });

  test('from 0 to 1 has the same colours', () => {
    const drawn = figure.image(photo.div(255));
    expect(traces(drawn)[0]!.z).toEqual([[[255, 128, 0]]]);
  });

  test('of one channel shows its numbers', () => {
    const drawn = figure.image(tensor([[1, 2]]));
    expect(tables(drawn)).toEqual([[[1, 2]]]);
    expect(texts(drawn)).toEqual(expect.arrayContaining(['1', '2']));
  });

  test('of other depths shows each channel', () => {
    expect(tables(figure.image(randn([5, 2, 2], { seed: 1 })))).toHaveLength(5);
  });
});

describe('images', () => {
  const two = tensor([0, 1, 4, 2], [2, 1, 1, 2]);

  test('are shown one by one, each with its label', () => {
    const drawn = figure.images(two, { labels: ['7 read as 1', 3] });
    expect(tables(drawn)).toEqual([[[0, 1]], [[4, 2]]]);
    expect(texts(drawn)).toEqual(expect.arrayContaining(['7 read as 1', '3']));
    expect(drawn.sentence).toBe(
      '2 images of 1 x 2. Their numbers go from 0 to 4. The labels are 7 read as 1 and 3.',
    );
  });

  test('are on one scale', () => {
    const ends = traces(figure.images(two)).filter(({ type }) => type === 'heatmap');
    expect(ends).toMatchObject([{ zmax: 4 }, { zmax: 4 }]);
    const dim = tensor([3, 3, 3, 1, 1, 1], [2, 3, 1, 1]);
    expect(traces(figure.images(dim)).filter(({ type }) => type === 'image')).toMatchObject([
      { z: [[[3, 3, 3]]] },
      { z: [[[1, 1, 1]]] },
    ]);
  });

  test('say what they leave out', () => {
    const drawn = figure.images(randn([4, 3, 2, 2]), { limit: 2 });
    expect(drawn.sentence).toContain(
      '4 images of 2 x 2 with 3 channels each, of which the first 2 are shown',
    );
  });
});

describe('kernels', () => {
  test('are all on one scale, a column for each filter', () => {
    const drawn = figure.kernels(tensor([1, 2, -3, 4], [2, 2, 1, 1]));
    expect(tables(drawn)).toEqual([[[1]], [[-3]], [[2]], [[4]]]);
    const ends = traces(drawn).filter(({ type }) => type === 'heatmap');
    expect(new Set(ends.map((trace) => (trace as unknown as { zmax: number }).zmax))).toEqual(
      new Set([4]),
    );
    expect(drawn.sentence).toContain('2 filters, each with 2 kernels of 1 x 1');
    expect(drawn.sentence).toContain('The 4 weights go from -3 (blue) to 4 (orange); 0 is white.');
  });

  test('say what they leave out', () => {
    const drawn = figure.kernels(new nn.Conv2d(6, 32, 3), { limit: 2 });
    expect(tables(drawn)).toHaveLength(8);
    expect(drawn.sentence).toContain(
      'Only the first 2 filters and the first 4 channels are shown.',
    );
  });
});

describe('featureMaps', () => {
  const step = tensor([[[0, 0, 1, 1]]]);
  const conv = new nn.Conv2d(1, 1, [1, 2], { bias: false });
  conv.loadStateDict({ weight: tensor([-1, 2], [1, 1, 1, 2]) });

  test('come from a layer or are given', () => {
    const drawn = figure.featureMaps(step, conv);
    expect(tables(drawn)).toEqual([[[0, 0, 1, 1]], [[0, 2, 1]]]);
    expect(tables(figure.featureMaps(step, conv(step)))).toEqual(tables(drawn));
    expect(drawn.sentence).toContain('farthest from 0 is 2, in map 0 at row 0, column 1');
  });

  test('leave no gradient behind', () => {
    figure.featureMaps(step, conv);
    expect(conv.weight.grad).toBeNull();
  });
});

describe('relu', () => {
  test('turns what is below 0 into 0, and counts it', () => {
    const drawn = figure.relu(
      tensor([
        [3, -1],
        [-0.5, 0],
      ]),
    );
    expect(tables(drawn)).toEqual([
      [
        [3, -1],
        [-0.5, 0],
      ],
      [
        [3, 0],
        [0, 0],
      ],
    ]);
    expect(drawn.sentence).toContain('Of 4 numbers, 2 (50 %) are below 0');
  });
});

describe('paddingModes', () => {
  test('show the four ways to go on', () => {
    const drawn = figure.paddingModes(tensor([[1, 2, 3]]), [0, 2]);
    expect(tables(drawn)).toEqual(Array(4).fill([[1, 2, 3]]));
    const padding = traces(drawn).filter(({ mode, textfont }) => {
      return mode === 'text' && textfont.color === '#7a7a7a';
    });
    expect(padding.map(({ text }) => text.join(' '))).toEqual([
      '0 0 0 0',
      '3 2 2 1',
      '1 1 3 3',
      '2 3 1 2',
    ]);
    expect(drawn.sentence).toContain(
      'To the left of its first row, 1 2 3, there is 0 0 with zeros, 3 2 with reflect, 1 1 with replicate and 2 3 with circular.',
    );
  });
});

describe('loss', () => {
  test('has the numbers as they are, and says where they begin, end and are least', () => {
    const drawn = figure.loss([2, 0.5, 1]);
    const curve = traces(drawn).find(({ y }) => y?.[1] === 0.5 && y.length === 3)!;
    expect([curve.x, curve.y]).toEqual([
      [0, 1, 2],
      [2, 0.5, 1],
    ]);
    expect(drawn.sentence).toBe(
      'The loss falls from 2 to 1 in 3 steps; the least is 0.5, at step 1.',
    );
  });

  test('names several curves', () => {
    const drawn = figure.loss({ training: [1, 0.5], 'held out': [1, 2] }, { unit: 'epoch' });
    expect(texts(drawn)).toEqual(expect.arrayContaining(['training', 'held out', 'epoch']));
    expect(drawn.sentence).toContain('The loss (held out) rises from 1 to 2 in 2 epochs');
  });

  test('keeps the names of curves apart that end at the same value', () => {
    const drawn = figure.loss({ low: [4, 0], a: [4, 2], b: [4, 2], c: [4, 2.05] });
    const places = traces(drawn).filter(({ mode, text }) => mode === 'text' && text.length === 1);
    const height = (name: string) => places.find(({ text }) => text[0]!.trim() === name)!.y[0]!;
    const heights = ['low', 'a', 'b', 'c'].map(height);
    expect(heights[0]).toBe(0);
    expect(heights[1]).toBe(2);
    expect(heights[2]! - heights[1]!).toBeGreaterThan(0.2);
    expect(heights[3]! - heights[2]!).toBeGreaterThan(0.2);
  });

  test('says of a curve that ends where it began just that', () => {
    expect(figure.loss([2.3, 5, 2.3]).sentence).toContain(
      'The loss begins and ends at 2.3 in 3 steps',
    );
  });

  test('can be drawn from its first number on', () => {
    expect(figure.loss([2.3]).sentence).toContain('in 1 step;');
  });

  test('says where it is no longer a number', () => {
    const { sentence, svg } = figure.loss([1, 2, NaN, NaN]);
    expect(sentence).toContain('At step 2 it is no longer a number: the training has diverged.');
    expect(svg).not.toContain('NaN');
  });
});

test('Outside a notebook a figure is its sentence', () => {
  const drawn = figure.loss([1, 0.5]);
  const printed: unknown[] = [];
  const log = console.log;
  console.log = (line: unknown) => printed.push(line);
  display(drawn).update(drawn);
  console.log = log;
  expect(printed).toEqual([drawn.sentence, drawn.sentence]);
});

test('Numbers on cells have a contrast of 4.5 : 1, on every colour', () => {
  const scale = signedScale([-1, 1]);
  for (let value = -1; value <= 1; value += 0.01) {
    const ground = colourAt(scale, value)!;
    const text = textOn(ground) === '#000000' ? [0, 0, 0] : [255, 255, 255];
    expect(contrast(text, ground)).toBeGreaterThan(4.5);
  }
});

test.each([
  [0, '0'],
  [-0, '0'],
  [1234567, '1,234,567'],
  [2.345, '2.35'],
  [-0.004, '-0.004'],
  [0.00004, '4e-5'],
  [-Infinity, '-inf'],
])('%d is written %s', (value, text) => {
  expect(write(value)).toBe(text);
});
