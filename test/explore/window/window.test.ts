import { describe, expect, it } from 'vitest';
import { explore, ones, randn } from '../../../src';
import { EXPLORER_MIME } from '../../../src/display/explored';
import {
  change,
  resizeInput,
  resizeKernel,
  setCell,
  setFilters,
} from '../../../src/explore/window/change';
import { inPyTorch, inTypeScript } from '../../../src/explore/window/in-code';
import { dropped, reach } from '../../../src/explore/window/met';
import { outputShape } from '../../../src/explore/window/setting';
import { problemOf, sentenceOf, sizeText, sumText } from '../../../src/explore/window/words';

const counting = (size: number) =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, i) => row * size + i));
const state = (options: Parameters<typeof explore.window>[0] = {}) => explore.window(options).state;

describe('explore.window', () => {
  it('begins with a case of its own', () => {
    expect(explore.window().toString()).toBe(
      'A convolution with a window of 3 x 3 and a stride of 1 x 1 turns [1, 6, 6] into [1, 4, 4]. Row 0, column 0 of the output is computed from 9 cells: 1·0 + 0·0 + (-1)·0 + 1·0 + 0·0 + (-1)·0 + 1·0 + 0·0 + (-1)·0 = 0.',
    );
  });

  it('takes tensors, and numbers for pairs', () => {
    const { stride, weight, bias, input } = state({
      ...{ input: randn([1, 2, 8, 8]), weight: ones([3, 2, 3, 3]), stride: 2 },
    });
    expect([stride, weight.length, bias, input.length]).toEqual([[2, 2], 3, [0, 0, 0], 2]);
  });

  it('has a form for pages, one without scripts, and a sentence', () => {
    const w = explore.window({ operation: 'maxPool' });
    const bundle = w.toBundle();
    expect(bundle[EXPLORER_MIME]).toMatchObject({ explorer: 'window', state: w.state });
    expect(bundle['text/html']).toMatch(/^<img alt="Max pooling with a window of 2 x 2/);
    expect(bundle['text/plain']).toBe(String(w));
  });

  it.each([
    [
      { operation: 'dense' },
      'the operation must be one of conv, convTranspose, maxPool, avgPool, but is dense',
    ],
    [{ input: [1, 2] }, 'the input must have 2 to 3 dimensions, but is of shape [2]'],
    [
      { weight: ones([2, 1, 1, 1, 1]) },
      'the weight must have 2 to 4 dimensions, but is of shape [2, 1, 1, 1, 1]',
    ],
    [{ input: ones([2, 2]) }, "Kernel size can't be greater than actual input size"],
    [{ strides: 2 }, "unexpected keyword argument 'strides'"],
  ])('refuses %o', (options, message) => {
    expect(() => explore.window(options as never)).toThrow(message);
  });
});

describe('a change', () => {
  it('keeps the numbers that it can', () => {
    const wider = resizeKernel(state(), [3, 4]);
    expect(wider.weight[0]![0]![0]).toEqual([1, 0, -1, 0]);
    expect(resizeInput(wider, [1, 3, 4]).input[0]![0]).toEqual([0, 0, 0, 9]);
    expect(setCell(wider, [0, 1, 0], 5).input[0]![1]![0]).toBe(5);
  });

  it('has the kernel follow the channels, the filters and the groups', () => {
    const many = setFilters(resizeInput(state(), [4, 6, 6]), 6);
    const shapeOf = ({ weight }: typeof many) => [weight.length, weight[0]!.length];
    expect(shapeOf(many)).toEqual([6, 4]);
    expect(shapeOf(change(many, { groups: 2 }))).toEqual([6, 2]);
    expect(shapeOf(change(many, { operation: 'convTranspose' }))).toEqual([4, 6]);
    expect(change(many, { groups: 3 }).groups).toBe(2);
  });

  it('leaves out what the operation does not have', () => {
    const same = state({ padding: 'same', paddingMode: 'reflect' });
    const pooling = change(same, { operation: 'maxPool' });
    expect([pooling.padding, pooling.paddingMode]).toEqual([[0, 0], 'zeros']);
    expect(change(same, { stride: [2, 2] }).padding).toEqual([0, 0]);
    expect(change(pooling, { padding: [5, 5] }).padding).toEqual([1, 1]);
    const transposed = change(same, { operation: 'convTranspose', outputPadding: [3, 3] });
    expect(transposed.outputPadding).toEqual([0, 0]);
  });

  it('stays in the output', () => {
    const last = state({ at: [0, 3, 3] });
    expect(change(last, { stride: [2, 2] }).at).toEqual([0, 1, 1]);
  });
});

describe('what is dropped', () => {
  it('is what no window meets', () => {
    const { input, ...rest } = state({ input: counting(8), stride: 3 });
    expect(dropped({ input, ...rest })).toEqual([
      [6, 7],
      [6, 7],
    ]);
    expect(dropped(state({ operation: 'convTranspose', stride: 2 }))).toEqual([[], []]);
  });

  it('is nothing in ceil mode, where the last window hangs over', () => {
    const over = state({ operation: 'maxPool', input: counting(5), ceilMode: true });
    expect(dropped(over)).toEqual([[], []]);
    expect(reach(over, 0)).toEqual([0, 1]);
  });
});

describe('in words', () => {
  it('writes the formula with its numbers', () => {
    expect(sizeText(state({ padding: 1, stride: 2 }))[0]).toBe(
      'height: ⌊(6 + 1 + 1 − 1·(3 − 1) − 1) / 2⌋ + 1 = 3',
    );
    const left = {
      operation: 'maxPool',
      input: counting(6),
      weight: ones([1, 1]),
      stride: 4,
    } as const;
    expect(sizeText(state({ ...left, ceilMode: true }))[0]).toBe(
      'height: ⌈(6 + 0 + 0 − 1·(1 − 1) − 1) / 4⌉ + 1, less 1 that would begin in the padding after the image = 2',
    );
    expect(sizeText(state({ operation: 'convTranspose', stride: 2, outputPadding: 1 }))[1]).toBe(
      'width: (6 − 1)·2 − 0 − 0 + 1·(3 − 1) + 1 + 1 = 14',
    );
  });

  it('writes the sum, the largest, or the average', () => {
    const place = [0, 0, 0] as const;
    expect(sumText(state({ weight: [[1, 2]], bias: [0.5] }), place)).toBe(
      '1·0 + 2·0 + 0.5 (bias) = 0.5',
    );
    const pooled = { input: counting(4), weight: ones([2, 2]) };
    expect(sumText(state({ operation: 'maxPool', ...pooled }), place)).toBe('max(0, 1, 4, 5) = 5');
    expect(sumText(state({ operation: 'avgPool', ...pooled }), place)).toBe(
      '(0 + 1 + 4 + 5) / 4 = 2.5',
    );
  });

  it('counts the cells in the padding', () => {
    expect(sentenceOf(state({ padding: 1 }), [0, 0, 0])).toContain(
      'is computed from 9 cells, 5 of them in the padding',
    );
  });

  it('says in the library’s words that a window fits nowhere', () => {
    const large = resizeKernel(state(), [7, 7]);
    expect(outputShape(large)).toEqual([1, 0, 0]);
    expect(problemOf(large)).toContain("Kernel size can't be greater than actual input size");
  });
});

describe('in code', () => {
  it('has what differs from the defaults', () => {
    const set = state({ stride: [2, 1], padding: 1, bias: [1] });
    expect(inTypeScript(set)).toBe('new nn.Conv2d(1, 1, 3, { stride: [2, 1], padding: 1 })');
    expect(inPyTorch(set)).toBe('nn.Conv2d(1, 1, 3, stride=(2, 1), padding=1)');
  });

  it('names a layer of each kind', () => {
    expect(inPyTorch(state())).toBe('nn.Conv2d(1, 1, 3, bias=False)');
    expect(inPyTorch(state({ operation: 'maxPool', ceilMode: true }))).toBe(
      'nn.MaxPool2d(2, ceil_mode=True)',
    );
    expect(inTypeScript(state({ operation: 'convTranspose', stride: 2, outputPadding: 1 }))).toBe(
      'new nn.ConvTranspose2d(1, 1, 3, { stride: 2, outputPadding: 1, bias: false })',
    );
    expect(inTypeScript(state({ padding: 'same', paddingMode: 'reflect' }))).toBe(
      "new nn.Conv2d(1, 1, 3, { padding: 'same', bias: false, paddingMode: 'reflect' })",
    );
  });
});
