import { describe, expect, it } from 'vitest';
import { F, nn, type Tensor } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { phoneBudget } from '../../../../src/course/exercises/networks/phone-budget';
import { backTo130 } from '../../../../src/course/exercises/transposed/back-to-130';

describe('The work of a network', () => {
  const check = (net: unknown) => runCheck(phoneBudget, localAnswer({ net }));

  it('is that of its layers', async () => {
    const net = new nn.Sequential(
      new nn.Conv2d(3, 16, 3, { padding: 1 }),
      new nn.MaxPool2d(8),
      new nn.Conv2d(16, 16, 3, { padding: 1, groups: 16 }),
      new nn.Conv2d(16, 16, 1),
      new nn.Flatten(),
      new nn.Linear(2304, 20),
    );
    const { findings } = await check(net);
    expect(findings.map(({ rule }) => rule)).toEqual(['over-budget', 'over-work']);
    const work = 96 * 96 * 16 * 27 + 144 * 16 * 9 + 144 * 16 * 16 + 2304 * 20;
    expect(findings[1]!.actual).toBe(work);
  });

  it('is counted in functions, too', async () => {
    class Hidden extends nn.Module {
      weight = new nn.Parameter(new nn.Conv2d(3, 16, 3).weight.detach());
      rest = new nn.Sequential(
        new nn.MaxPool2d(16),
        new nn.Conv2d(16, 16, 1),
        new nn.Conv2d(16, 16, 1),
        new nn.Flatten(),
        new nn.Linear(400, 20),
      );
      forward(x: Tensor<[number, 3, 96, 96]>) {
        return this.rest(F.conv2d(x, this.weight));
      }
    }
    expect((await check(new Hidden())).findings.map(({ rule }) => rule)).toEqual(['over-work']);
  });
});

describe('The way back to 130 x 130', () => {
  const check = (up: unknown) => runCheck(backTo130, localAnswer({ up }));

  it.each([
    [
      'an enlargement and two convolutions',
      new nn.Sequential(
        new nn.Upsample({ scaleFactor: 8 }),
        new nn.Conv2d(16, 8, 3, { padding: 1 }),
        new nn.ReLU(),
        new nn.Upsample({ scaleFactor: 2 }),
        new nn.Conv2d(8, 3, 3, { padding: 2 }),
      ),
    ],
    [
      'a large stamp',
      new nn.Sequential(
        new nn.ConvTranspose2d(16, 4, 6, { stride: 4 }),
        new nn.ReLU(),
        new nn.ConvTranspose2d(4, 3, 4, { stride: 4, padding: 3 }),
      ),
    ],
  ])('leads through %s', async (_, up) => {
    const report = await check(up);
    expect([report.findings, report.passed]).toEqual([[], true]);
  });

  it('is not there if the border is only padded', async () => {
    const up = new nn.Sequential(
      new nn.ConvTranspose2d(16, 8, 4, { stride: 4 }),
      new nn.ReLU(),
      new nn.ConvTranspose2d(8, 3, 4, { stride: 4 }),
    );
    class Padded extends nn.Module {
      up = up;
      forward(x: Tensor<[number, 16, 8, 8]>) {
        return F.pad(this.up(x), [1, 1, 1, 1]);
      }
    }
    const { findings } = await check(new Padded());
    expect(findings.map(({ rule }) => rule)).toEqual(['gaps-left']);
    expect(findings[0]!.message).toContain('516 of the 16,900 places');
  });
});
