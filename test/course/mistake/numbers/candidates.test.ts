import { describe, expect, it } from 'vitest';
import {
  answersUnder,
  candidatesOf,
  keepingPaddingQuestion,
  networkQuestion,
  paddedQuestion,
  type Layer,
  type Question,
} from '../../../../src/course/mistake';

const conv = { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 5 } as const;
const network = (...layers: Layer[]) => ({ input: [3, 32, 32], layers }) as const;

/** The numbers that a mistake leads to, for each of its forms that changes any. */
function under(question: Question, rule: string): (number | undefined)[][] {
  return candidatesOf(question)
    .singles()
    .filter(({ mistakes }) => mistakes[0]!.rule === rule)
    .map(({ rules }) => Object.values(answersUnder(question, rules)));
}

describe('A mistake changes the numbers that it is about', () => {
  it('and leaves parameters alone when it takes them for activations', () => {
    const question = networkQuestion(network(conv), { parameters: 'parameters' });
    expect(under(question, 'parameters-for-activations')).toEqual([]);
    expect(under(question, 'no-biases')).toEqual([[600]]);
  });

  it('so parameters are counted with and without biases where activations are asked for', () => {
    const question = networkQuestion(network(conv), { features: 'features' });
    expect(under(question, 'parameters-for-activations')).toEqual([[608], [600], [75]]);
  });

  it('and a second convolution tells the depth that goes in from one that stays', () => {
    const asks = { depth: 'depth' };
    expect(under(networkQuestion(network(conv), asks), 'in-channels-for-depth')).toEqual([]);
    const two = network(conv, { ...conv, inChannels: 8, outChannels: 20 });
    expect(under(networkQuestion(two, asks), 'in-channels-for-depth')).toEqual([[8]]);
    expect(under(networkQuestion(two, asks), 'depth-unchanged')).toEqual([[3]]);
  });

  it('and a dilation is overlooked in the receptive field, too', () => {
    const pool: Layer = { kind: 'pool', kernel: 2 };
    const spread = network({ ...conv, dilation: 3 }, pool);
    const question = networkQuestion(spread, { fields: 'fields' });
    expect(under(question, 'ignored-dilation')).toEqual([[5, 6]]);
    expect(under(question, 'dilation-times-kernel')).toEqual([[15, 16]]);
  });

  it('and a padding of 1 keeps the size of a kernel of 3 alone', () => {
    const question = keepingPaddingQuestion('paddings', [{ kernel: 3 }, { kernel: 7 }]);
    expect(under(question, 'padding-always-one')).toEqual([[1, 1]]);
  });
});

describe('Multiply-adds', () => {
  // 8 filters of 75 weights, at 14 x 14 places.
  const question = networkQuestion(network({ ...conv, stride: 2 }, { kind: 'pool', kernel: 2 }), {
    multiplyAddsOfEach: 'each',
  });

  it.each([
    [
      'bias-as-multiply-add',
      [
        [76 * 8 * 196, 0],
        [75 * 8 * 196 + 8, 0],
      ],
    ],
    [
      'additions-counted-apart',
      [
        [150 * 8 * 196, 0],
        [149 * 8 * 196, 0],
        [151 * 8 * 196, 0],
      ],
    ],
    ['outputs-for-multiply-adds', [[8 * 196, 0]]],
    ['stride-divided-twice', [[75 * 8 * 49, 0]]],
    ['pool-multiplies', [[75 * 8 * 196, 4 * 8 * 49]]],
  ])('may be wrong by %s', (rule, numbers) => {
    for (const answer of numbers) expect(under(question, rule)).toContainEqual(answer);
  });
});

