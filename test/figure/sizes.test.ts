/** Figures of sizes and costs, compared with cases made by hand and with the formulas. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figure, nn, shape, summary } from '../../src/index';
import { barValues, tables, texts, traces } from './read';

describe('droppedEdge', () => {
  test('says what fits, what is dropped and what ceil mode adds', () => {
    const drawn = figure.droppedEdge({ input: 7, kernel: 2, stride: 2 });
    expect(drawn.sentence).toBe(
      'One dimension of 7 pixels; a window of 2 moves by 2. It fits 3 times, so the output has 3 numbers. 1 cell at the end is dropped (outlined). In ceil mode one more window (dashed) starts at cell 6 and hangs over the edge: 4 numbers in all.',
    );
    expect(texts(drawn)).toEqual(expect.arrayContaining(['dropped', 'ceil mode']));
  });

  test('drops nothing where the stride divides what is left', () => {
    const drawn = figure.droppedEdge({ input: 8, kernel: 2, stride: 2 });
    expect(drawn.sentence).toContain('Nothing is left over at the end.');
    expect(drawn.sentence).toContain('Ceil mode changes nothing here.');
    expect(texts(drawn)).not.toContain('dropped');
  });

  test('says what lies between the windows', () => {
    const { sentence } = figure.droppedEdge({ input: 7, kernel: 1, stride: 3 });
    expect(sentence).toContain('The windows skip 4 cells between them.');
  });

  test('numbers every fifth cell where cells are narrow, and names the padding at both ends', () => {
    const drawn = figure.droppedEdge({ input: 30, kernel: 6, stride: 5, padding: 2 });
    const written = texts(drawn).filter((text) => text !== 'dropped' && text !== 'ceil mode');
    expect(written).toEqual(['0', '5', '10', '15', '20', '25', 'padding']);
    const padded = figure.droppedEdge({ input: 5, kernel: 3, padding: 1 });
    expect(texts(padded)).toEqual(['0', '1', '2', '3', '4', 'padding', 'padding']);
  });

  test('agrees with the formula, on random windows', () => {
    const windows = fc.record({
      input: fc.integer({ min: 4, max: 20 }),
      kernel: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(windows, (window) => {
        const { sentence } = figure.droppedEdge(window);
        const fitting = shape.poolOutputSize(window);
        expect(sentence).toContain(`It fits ${fitting} ${fitting === 1 ? 'time' : 'times'}`);
        const dropped = window.input - ((fitting - 1) * window.stride + window.kernel);
        const words = dropped === 0 ? 'Nothing is left over' : `${dropped} cell`;
        expect(sentence).toContain(words);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

describe('pixelUse', () => {
  test('counts the windows over each pixel', () => {
    const drawn = figure.pixelUse({ input: 4, kernel: 3 });
    expect(tables(drawn)[0]).toEqual([
      [1, 2, 2, 1],
      [2, 4, 4, 2],
      [2, 4, 4, 2],
      [1, 2, 2, 1],
    ]);
    expect(drawn.sentence).toContain(
      'in the corner lies in 1 window, the one used most in 4. Every pixel is used at least once.',
    );
  });

  test('shows what a large stride leaves out', () => {
    const drawn = figure.pixelUse({ input: [1, 5], kernel: [1, 1], stride: 2 });
    expect(tables(drawn)[0]).toEqual([[1, 0, 1, 0, 1]]);
    expect(drawn.sentence).toContain('2 pixels of 5 are never used');
  });

  test('counts every cell of every window once, without padding', () => {
    const window = fc.record({
      input: fc.tuple(fc.integer({ min: 5, max: 12 }), fc.integer({ min: 5, max: 12 })),
      kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      stride: fc.integer({ min: 1, max: 3 }),
      dilation: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(window, (given) => {
        const [height, width] = shape.convCounts(given);
        const uses = tables(figure.pixelUse(given))[0]!.flat();
        const all = uses.reduce((sum, times) => sum + times, 0);
        expect(all).toBe(height * width * given.kernel[0] * given.kernel[1]);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

describe('costs', () => {
  test('of a layer are its three numbers', () => {
    const drawn = figure.costs(new nn.Conv2d(3, 10, 3), [8, 3, 130, 130]);
    expect(barValues(drawn)).toEqual([[280], [163840], [4423680]]);
    expect(drawn.sentence).toContain('280 parameters, 163,840 activations and 4,423,680');
    expect(drawn.sentence).toContain('Each weight is used 16,384 times');
  });

  test('of a pooling are activations alone', () => {
    const drawn = figure.costs(new nn.MaxPool2d(2), [3, 8, 8]);
    expect(barValues(drawn)).toEqual([[0], [48], [0]]);
    expect(drawn.sentence).toContain('MaxPool2d learns nothing.');
  });

  test('of a network are the rows of its summary', () => {
    const model = new nn.Sequential(
      new nn.Conv2d(1, 2, 3),
      new nn.ReLU(),
      new nn.Flatten(),
      new nn.Linear(72, 5),
    );
    const drawn = figure.costs(model, [1, 1, 8, 8]);
    const rows = summary(model, [1, 1, 8, 8]).rows.slice(1);
    expect(barValues(drawn)).toEqual([
      rows.map(({ parameters }) => parameters),
      [72, 72, 72, 5],
      rows.map(({ multiplyAdds }) => multiplyAdds),
    ]);
    expect(drawn.sentence).toContain('Most parameters are in Linear 4 (95 %)');
  });

  test('count a layer that is used twice once', () => {
    const conv = new nn.Conv2d(2, 2, 1);
    const drawn = figure.costs(new nn.Sequential(conv, conv), [1, 2, 4, 4]);
    expect(barValues(drawn)[0]).toEqual([6, 0]);
    expect(drawn.sentence).toContain('6 parameters');
  });
});

describe('network', () => {
  const model = new nn.Sequential(
    new nn.Conv2d(1, 2, 3),
    new nn.ReLU(),
    new nn.MaxPool2d(3),
    new nn.Flatten(),
  );
  const drawn = figure.network(model, [1, 1, 8, 8]);

  test('names the shapes on the way, and ReLU with the layer before it', () => {
    expect(texts(drawn)).toEqual(['1 x 8 x 8', '2 x 6 x 6', '2 x 2 x 2', '8']);
    const titles = (drawn.spec.layout.annotations as { text: string }[]).map(({ text }) => text);
    expect(titles).toEqual(expect.arrayContaining(['input', 'Conv2d + ReLU', 'MaxPool2d']));
    expect(drawn.sentence).toContain('1 x 8 x 8 → 2 x 6 x 6 → 2 x 2 x 2 → 8.');
  });

  test('draws fronts to scale', () => {
    const fronts = traces(drawn).filter(({ mode }) => mode === 'lines');
    const width = (i: number) => fronts[i]!.x[1]! - fronts[i]!.x[0]!;
    expect(width(0) / width(3)).toBeCloseTo(8 / 6);
    expect(width(3) / width(6)).toBeCloseTo(6 / 2);
  });
});

describe('receptiveField', () => {
  test('grows as the formula says, on random chains', () => {
    const window = fc.record({
      kernel: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 2 }),
      dilation: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 3 }), (windows) => {
        const drawn = figure.receptiveField(windows, 60);
        const [size] = shape.receptiveField(windows);
        expect(drawn.sentence).toContain(`a patch of ${size} x ${size} `);
        expect(seenBelow(drawn)).toBe(size);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('follows a model, and is cut off where it looks into the padding', () => {
    const model = new nn.Sequential(
      new nn.Conv2d(1, 1, 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.MaxPool2d(2),
    );
    const drawn = figure.receptiveField(model, [1, 1, 3, 3]);
    expect(texts(drawn)).toEqual(['image: 3', 'Conv2d: 3', 'MaxPool2d: 1']);
    expect(drawn.sentence).toContain('a patch of 4 x 4');
    expect(seenBelow(drawn)).toBe(3);
  });
});

/** How many pixels of the input, the lowest row, are coloured. */
function seenBelow(drawn: ReturnType<typeof figure.receptiveField>): number {
  const coloured = (drawn.spec.data as { fillcolor?: string; y: (number | null)[] }[]).find(
    ({ fillcolor }) => fillcolor === '#4393c3',
  )!;
  const lowest = Math.max(...coloured.y.map((y) => y ?? 0));
  return coloured.y.filter((y) => y === lowest).length / 2; // each box has two lower corners
}
