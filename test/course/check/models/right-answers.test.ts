import { beforeAll, describe, expect, it } from 'vitest';
import { F, nn, zeros, type Tensor } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { modelExercise } from '../../../../src/course/check/models';
import { runCheck } from '../../../../src/course/check/run-check';
import { check, net, Net } from './small-exercise';

beforeAll(async () => {
  await check(new Net()); // starts the backend, which takes longer than a learner's code is allowed to
});

describe('A right model is right in every form', () => {
  const first = () => new nn.Conv2d(2, 4, 3, { padding: 1 });
  const last = () => new nn.Conv2d(4, 5, 3);

  it.each<[string, () => unknown]>([
    ['a class with functions in forward', () => new Net()],
    [
      'a Sequential',
      () => new nn.Sequential(first(), new nn.ReLU(), new nn.MaxPool2d(2, 2), last()),
    ],
    [
      'ReLU and pooling the other way round',
      () => new nn.Sequential(first(), new nn.MaxPool2d(2), new nn.ReLU(true), last()),
    ],
    [
      'nested',
      () =>
        new nn.Sequential(
          new nn.Sequential(first(), new nn.ReLU()),
          new nn.Sequential(new nn.MaxPool2d(2), last()),
        ),
    ],
    [
      'pairs and words for numbers',
      () =>
        new nn.Sequential(
          new nn.Conv2d(2, 4, [3, 3], { padding: 'same', stride: [1, 1] }),
          new nn.ReLU(),
          new nn.MaxPool2d([2, 2], [2, 2]),
          new nn.Conv2d(4, 5, 3, { padding: 'valid', dilation: [1, 1] }),
        ),
    ],
    [
      'layers that change nothing in between',
      () =>
        new nn.Sequential(
          new nn.Identity(),
          first(),
          new nn.ReLU(),
          new nn.ReLU(),
          new nn.MaxPool2d(2),
          new nn.Dropout(),
          last(),
        ),
    ],
    [
      'layers made in another order than they are used',
      () => {
        class Backwards extends nn.Module {
          after = last();
          before = first();
          forward(x: Tensor) {
            return this.after(F.maxPool2d(F.relu(this.before(x)), 2));
          }
        }
        return new Backwards();
      },
    ],
    [
      'filters of one’s own',
      () => {
        class Filters extends nn.Module {
          w1 = new nn.Parameter(zeros([4, 2, 3, 3]).add(0.1));
          b1 = new nn.Parameter(zeros([4]));
          w2 = new nn.Parameter(zeros([5, 4, 3, 3]).add(0.2));
          b2 = new nn.Parameter(zeros([5]));
          forward(x: Tensor) {
            const seen = F.relu(F.conv2d(x, this.w1, this.b1, { padding: 1 }));
            return F.conv2d(F.maxPool2d(seen, 2), this.w2, this.b2);
          }
        }
        return new Filters();
      },
    ],
  ])('%s', async (_, make) => {
    const report = await check(make());
    expect(report.findings).toEqual([]);
    expect(report.points).toBe(4);
  });

  it('two identical layers, not made in the order in which they are used', async () => {
    const twice = modelExercise({
      id: 'twice',
      ...net,
      points: 1,
      input: [1, 3, 6, 6],
      reference: [
        { kind: 'conv', inChannels: 3, outChannels: 3, kernel: 3 },
        { kind: 'relu' },
        { kind: 'conv', inChannels: 3, outChannels: 3, kernel: 3 },
      ],
    });
    class Swapped extends nn.Module {
      second = new nn.Conv2d(3, 3, 3);
      first = new nn.Conv2d(3, 3, 3);
      forward(x: Tensor) {
        return this.second(F.relu(this.first(x)));
      }
    }
    expect((await runCheck(twice, localAnswer({ net: new Swapped() }))).passed).toBe(true);
  });

  it('with a note if weights are unused', async () => {
    class Spare extends Net {
      spare = new nn.Linear(3, 3);
    }
    const report = await check(new Spare());
    expect(report.passed).toBe(true);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['unused-weights']);
  });
});
