/** Anything in place of a number gets a sensible message, and passes if it is right. */
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { valueExercise } from '../../../../src/course/check/values';
import { networkQuestion, type Network } from '../../../../src/course/mistake';
import { widePhotos } from '../../../../src/course/exercises/tensors/wide-photos';
import { ones, tensor, zeros } from '../../../../src/tensor';

const network: Network = {
  input: [3, 130, 130],
  layers: [
    { kind: 'conv', inChannels: 3, outChannels: 10, kernel: 3 },
    { kind: 'pool', kernel: 4 },
    { kind: 'conv', inChannels: 10, outChannels: 20, kernel: 5, padding: 2 },
    { kind: 'pool', kernel: 2 },
  ],
};
const text = { title: 'A test', purpose: 'Test.', task: 'Test.', hints: [] };
const one = valueExercise({
  ...text,
  id: 'one',
  question: networkQuestion(network, { features: 'features' }),
  parts: [{ name: 'features', label: 'how many numbers come out', points: 2 }],
});
const sizes = valueExercise({
  ...text,
  id: 'sides',
  question: networkQuestion(network, { steps: 'steps', size: 'size' }),
  parts: [
    { name: 'steps', label: 'a side after each layer', points: 4 },
    { name: 'size', label: 'a side at the end', points: 1 },
  ],
});

const checkOne = (features: unknown) => runCheck(one, localAnswer({ features }));
const checkSizes = (steps: unknown, size: unknown = 16) =>
  runCheck(sizes, localAnswer({ steps, size }));

describe('A right number', () => {
  it.each([
    ['a number', 5120],
    ['a number with an error of floating point', 5120.0000001],
    ['a bigint', 5120n],
    ['a list of one', [5120]],
    ['a tensor of one', ones([1]).mul(5120)],
  ])('is right as %s', async (_, features) => {
    const report = await checkOne(features);
    expect(report.findings).toEqual([]);
    expect(report.passed).toBe(true);
  });

  it.each([['5120'], [' 5,120 '], ['5 120'], ['5_120'], ['5120.0']])(
    'is right as the text "%s", with a remark',
    async (features) => {
      const report = await checkOne(features);
      expect(report.passed).toBe(true);
      expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['number-as-text', 'note'],
      ]);
    },
  );

  it.each([
    ['numbers', [128, 32, 32, 16], 16],
    [
      'pairs',
      [
        [128, 128],
        [32, 32],
        [32, 32],
        [16, 16],
      ],
      [16, 16],
    ],
    ['texts', ['128', '32', '32', '16'], '16'],
    ['a tensor', tensor([128, 32, 32, 16]), 16],
  ])('is right in a list of %s', async (_, steps, size) => {
    expect((await checkSizes(steps, size)).passed).toBe(true);
  });

  it('is right in a list that begins with the image itself', async () => {
    expect((await checkSizes([130, 128, 32, 32, 16])).passed).toBe(true);
  });

  it('is right as the shape whose last two dimensions it is', async () => {
    const shapes = [
      [10, 128, 128],
      [10, 32, 32],
      [20, 32, 32],
      [20, 16, 16],
    ];
    const report = await checkSizes(shapes, [1, 20, 16, 16]);
    expect(report.passed).toBe(true);
    expect(report.findings[0]?.message).toMatch(
      /^Only the last two numbers of \[10, 128, 128\] were read/,
    );
  });
});

