import { describe, expect, it } from 'vitest';
import { F, nn, type Tensor } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { modelExercise } from '../../../../src/course/check/models';
import { runCheck } from '../../../../src/course/check/run-check';
import { underBudget } from '../../../../src/course/exercises/beyond/under-budget';
import { net } from './small-exercise';

const check = (net: unknown) => runCheck(underBudget, localAnswer({ net }));
const rulesFor = async (net: unknown) => (await check(net)).findings.map(({ rule }) => rule);

/** Two convolutions, which result in 16 channels of 4 x 4. */
const small = () =>
  [
    new nn.Conv2d(3, 8, 4, { stride: 4 }),
    new nn.ReLU(),
    new nn.Conv2d(8, 16, 4, { stride: 4 }),
  ] as const;

describe('A network under a budget', () => {
  it('may be built in many ways', async () => {
    class Own extends nn.Module {
      see = new nn.Sequential(...small());
      decide = new nn.Linear(16, 10);
      forward(x: Tensor<[number, 3, 64, 64]>) {
        return this.decide(this.see(x).mean([2, 3]));
      }
    }
    class Filters extends nn.Module {
      w1 = new nn.Parameter(small()[0].weight.detach());
      w2 = new nn.Parameter(small()[2].weight.detach());
      decide = new nn.Linear(256, 10);
      forward(x: Tensor) {
        const seen = F.conv2d(F.relu(F.conv2d(x, this.w1, { stride: 4 })), this.w2, { stride: 4 });
        return this.decide(F.flatten(seen, 1));
      }
    }
    const sequential = new nn.Sequential(...small(), new nn.Flatten(), new nn.Linear(256, 10));
    for (const net of [new Own(), new Filters(), sequential]) {
      const report = await check(net);
      expect(report.findings).toEqual([]);
      expect(report.points).toBe(4);
    }
  });

  it('is told where most of its parameters are', async () => {
    const net = new nn.Sequential(
      new nn.Conv2d(3, 8, 3, { padding: 1 }),
      new nn.Conv2d(8, 8, 3, { padding: 1 }),
      new nn.Flatten(),
      new nn.Linear(8 * 64 * 64, 10),
    );
    const { findings, points } = await check(net);
    expect(findings.map(({ rule }) => rule)).toEqual(['over-budget']);
    expect(points).toBe(3);
    expect(findings[0]!.message).toBe(
      '`net` has 328,498 parameters; at most 10,000 are allowed. Most of them, 327,690, are in `Linear: 1-4`, which gets [1, 32768].',
    );
  });

  it('loses a point for each thing that is missing', async () => {
    const [first] = small();
    const net = new nn.Sequential(first, new nn.Flatten(), new nn.Linear(8 * 16 * 16, 9));
    const { findings, points } = await check(net);
    expect(findings.map(({ rule }) => rule)).toEqual([
      'wrong-shape',
      'too-few-convolutions',
      'over-budget',
    ]);
    expect(findings[0]!.message).toContain('gives [1, 9] for one image; the task asks for [1, 10]');
    expect(points).toBe(1);
  });

  it('has to treat each image of a batch alone', async () => {
    class Mixed extends nn.Module {
      see = new nn.Sequential(...small(), new nn.Flatten());
      decide = new nn.Linear(256, 10);
      forward(x: Tensor) {
        const scores = this.decide(this.see(x));
        return scores.add(scores.mean(0));
      }
    }
    expect(await rulesFor(new Mixed())).toContain('batch-size-fixed');
    class Fixed extends Mixed {
      override forward(x: Tensor) {
        return this.decide(this.see(x).reshape([1, 256]));
      }
    }
    expect(await rulesFor(new Fixed())).toEqual(['batch-size-fixed']);
  });

  it.each([
    ['nothing', undefined, 'not-answered'],
    ['a class', nn.Sequential, 'class-not-instance'],
    ['a function', () => 1, 'function-not-model'],
    ['a layer for other images', new nn.Conv2d(5, 10, 3), 'refuses-input'],
  ])('is not there: %s', async (_, net, rule) => {
    const report = await check(net);
    expect(report.findings[0]!.rule).toBe(rule);
    expect(report.points).toBe(0);
  });
});

describe('An exercise whose own layers refuse the input', () => {
  it('cannot be made', () => {
    expect(() =>
      modelExercise({
        id: 'never',
        ...net,
        points: 1,
        input: [1, 1, 2, 2],
        reference: [{ kind: 'conv', inChannels: 1, outChannels: 1, kernel: 3 }],
      }),
    ).toThrow('modelExercise never: its own layers refuse an input of [1, 1, 2, 2]');
  });
});