describe('Parameters', () => {
  // 6 filters of 18 weights in 2 groups, and 6 biases.
  const grouped = { ...conv, inChannels: 4, outChannels: 6, kernel: 3, groups: 2 } as const;
  const pool: Layer = { kind: 'pool', kernel: 2 };
  const question = networkQuestion(
    { input: [4, 8, 8], layers: [grouped, pool] },
    {
      parametersOfEach: 'each',
    },
  );

  it.each([
    [
      'one-kernel-for-all-groups',
      [
        [3 * 18 + 6, 0],
        [3 * 18 + 3, 0],
      ],
    ],
    ['groups-multiply', [[6 * 72 + 6, 0]]],
    ['output-depth-as-input', [[6 * 27 + 6, 0]]],
    ['kernel-doubled', [[6 * 12 + 6, 0]]],
    ['bias-for-each-weight', [[6 * 18 * 2, 0]]],
    ['bias-for-each-group', [[6 * 18 + 2, 0]]],
    [
      'bias-for-each-channel',
      [
        [6 * 18 + 4, 0],
        [6 * 18 + 24, 0],
      ],
    ],
    [
      'one-filter-only',
      [
        [18 + 1, 0],
        [18 + 6, 0],
      ],
    ],
    [
      'pool-has-weights',
      [
        [114, 4],
        [114, 24],
      ],
    ],
    ['activations-for-parameters', [[6 * 36, 6 * 9]]],
  ])('may be wrong by %s', (rule, numbers) => {
    expect(under(question, rule)).toEqual(numbers);
  });
});

describe('Depths and what they hold', () => {
  const two = network(
    conv,
    { kind: 'pool', kernel: 2 },
    { ...conv, inChannels: 8, outChannels: 20 },
  );

  it('may be those of the next layer, the sum of the channels, or all that is counted', () => {
    const activations = networkQuestion(two, { activationsOfEach: 'each' });
    expect(under(activations, 'depth-of-the-next-layer')).toEqual([
      [8 * 784, 20 * 196, 20 * 100],
      [20 * 784, 20 * 196, 20 * 100],
    ]);
    expect(under(activations, 'channels-for-features')).toEqual([[8, 8, 20]]);
    expect(under(networkQuestion(two, { depth: 'depth' }), 'channels-added')).toEqual([[31]]);
  });

  it('and the receptive field may be followed from the last layer', () => {
    // 5, then a window of 2 that moves by 2, then 5 again.
    const layers = [
      { ...conv, stride: 2 },
      { kind: 'pool', kernel: 2 },
    ] as const;
    const fields = networkQuestion(network(...layers), { fields: 'fields' });
    expect(under(fields, 'fields-from-the-last')).toEqual([[2, 10]]);
  });

  it('and half of a kernel is not a padding that keeps the size', () => {
    const question = keepingPaddingQuestion('paddings', [{ kernel: 3 }, { kernel: 7 }]);
    expect(under(question, 'half-the-kernel')).toEqual([
      [1.5, 3.5],
      [2, 4],
    ]);
  });
});

describe('A padded image', () => {
  const layer: Layer = { ...conv, padding: 1, stride: 2 };

  it('grows at both ends, and its window moves on it', () => {
    const question = paddedQuestion(layer, [32, 32], { padded: 'padded', size: 'size' });
    // 32 + 2 = 34; ⌊(34 − 5) / 2⌋ + 1 = 15
    expect(under(question, 'padding-counted-once')).toEqual([[33, 15]]);
    expect(under(question, 'ignored-padding')).toEqual([[32, 14]]);
    expect(under(question, 'ignored-stride')).toEqual([[34, 30]]);
    expect(under(question, 'conv-keeps-size')).toEqual([[34, 32]]);
  });

  it('has a height and a width where they differ', () => {
    const question = paddedQuestion({ ...layer, padding: [1, 3] }, [32, 40], {
      padded: 'padded',
      size: 'size',
    });
    expect(question.quantities.map(({ path }) => path)).toEqual([
      ['padded', 0],
      ['size', 0],
      ['padded', 1],
      ['size', 1],
    ]);
    expect(under(question, 'width-before-height')).toContainEqual([38, 17, 42, 19]);
  });
});