describe('In place of a number', () => {
  it.each([
    ['undefined', undefined, 'not-answered', /^Still `undefined`/],
    ['null', null, 'not-answered', /^Still `null`/],
    ['an empty text', '  ', 'not-answered', /empty text/],
    ['another text', 'about 5000', 'text-for-number', /the text "about 5000"/],
    ['NaN', NaN, 'not-a-number', /something in the calculation was undefined/],
    ['Infinity', Infinity, 'not-finite', /divide something by 0/],
    ['true', true, 'number-expected', /This is true; one number is expected/],
    ['a list', [20, 16, 16], 'number-expected', /the list \[20, 16, 16\]/],
    ['an empty list', [], 'number-expected', /empty list/],
    ['nested lists', [[[20, 16]]], 'number-expected', /one number is expected/],
    ['an object', { value: 5120 }, 'number-expected', /an object/],
    ['a Number object', Object(5120), 'number-expected', /Leave out `new Number`/],
    ['a function', () => 5120, 'function-not-called', /Call it/],
    ['a class', class Net {}, 'number-expected', /the class Net/],
    ['a promise', Promise.resolve(5120), 'promise-not-awaited', /Write `await`/],
    ['a tensor', zeros([2, 3]), 'number-expected', /a tensor of shape \[2, 3\]/],
    ['a symbol', Symbol('5120'), 'number-expected', /a symbol/],
    ['-0', -0, 'zero', /It is 0/],
    ['a number below 0', -5120, 'negative', /It is negative/],
    ['a fraction', 5120.5, 'not-whole', /not a whole number/],
    ['the next number', 5121, 'off-by-one', /off by one/],
    [
      'ten times as much',
      512_000,
      'factor-too-large',
      /too large by a whole factor. Which number does not belong in the product/,
    ],
    ['an eighth', 640, 'factor-too-small', /too small by a whole factor. Which number is missing/],
    [
      'a 1, of which the factor would be the answer',
      1,
      'too-small',
      /too small, and none of the usual mistakes/,
    ],
    ['any larger number', 7777, 'too-large', /too large/],
    ['any smaller number', 777, 'too-small', /too small/],
  ])('%s gets its own message', async (_, features, rule, message) => {
    const report = await checkOne(features);
    expect(report.passed).toBe(false);
    expect(report.points).toBe(0);
    expect(report.findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(report.findings[0]!.message).toMatch(message);
    expect(report.findings[0]!.message).not.toContain('5120,');
    // Where the answer must be kept secret, not even whether it is larger or smaller.
    const { message: said, withoutAnswer = said } = report.findings[0]!;
    expect(withoutAnswer).not.toMatch(/off by|too (?:large|small)|factor/);
  });

  it('what throws when it is read gets a finding', async () => {
    const answer = {
      get features(): number {
        throw new Error('no network');
      },
    };
    const report = await runCheck(one, localAnswer(answer));
    expect(report.findings[0]).toMatchObject({ rule: 'unreadable' });
    expect(report.findings[0]!.message).toContain('no network');
  });
});

describe('An answer', () => {
  it.each([[undefined], [null], [5120], ['5120'], [[5120]], [() => 5120], [Promise.resolve(1)]])(
    'that is %s as a whole says which names are asked for',
    async (answer) => {
      const report = await runCheck(one, localAnswer(answer));
      expect(report.passed).toBe(false);
      expect(String(report)).toContain('`{ features }`');
    },
  );

  it('with another name says which one was meant', async () => {
    const report = await runCheck(one, localAnswer({ Feature: 5120 }));
    expect(report.findings[0]).toMatchObject({ rule: 'other-name', part: 'features' });
    expect(report.findings[0]!.message).toBe(
      'There is `Feature`, but it must be called `features`.',
    );
  });

  it.each([
    ['one number', 128, /This is 128; a list of 4 numbers is expected/],
    ['too few', [128, 32, 16], /It has 3 items; a list of 4 numbers is expected/],
    ['nothing', undefined, /steps: Still `undefined`/],
    ['an empty text', ' ', /This is an empty text; a list of 4 numbers is expected/],
    ['a text', 'many', /This is the text "many"; a list of 4 numbers is expected/],
    ['a function', () => [128], /Call it/],
  ])('of %s in place of a list says what is asked', async (_, steps, message) => {
    const report = await checkSizes(steps);
    expect(report.passed).toBe(false);
    expect(String(report).replaceAll(/\n\s+/g, ' ')).toMatch(message);
  });

  it.each(['128, 32, 32, 16', '[128, 32, 32, 16]', '128 x 32 x 32 x 16'])(
    'as the text %s is right, as in a prediction',
    async (steps) => {
      const report = await checkSizes(steps);
      expect(report.passed).toBe(true);
      expect(report.findings).toMatchObject([{ rule: 'list-as-text', part: 'steps' }]);
    },
  );

  it('in the shape of a tensor is called what it is there', async () => {
    const answer = { widePhotos: zeros([4, 3, 30, 20]) };
    const { findings } = await runCheck(widePhotos, localAnswer(answer));
    expect(findings).toMatchObject([{ rule: 'width-before-height', part: 'widePhotos.shape[2]' }]);
    expect(findings[0]!.message).toMatch(/in `widePhotos\.shape\[3\]`\.$/);
  });

  it('with a gap in a list says where', async () => {
    const report = await checkSizes([128, undefined, 32, 16]);
    expect(report.findings).toMatchObject([{ rule: 'not-answered', part: 'steps[1]' }]);
    expect(report.points).toBe(4);
  });

  it('with the same mistake in two steps says so once', async () => {
    const report = await checkSizes([127, 31, 30, 15], 15);
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ rule: 'forgot-plus-one', part: 'steps[0]' }]);
    expect(errors[0]!.message).toMatch(/ The same mistake is in `steps\[2\]`\.$/);
  });

  it('gets half of the points for what follows rightly from a wrong number', async () => {
    const report = await checkSizes([127, 31, 31, 15], 15);
    expect(report.findings.map(({ part, severity }) => `${part} ${severity}`)).toEqual([
      'steps[0] error',
      'steps consistent',
      'size consistent',
    ]);
    expect(report.parts.map(({ points }) => points)).toEqual([1.5, 0.5]);
  });
});
