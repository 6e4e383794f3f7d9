/** A small exercise, and what its check says about a model. */
import { expect } from 'vitest';
import { F, nn, type Tensor } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { gives, hasFilters, modelExercise } from '../../../../src/course/check/models';
import { runCheck } from '../../../../src/course/check/run-check';

/** What an exercise that asks for a model called `net` says, where that does not matter. */
export const net = {
  title: 'Small',
  purpose: '',
  task: '',
  hints: [],
  starter: '',
  part: 'net',
  label: 'the network',
};

export const exercise = modelExercise({
  id: 'small',
  ...net,
  points: 4,
  input: [1, 2, 12, 10],
  reference: [
    { kind: 'conv', inChannels: 2, outChannels: 4, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2 },
    { kind: 'conv', inChannels: 4, outChannels: 5, kernel: 3 },
  ],
  requirements: [hasFilters(4), gives('the shape', [1, 5, 4, 3])],
});

export const check = (net: unknown) => runCheck(exercise, localAnswer({ net }, { seconds: 0.3 }));

/** The only finding that is not a note. */
export async function finding(net: unknown) {
  const report = await check(net);
  const found = report.findings.filter(({ severity }) => severity !== 'note');
  expect(found.map(({ rule }) => rule)).toHaveLength(1);
  expect(report.passed).toBe(false);
  return { ...found[0]!, points: report.points };
}

/** A right answer. */
export class Net extends nn.Module {
  conv1 = new nn.Conv2d(2, 4, 3, { padding: 1 });
  conv2 = new nn.Conv2d(4, 5, 3);
  forward(x: Tensor): unknown {
    return this.conv2(F.maxPool2d(F.relu(this.conv1(x)), 2));
  }
}
