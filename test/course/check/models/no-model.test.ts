import { describe, expect, it } from 'vitest';
import { F, nn, zeros, type Tensor } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { exercise, finding, Net } from './small-exercise';

describe('What is not a model gets a finding', () => {
  it.each<[string, unknown, string]>([
    ['undefined', undefined, 'not-answered'],
    ['null', null, 'not-answered'],
    ['the class', Net, 'class-not-instance'],
    ['a plain function', (x: Tensor) => F.relu(x), 'function-not-model'],
    ['what came out', zeros([1, 5, 4, 3]), 'output-not-model'],
    ['a list of layers', [new nn.ReLU()], 'list-not-model'],
    ['a promise', Promise.resolve(new Net()), 'promise-not-model'],
    ['code in quotes', 'new nn.Conv2d(2, 4, 3)', 'text-not-model'],
    ['a number', 5120, 'number-not-model'],
    ['a bigint', 5120n, 'number-not-model'],
    ['NaN', NaN, 'number-not-model'],
    ['an object', { conv1: new nn.ReLU() }, 'not-a-model'],
  ])('%s', async (_, net, rule) => {
    const found = await finding(net);
    expect(found.rule).toBe(rule);
    expect(found.message).toContain('`net`');
    expect(found.points).toBe(0);
  });

  it('a part with another name', async () => {
    const { findings } = await runCheck(exercise, localAnswer({ network: new Net() }));
    expect(findings[0]).toMatchObject({ rule: 'not-answered' });
    expect(findings[0]!.message).toContain('there is only `network`');
  });

  it('a part that throws when it is read', async () => {
    const parts = {
      get net() {
        throw new Error('not yet');
      },
    };
    const { findings } = await runCheck(exercise, localAnswer(parts));
    expect(findings[0]!.rule).toBe('unreadable');
  });
});
