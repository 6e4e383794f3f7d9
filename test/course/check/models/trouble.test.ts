import { beforeAll, describe, expect, it, vi } from 'vitest';
import { F, nn, zeros, type Tensor } from '../../../../src';
import { check, finding, Net } from './small-exercise';

beforeAll(async () => {
  await check(new Net()); // starts the backend, which takes longer than a learner's code is allowed to
});

describe('A model that does not work gets a finding', () => {
  it('when it throws', async () => {
    class Broken extends Net {
      override forward() {
        throw new TypeError('this.conv3 is not a function');
      }
    }
    const { rule, message } = await finding(new Broken());
    expect(rule).toBe('refuses-input');
    expect(message).toContain('this.conv3 is not a function');
  });

  it('when it never ends', async () => {
    class Endless extends Net {
      override forward() {
        for (;;);
      }
    }
    const { rule, message } = await finding(new Endless());
    expect(rule).toBe('never-ends');
    expect(message).toContain('0.3 seconds');
  });

  it.each([
    [undefined, '`net` returned undefined instead of a tensor. Is a `return` missing'],
    [[zeros([1])], '`net` returned a list instead of a tensor.'],
    [3, '`net` returned the number 3 instead of a tensor.'],
  ])('when it returns %s', async (result, words) => {
    class Other extends Net {
      override forward() {
        return result;
      }
    }
    const { rule, message } = await finding(new Other());
    expect(rule).toBe('returns-no-tensor');
    expect(message).toContain(words);
  });

  it('when numbers are NaN', async () => {
    class Divides extends Net {
      override forward(x: Tensor) {
        return (super.forward(x) as Tensor).mul(NaN);
      }
    }
    expect((await finding(new Divides())).rule).toBe('not-finite');
  });

  it('when it is random', async () => {
    class Drops extends Net {
      override forward(x: Tensor) {
        return F.dropout(super.forward(x) as Tensor, 0.5, true);
      }
    }
    expect((await finding(new Drops())).rule).toBe('not-deterministic');
  });

  it('when layers are made in forward', async () => {
    class Forgetful extends nn.Module {
      forward(x: Tensor) {
        const seen = F.relu(new nn.Conv2d(2, 4, 3, { padding: 1 })(x));
        return new nn.Conv2d(4, 5, 3)(F.maxPool2d(seen, 2));
      }
    }
    const { rule, message } = await finding(new Forgetful());
    expect(rule).toBe('layers-made-in-forward');
    expect(message).toContain('`Conv2d: 1-1` has weights');
  });

  it('when layers are kept in an array', async () => {
    const warning = vi.spyOn(console, 'warn').mockReturnValue();
    class Listed extends nn.Module {
      layers = [new nn.Conv2d(2, 4, 3, { padding: 1 }), new nn.Conv2d(4, 5, 3)] as const;
      forward(x: Tensor) {
        return this.layers[1](F.maxPool2d(F.relu(this.layers[0](x)), 2));
      }
    }
    expect((await finding(new Listed())).rule).toBe('layers-not-found');
    warning.mockRestore();
  });

  it('when it is made for channels last', async () => {
    class Last extends Net {
      override forward(x: Tensor) {
        return super.forward(x.permute([0, 3, 1, 2]));
      }
    }
    expect((await finding(new Last())).rule).toBe('channels-last');
  });

  it('when it takes one image without a batch', async () => {
    class Alone extends Net {
      override forward(x: Tensor) {
        return super.forward(x.reshape([2, 12, 10]));
      }
    }
    const { rule, message } = await finding(new Alone());
    expect(rule).toBe('batch-lost');
    expect(message).toContain('[5, 4, 3]');
  });

  it('when the batch has a fixed size', async () => {
    class Fixed extends Net {
      override forward(x: Tensor) {
        return (super.forward(x) as Tensor).reshape([1, 5, 4, 3]);
      }
    }
    const { rule, points } = await finding(new Fixed());
    expect([rule, points]).toEqual(['batch-size-fixed', 2]);
  });

  it('when an additional layer will change numbers later', async () => {
    class Normed extends Net {
      norm = new nn.BatchNorm2d(5);
      override forward(x: Tensor) {
        return this.norm(super.forward(x) as Tensor);
      }
    }
    const { rule, message } = await finding(new Normed());
    expect(rule).toBe('extra-layer');
    expect(message).toContain('`BatchNorm2d: 1-3`');
  });

  it('even if it refuses for unforeseen reasons', async () => {
    class Strange extends Net {
      override forward(x: Tensor) {
        return super.forward(x.reshape([1, 3, 5, 16]));
      }
    }
    const { rule, message } = await finding(new Strange());
    expect(rule).toBe('refuses-input');
    expect(message).toContain(
      '`net` does not take an input of [1, 2, 12, 10]: it stops at `Conv2d: 1-1`',
    );
    expect(message).toContain('“Given groups=1');
  });
});
