/** Only what has an effect earns points; being there is not enough. */
import { describe, expect, it } from 'vitest';
import { nn, ones, zeros, type Tensor } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { contradictionIn, learnedNumbers } from '../../../../src/course/check/models/claims';
import type { Described } from '../../../../src/course/check/models/explain';
import { runCheck } from '../../../../src/course/check/run-check';
import { underBudget } from '../../../../src/course/exercises/beyond/under-budget';
import { halfTheSize } from '../../../../src/course/exercises/conv2d/half-the-size';

const points = async (conv1: unknown) =>
  (await runCheck(halfTheSize, localAnswer({ conv1 }))).points;
const half = ({ shape: [n, , h, w] }: Tensor) => [n!, 16, h! / 2, w! / 2];

describe('A wrong model', () => {
  it('gets points for what is right about it', async () => {
    expect(await points(new nn.Conv2d(1, 16, 3, { stride: 2, padding: 1 }))).toBeGreaterThan(0);
  });

  it.each([
    ['zeros', (x: Tensor) => zeros(half(x))],
    ['what its input alone decides', (x: Tensor) => ones(half(x)).mul(x.mean())],
  ])('gets none for %s of the right shape', async (_, forward) => {
    class Net extends nn.Module {
      conv = new nn.Conv2d(1, 16, 2, { stride: 2 });
      forward(x: Tensor) {
        return forward(x);
      }
    }
    expect(await points(new Net())).toBe(0);
  });
});

describe('A network under a budget', () => {
  class Net extends nn.Module {
    conv1 = new nn.Conv2d(3, 8, 4, { stride: 4 });
    conv2 = new nn.Conv2d(8, 16, 4, { stride: 4 });
    decide = new nn.Linear(256, 10);
    forward(x: Tensor): Tensor {
      return this.decide(this.conv2(this.conv1(x as never)).flatten(1));
    }
  }
  const findings = async (net: unknown) =>
    (await runCheck(underBudget, localAnswer({ net }))).findings.map(({ message }) => message);

  it('has to take the image into account', async () => {
    class Blind extends Net {
      override forward(x: Tensor) {
        return super.forward(zeros(x.shape));
      }
    }
    expect(await findings(new Blind())).toEqual(['It gives the same output for every image.']);
  });

  it('has to use its layers', async () => {
    class Idle extends Net {
      unused = new nn.Linear(2, 2);
    }
    expect(await findings(new Idle())).toEqual(['The output does not depend on `unused.weight`.']);
  });
});

describe('What a model says about itself', () => {
  const said = (state: Described['state'], parameters: number): Described => ({
    kind: 'model',
    type: 'Net',
    text: 'Net()',
    calls: [],
    outputShape: [1, 10],
    parameters,
    state,
    outside: { numbers: 0, isAll: false, convolutions: 0, multiplyAdds: 0, shrinks: 0 },
  });

  it('does not count the buffers next to the weight and bias of batch norm', () => {
    const norm = ['weight', 'bias', 'runningMean', 'runningVar'].map(
      (name) => [`norm.${name}`, [8]] as const,
    );
    const state = [...norm, ['norm.numBatchesTracked', []] as const];
    const call = {
      name: 'BatchNorm2d: 1-1',
      type: 'BatchNorm2d',
      settings: {},
      parameters: 16,
      inputShape: [1, 8, 4, 4],
      outputShape: [1, 8, 4, 4],
    };
    expect(learnedNumbers({ state, calls: [call] })).toBe(16);
    expect(learnedNumbers({ state, calls: [] })).toBe(33);
    const counts = ['a', 'b', 'c'].map((name) => [`${name}.numBatchesTracked`, []] as const);
    expect(learnedNumbers({ state: [...state, ...counts], calls: [call] })).toBe(19);
  });

  it.each([
    ['a matrix', [['runningMean', [10, 8192]]], 81_920],
    ['a list beside no weight', [['runningVar', [500]]], 500],
    [
      'a list beside another weight',
      [
        ['a.weight', [4]],
        ['a.bias', [4]],
        ['a.runningMean', [9]],
      ],
      17,
    ],
    ['many batches', [['numBatchesTracked', [9]]], 9],
  ] as const)('counts weights under the name of a buffer: %s', (_, state, numbers) => {
    expect(learnedNumbers({ state, calls: [] })).toBe(numbers);
  });

  it('has to agree with its state', () => {
    const state = [
      ['a.weight', [10, 20]],
      ['a.bias', [10]],
    ] as const;
    expect(contradictionIn(said(state, 210))).toBeUndefined();
    expect(contradictionIn(said(state, 20))).toBe(
      'It claims to have 20 parameters, but its state holds 210 learned numbers.',
    );
    const call = {
      name: 'Linear: 1-1',
      type: 'Linear',
      parameters: 210,
      settings: { inFeatures: 30, outFeatures: 10 },
      inputShape: [1, 30],
      outputShape: [1, 10],
    };
    expect(contradictionIn({ ...said(state, 210), calls: [call] })).toBe(
      'The weights of `Linear: 1-1`, [10, 30], are not among the model’s parameters. Is that layer a field of the model?',
    );
    const odd = { ...call, inputShape: [1, 31] };
    expect(contradictionIn({ ...said(state, 210), calls: [odd] })).toBe(
      'The shapes at `Linear: 1-1` do not fit its settings.',
    );
  });
});
