import { describe, expect, it } from 'vitest';
import { nn } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { repairFlattenSize } from '../../../../src/course/exercises/flattening/repair-flatten-size';
import { halfACameraPicture } from '../../../../src/course/exercises/conv2d/half-a-camera-picture';

/** What the check of the single layer says. */
async function onLayer(layer: unknown) {
  const report = await runCheck(halfACameraPicture, localAnswer({ layer }));
  const [first, ...rest] = report.findings;
  return {
    rule: first!.rule,
    message: first!.message,
    also: rest.map(({ message }) => message),
    points: report.points,
  };
}

describe('A layer that refuses its input', () => {
  it('has its channels swapped', async () => {
    const { rule, message, also, points } = await onLayer(
      new nn.Conv2d(8, 3, 5, { stride: 2, padding: 2 }),
    );
    expect(rule).toBe('in-out-swapped');
    expect(message).toContain('the number that goes in comes first');
    expect(also).toEqual(['Right so far: the window.']);
    expect(points).toBe(1);
  });

  it('is made for grey images', async () => {
    const { rule, points } = await onLayer(new nn.Conv2d(1, 8, 5, { stride: 2, padding: 2 }));
    expect([rule, points]).toEqual(['wrong-colours', 2]);
  });

  it('takes the width for the depth', async () => {
    const { rule, message } = await onLayer(new nn.Conv2d(96, 8, 5, { stride: 2, padding: 2 }));
    expect(rule).toBe('channels-from-size');
    expect(message).toContain('(N, C, H, W)');
  });

  it('is made for another number of channels', async () => {
    const { rule, message } = await onLayer(new nn.Conv2d(7, 8, 5, { stride: 2, padding: 2 }));
    expect(rule).toBe('wrong-in-channels');
    expect(message).toBe('The input of the convolution does not have 7 channels.');
  });
});

describe('A network that stops at its linear layer', () => {
  const net = (inFeatures: number, outFeatures = 10, padding: number | undefined = undefined) =>
    new (nn.Sequential as unknown as new (...layers: unknown[]) => nn.Module)(
      new nn.Conv2d(1, 16, 5),
      new nn.ReLU(),
      new nn.MaxPool2d(2),
      new nn.Conv2d(16, 32, 5, { padding }),
      new nn.ReLU(),
      new nn.MaxPool2d(2),
      new nn.Flatten(),
      new nn.Linear(inFeatures, outFeatures),
    );
  const check = async (answer: nn.Module) => {
    const report = await runCheck(repairFlattenSize, localAnswer({ net: answer }));
    return report.findings[0]!;
  };

  it.each([
    [16, 'depth-not-counted'],
    [128, 'one-side-only'],
    [32, 'channels-for-features'],
    [2048, 'features-before-pooling'],
  ])('made for %i features', async (features, rule) => {
    expect((await check(net(features))).rule).toBe(rule);
  });

  it('made for a number that no known mistake leads to', async () => {
    const { rule, message } = await check(net(1000));
    expect(rule).toBe('wrong-features');
    expect(message).toBe(
      'The linear layer is made for 1000 features, but that is not how many it gets.',
    );
  });

  it('with its two numbers swapped', async () => {
    expect((await check(net(10, 512))).rule).toBe('features-swapped');
  });

  it('because a layer before it is a different one', async () => {
    const { rule, message } = await check(net(512, 10, 2));
    expect(rule).toBe('needless-padding');
    expect(message).toContain('The second convolution');
  });
});
