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
