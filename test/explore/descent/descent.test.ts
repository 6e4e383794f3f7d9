import { describe, expect, it } from 'vitest';
import { explore } from '../../../src';
import { EXPLORER_MIME } from '../../../src/display/explored';
import { contoursOf } from '../../../src/explore/descent/contours';
import { inPyTorch, inTypeScript } from '../../../src/explore/descent/in-code';
import { lossCurve } from '../../../src/explore/descent/loss-curve';
import { pathOf, rateLimit } from '../../../src/explore/descent/path';
import { change, inPicture } from '../../../src/explore/descent/setting';
import { valleyOf, valleys, type ValleyName } from '../../../src/explore/descent/valleys';
import { limitText, lossText, sentenceOf } from '../../../src/explore/descent/words';

type Options = Parameters<typeof explore.descent>[0];
const state = (options: Options = {}) => explore.descent(options).state;
const sentence = (options: Options) => String(explore.descent(options));

describe('explore.descent', () => {
  it('begins in a narrow valley', () => {
    expect(sentence({})).toBe(
      'SGD with a learning rate of 0.05 descends a narrow valley from a = -4, b = 2. After 30 steps the loss has fallen from 48 to 0.369, at a = -0.859, b = 0.',
    );
  });

  it('has a form for pages, one without scripts, and a sentence', () => {
    const descent = explore.descent({ valley: 'two', optimizer: 'Adam', lr: 0.1 });
    const bundle = descent.toBundle();
    expect(bundle[EXPLORER_MIME]).toMatchObject({ explorer: 'descent', state: descent.state });
    expect(bundle['text/html']).toMatch(/^<img alt="Adam with a learning rate of 0.1 descends two/);
    expect(bundle['text/plain']).toBe(String(descent));
  });

  it.each([
    [{ valley: 'deep' }, 'the valley must be round, narrow, line, filter or two, but is deep'],
    [{ optimizer: 'Lion' }, 'the optimizer must be SGD or Adam, but is Lion'],
    [{ lr: -1 }, 'Invalid learning rate: -1'],
    [{ momentum: -1 }, 'Invalid momentum value: -1'],
    [{ steps: 0 }, 'steps must be a whole number of 1 or more, but got 0'],
    [{ steps: 501 }, 'steps must be at most 500, but is 501'],
    [{ start: [1] }, 'the start must be two numbers, but is [1]'],
    [{ rate: 1 }, "unexpected keyword argument 'rate'"],
  ])('refuses %o', (options, message) => {
    expect(() => explore.descent(options as never)).toThrow(message);
  });
});

describe('a descent in words', () => {
  it('says by how much the learning rate is too large', () => {
    expect(sentence({ lr: 0.12 })).toContain(
      'The loss grows: the learning rate, 0.12, is above 2 / curvature = 2 / 20 = 0.1.',
    );
    expect(sentence({ lr: 0.2, momentum: 0.9, steps: 3 })).toContain(
      'is above 2 · (1 + momentum) / curvature = 2 · 1.9 / 20 = 0.19.',
    );
    const flat = state({ lr: 0.12, start: [-4, 0] });
    expect(limitText(flat, pathOf(flat))).toContain('The steps across the valley grow');
  });

  it('does not say so of Adam, or where the valley is curved otherwise in each place', () => {
    expect(rateLimit(state({ optimizer: 'Adam', lr: 3 }))).toBeUndefined();
    expect(rateLimit(state({ valley: 'two', lr: 3 }))).toBeUndefined();
  });

  it('says when the loss is more than a number can be', () => {
    const far = state({ lr: 10, steps: 500 });
    expect(lossText(far, pathOf(far))).toMatch(/^After \d+ steps the loss has overflowed/);
  });

  it('follows the step that is shown', () => {
    const begin = change(state(), { at: 0 });
    expect(lossText(begin, pathOf(begin))).toBe('The loss at the start is 48.');
    const one = change(state(), { at: 1 });
    expect(sentenceOf(one, pathOf(one))).toContain('After 1 step the loss has fallen from 48 to');
    const still = change(state({ lr: 0 }), {});
    expect(lossText(still, pathOf(still))).toContain('is still 48, at a = -4, b = 2');
  });
});

describe('the learning rate', () => {
  it.each(['round', 'narrow', 'line', 'filter'] as const)(
    'has its limit at 2 / curvature, below which the loss falls and above which it grows: %s',
    (valley) => {
      const limit = rateLimit(state({ valley }))!;
      const last = (lr: number) => pathOf(state({ valley, lr, steps: 200 })).at(-1)!.loss;
      const [first] = pathOf(state({ valley }));
      expect(last(0.99 * limit)).toBeLessThan(first!.loss);
      expect(last(1.01 * limit)).toBeGreaterThan(last(0.99 * limit));
    },
  );
});

describe('a change of a descent', () => {
  it('begins another valley at its own start, and draws the whole path', () => {
    const next = change(change(state(), { at: 3 }), { valley: 'filter' });
    expect([next.start, next.at]).toEqual([valleyOf('filter').start, 30]);
    expect(change(next, { steps: 10 }).at).toBe(10);
  });

  it('keeps the start in the picture', () => {
    expect(inPicture('narrow', [-9, 3.5])).toEqual([-5, 3.5]);
  });
});

describe('the picture', () => {
  it.each(Object.keys(valleys) as ValleyName[])('has lines of equal loss: %s', (name) => {
    const { loss, shown } = valleyOf(name);
    const spread = loss([shown[0][0], shown[1][0]]);
    const lines = contoursOf(name);
    expect(lines.length).toBeGreaterThan(100);
    for (const [one, other] of lines) {
      expect(Math.abs(loss(one) - loss(other))).toBeLessThan(0.05 * (1 + spread));
    }
  });

  it('draws the loss by powers of ten, up to the step that is shown', () => {
    const half = change(state(), { at: 15 });
    const { points, powers, last } = lossCurve(half, pathOf(half));
    expect([points.length, last]).toEqual([16, 30]);
    expect(powers).toEqual([-1, 2]);
  });
});

describe('a descent in code', () => {
  it('is the optimiser', () => {
    expect(inTypeScript(state({ lr: 0.1 }))).toBe('new optim.SGD(model.parameters(), { lr: 0.1 })');
    expect(inPyTorch(state({ lr: 0.1, momentum: 0.9 }))).toBe(
      'torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)',
    );
    expect(inPyTorch(state({ optimizer: 'Adam', momentum: 0.9 }))).toBe(
      'torch.optim.Adam(model.parameters(), lr=0.05)',
    );
  });
});
