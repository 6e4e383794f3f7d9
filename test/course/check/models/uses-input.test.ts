import { describe, expect, it } from 'vitest';
import { F, nn, type Tensor } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { seventyTwo } from '../../../../src/course/exercises/flattening/seventy-two';
import { cheaperTwin } from '../../../../src/course/exercises/parameters/cheaper-twin';
import { anotherWayTo5120 } from '../../../../src/course/exercises/quiz/another-way-to-5120';

describe('Every row and column of an image', () => {
  const check = (shorten: unknown) => runCheck(seventyTwo, localAnswer({ shorten }));

  it.each([
    [
      'by one convolution', // 28 -> 6
      new nn.Sequential(new nn.Conv2d(1, 2, 8, { stride: 4 }), new nn.Flatten()),
    ],
    [
      'by an average pooling', // 28 -> 7 -> 6
      new nn.Sequential(
        new nn.AvgPool2d(4),
        new nn.Conv2d(1, 2, 2),
        new nn.ReLU(),
        new nn.Flatten(),
      ),
    ],
  ])('is used %s', async (_, shorten) => {
    const report = await check(shorten);
    expect([report.findings, report.passed]).toEqual([[], true]);
  });

  it('is not used where something is left over: the first of the lines left out is told', async () => {
    const shorten = new nn.Sequential(
      new nn.Conv2d(1, 2, 3, { stride: 5 }), // 28 -> 6, rows 3, 4, 8, 9, …, left out
      new nn.Flatten(),
    );
    const { findings } = await check(shorten);
    expect(findings.map(({ rule }) => rule)).toEqual(['pixels-unused']);
    expect(findings[0]!.message).toBe(
      '`shorten` leaves pixels out: nothing in its output depends on row 3, nor on 19 more of the 28 rows and 28 columns.',
    );
  });

  it('cannot be missed by a cut-out without being told', async () => {
    class Cut extends nn.Module {
      body = new nn.Conv2d(1, 2, 8, { stride: 4 });
      forward(x: Tensor<[number, 1, 28, 28]>) {
        const inner = F.pad(x.narrow(3, 0, 27), [0, 1, 0, 0]);
        return this.body(inner).flatten(1);
      }
    }
    const { findings } = await check(new Cut());
    expect(findings.map(({ message }) => message)).toEqual([
      '`shorten` leaves pixels out: nothing in its output depends on column 27.',
    ]);
  });
});

describe('The window around a number', () => {
  const check = (twin: unknown) => runCheck(cheaperTwin, localAnswer({ twin }));

  it('may be seen by groups of channels', async () => {
    const twin = new nn.Sequential(
      new nn.Conv2d(32, 32, 5, { padding: 2, groups: 32 }),
      new nn.Conv2d(32, 32, 1),
    );
    const report = await check(twin);
    expect([report.findings, report.passed]).toEqual([[], true]);
  });

  it('is not seen through gaps', async () => {
    const twin = new nn.Sequential(
      new nn.Conv2d(32, 16, 3, { padding: 2, dilation: 2 }),
      new nn.ReLU(),
      new nn.Conv2d(16, 32, 1),
    );
    const { findings } = await check(twin);
    expect(findings.map(({ rule }) => rule)).toEqual(['sees-too-little']);
    expect(findings[0]!.message).toContain('depends on 9 of the 25 pixels');
  });
});

describe('Convolutions alone', () => {
  const check = (net: unknown) => runCheck(anotherWayTo5120, localAnswer({ net }));
  const rulesOf = async (net: unknown) => (await check(net)).findings.map(({ rule }) => rule);

  it.each([
    [
      'with padding',
      [
        { stride: 4, padding: 1 },
        { stride: 2, padding: 1 },
      ],
      [6, 3],
    ],
    ['whose windows overlap', [{ stride: 2 }, { stride: 4, padding: 1 }], [3, 5]],
  ] as const)('may make an image smaller %s', async (_, [first, second], [large, small]) => {
    const net = new nn.Sequential(
      new nn.Conv2d(3, 8, large, first),
      new nn.ReLU(),
      new nn.Conv2d(8, 20, small, second),
    );
    const report = await check(net);
    expect([report.findings, report.passed]).toEqual([[], true]);
  });

  it.each([
    ['a pooling function', (x: Tensor) => F.avgPool2d(x, 2)],
    ['a cut-out', (x: Tensor) => x.narrow(2, 0, 16).narrow(3, 0, 16)],
    ['a layer for small images', (x: Tensor) => F.interpolate(x, { size: 16 })],
  ])('are told apart from %s', async (_, shrunk) => {
    class Other extends nn.Module {
      one = new nn.Conv2d(3, 8, 3, { stride: 2 });
      two = new nn.Conv2d(8, 20, 3, { stride: 2, padding: 1 });
      forward(x: Tensor<[number, 3, 130, 130]>) {
        return shrunk(this.two(F.relu(this.one(x))));
      }
    }
    expect(await rulesOf(new Other())).toEqual(['shrinks-otherwise']);
  });
});
