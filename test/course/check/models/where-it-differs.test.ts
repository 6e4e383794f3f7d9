import { beforeAll, describe, expect, it } from 'vitest';
import { nn, tensor, type Tensor } from '../../../../src';
import { check, finding, Net } from './small-exercise';

beforeAll(async () => {
  await check(new Net()); // starts the backend, which takes longer than a learner's code is allowed to
});

describe('The check of a wrong model', () => {
  const net = (first: nn.Module, ...rest: nn.Module[]) =>
    new (nn.Sequential as unknown as new (...layers: unknown[]) => nn.Module)(first, ...rest);
  const relu = () => new nn.ReLU();
  const pool = () => new nn.MaxPool2d(2);

  it('names the mistake and the first layer that differs, with the shape there', async () => {
    const { rule, message, hint, points, actual } = await finding(
      net(new nn.Conv2d(2, 4, 3), relu(), pool(), new nn.Conv2d(4, 5, 3)),
    );
    expect(rule).toBe('forgot-padding');
    expect(message).toBe(
      'The padding of the first convolution seems to be missing: without it, the window loses places at the edges. The first layer that differs is `Conv2d: 1-1`: it gives [1, 4, 10, 8].',
    );
    expect(hint).toContain('How many places');
    expect(actual).toEqual([1, 5, 3, 2]);
    expect(points).toBe(1);
  });

  it('names the layer whose numbers differ where the shape is right', async () => {
    const { rule, message } = await finding(
      net(new nn.Conv2d(2, 4, 3, { padding: 1 }), pool(), new nn.Conv2d(4, 5, 3)),
    );
    expect(rule).toBe('relu-left-out');
    expect(message).toContain('After the first convolution');
    expect(message).toContain(
      'The first layer whose numbers differ is `Conv2d: 1-3`; the shape there, [1, 5, 4, 3], is right.',
    );
  });

  it('finds two mistakes at once', async () => {
    const report = await check(
      net(new nn.Conv2d(2, 4, 3), pool(), new nn.Conv2d(4, 5, 3, { bias: false })),
    );
    const rules = report.findings.map(({ rule }) => rule);
    // Three mistakes: no pair explains them, so the arguments are compared one by one.
    expect(rules).toContain('wrong-padding');
    const pair = await check(net(new nn.Conv2d(2, 4, 3), pool(), new nn.Conv2d(4, 5, 3)));
    expect(pair.findings.map(({ rule }) => rule).sort()).toEqual([
      'forgot-padding',
      'partly-right',
      'relu-left-out',
    ]);
  });

  it('finds a mistake that was followed through', async () => {
    const { rule } = await finding(
      net(new nn.Conv2d(2, 3, 4, { padding: 1 }), relu(), pool(), new nn.Conv2d(3, 5, 3)),
    );
    expect(rule).toBe('kernel-and-filters-swapped');
  });

  it('compares the arguments where no modelled mistake explains it', async () => {
    const report = await check(
      net(new nn.Conv2d(2, 7, 5, { padding: 1 }), relu(), pool(), new nn.Conv2d(7, 5, 3)),
    );
    expect(report.findings.map(({ rule }) => rule)).toEqual(['wrong-filters', 'wrong-kernel']);
    expect(report.findings[0]!.message).toContain(
      'The number of filters of `Conv2d: 1-1`, 7, is not the one the task asks for.',
    );
  });

  it('says at least where it differs', async () => {
    class Doubled extends Net {
      override forward(x: Tensor) {
        return (super.forward(x) as Tensor).mul(2);
      }
    }
    const { rule, message, points } = await finding(new Doubled());
    expect([rule, points]).toEqual(['differs', 2]);
    expect(message).toBe(
      'The shape that `net` gives, [1, 5, 4, 3], is right, but the numbers are not.',
    );
  });

  it('survives weights that reveal nothing', async () => {
    class Empty extends Net {
      override forward() {
        return tensor([[1, 2, 3]]);
      }
    }
    const { rule, message } = await finding(new Empty());
    expect(rule).toBe('differs');
    expect(message).toContain('[1, 3]');
  });
});
