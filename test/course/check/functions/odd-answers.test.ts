import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { convolveByLoops } from '../../../../src/course/exercises/convolution/convolve-by-loops';
import { outputSize } from '../../../../src/course/exercises/sizes/output-size';
import { nn, tensor } from '../../../../src';
import { convolve as rightConvolve } from '../../../../solutions/convolution/convolve-by-loops';
import { outputSize as rightSize } from '../../../../solutions/sizes/output-size';

type Sizes = Parameters<typeof rightSize>[0];

/** Calls that never end are stopped soon; all others have enough time, even on a busy machine. */
const SOON = 0.5;

const onSizes = (answer: unknown, seconds = 10) =>
  runCheck(outputSize, localAnswer({ outputSize: answer }, { seconds }));
const onConvolve = (answer: unknown, seconds = 10) =>
  runCheck(convolveByLoops, localAnswer({ convolve: answer }, { seconds }));

const first = 'outputSize({ input: 1, kernel: 1, stride: 1, padding: 0 })';

describe('What is not a function', () => {
  it.each<[string, unknown, string, string]>([
    ['undefined', undefined, 'not-a-function', '`outputSize` is undefined.'],
    ['null', null, 'not-a-function', '`outputSize` is null.'],
    ['a number', 5, 'not-a-function', '`outputSize` is 5.'],
    ['text', 'x => x', 'not-a-function', '`outputSize` is "x => x".'],
    ['a promise', Promise.resolve(5), 'not-a-function', '`outputSize` is a promise.'],
    ['a tensor', tensor([1, 2]), 'not-a-function', '`outputSize` is a tensor of shape [2].'],
    ['a layer', new nn.ReLU(), 'not-a-function', '`outputSize` is a model (ReLU).'],
    ['a class', class Size {}, 'class-for-function', '`outputSize` is the class Size.'],
  ])('is %s', async (_what, answer, rule, message) => {
    const { passed, points, findings } = await onSizes(answer);
    expect(findings).toMatchObject([{ rule, severity: 'error' }]);
    expect(findings[0]!.message).toContain(message);
    expect([passed, points]).toEqual([false, 0]);
  });

  it('is a function under another name', async () => {
    const { findings } = await runCheck(outputSize, localAnswer({ outputsize: rightSize }));
    expect(findings).toMatchObject([
      { rule: 'not-answered', message: 'There is no `outputSize`. The answer has `outputsize`.' },
    ]);
  });

  it('is an answer without parts', async () => {
    const { findings } = await runCheck(outputSize, localAnswer(undefined));
    expect(findings).toMatchObject([
      { rule: 'not-answered', message: 'There is no `outputSize`. The answer is empty.' },
    ]);
  });
});

describe('A function that ends oddly', () => {
  it.each<[string, (sizes: Sizes) => unknown, string, string]>([
    ['returns nothing', () => undefined, 'returned-nothing', 'gave undefined.'],
    ['returns null', () => null, 'wrong-kind', 'gave null.'],
    ['is async', (s) => Promise.resolve(rightSize(s)), 'returned-promise', 'gave a promise.'],
    ['returns text', (s) => String(rightSize(s)), 'text-for-number', 'gave "1".'],
    ['returns a bigint', (s) => BigInt(rightSize(s)), 'bigint-for-number', 'gave 1n.'],
    ['returns a list', (s) => [rightSize(s)], 'list-for-number', 'gave [1].'],
    ['returns an object', (s) => ({ size: rightSize(s) }), 'wrong-kind', 'gave an object.'],
    ['returns a function', () => rightSize, 'wrong-kind', 'gave the function outputSize.'],
    ['returns NaN', () => NaN, 'not-a-number', 'gave NaN. NaN comes from'],
    ['returns Infinity', (s) => 1 / (s.stride - 1), 'wrong-result', 'gave Infinity.'],
    [
      'throws',
      () => {
        throw new RangeError('too small');
      },
      'threw',
      'but threw RangeError: too small',
    ],
  ])('%s', async (_what, answer, rule, message) => {
    const { points, findings } = await onSizes(answer);
    expect(findings).toMatchObject([{ rule, severity: 'error', expected: 1 }]);
    expect(findings[0]!.message).toContain(`\`${first}\` should give 1, `);
    expect(findings[0]!.message).toContain(message);
    expect(points).toBe(0);
  });

  it('never returns', async () => {
    const forever = () => {
      for (;;);
    };
    expect((await onSizes(forever, SOON)).findings).toMatchObject([
      {
        rule: 'never-returns',
        message: `\`${first}\` should give 1, but had not finished after 0.5 seconds.`,
      },
    ]);
  });

  it('names more parameters than there are arguments', async () => {
    const positional = (input: number, kernel: number, stride: number, padding: number) =>
      Math.floor((input - kernel + 2 * padding) / stride) + 1;
    expect((await onSizes(positional)).findings).toMatchObject([
      {
        rule: 'too-many-parameters',
        message: `\`outputSize\` has 4 parameters, but is called with one argument: \`${first}\`.`,
      },
    ]);
  });

  it('throws for some inputs only: the finding says which', async () => {
    const { findings } = await onSizes((sizes: Sizes) => {
      if (sizes.padding > 0) throw new Error('not yet');
      return rightSize(sizes);
    });
    expect(findings[0]).toMatchObject({
      rule: 'threw',
      message:
        'Right whenever there is no padding; wrong whenever there is padding. `outputSize({ input: 5, kernel: 3, stride: 1, padding: 1 })` should give 5, but threw Error: not yet',
    });
  });

  it('never returns for some inputs: the finding says that others are right', async () => {
    const { points, findings } = await onSizes((sizes: Sizes) => {
      while (sizes.stride === 2);
      return rightSize(sizes);
    }, SOON);
    expect(findings).toMatchObject([{ rule: 'never-returns' }]);
    expect(findings[0]!.message).toMatch(/^Right on 4 smaller inputs\. `outputSize\(\{ input: 4, /);
    expect(points).toBe(0);
  });

  it('remembers what it was called with: it is not deterministic', async () => {
    let calls = 0;
    const { points, findings } = await onSizes((sizes: Sizes) => rightSize(sizes) + calls++);
    expect(findings).toMatchObject([{ rule: 'not-deterministic' }]);
    expect(findings[0]!.message).toMatch(
      /gave 1 the first time, and \d+ when called again\. The result must/,
    );
    expect(points).toBe(0);
  });
});

describe('A function that should give lists', () => {
  type Args = Parameters<typeof rightConvolve>;

  it.each<[string, (...args: Args) => unknown, string, string]>([
    ['gives a number', () => 6, 'number-for-list', 'should give [[6]], but gave 6.'],
    ['gives a flat list', (...args) => rightConvolve(...args).flat(), 'wrong-shape', '[1, 1], but'],
    [
      'gives nothing in it',
      () => [[undefined]],
      'wrong-kind-inside',
      '`result[0][0]` is undefined',
    ],
    ['gives text in it', () => [['6']], 'wrong-kind-inside', '`result[0][0]` is "6"'],
    [
      'gives holes',
      () => [new Array<number>(1)],
      'wrong-kind-inside',
      '`result[0][0]` is undefined',
    ],
    ['gives an empty list', () => [], 'always-the-same', 'is [0]: '],
    ['gives NaN in it', () => [[NaN]], 'not-a-number', 'but gave [[NaN]].'],
    [
      'gives an endless list',
      () => new Array<number>(1e9),
      'wrong-kind-inside',
      '`result[0]` is undefined',
    ],
    ['gives a long list', () => Array.from({ length: 3e5 }, () => 0), 'wrong-shape', 'gave'],
  ])('%s', async (_what, answer, rule, message) => {
    const { findings } = await onConvolve(answer);
    expect(findings[0]).toMatchObject({ rule, expected: [[6]] });
    expect(findings[0]!.message).toContain(message);
  });

  it('gives a list that contains itself', async () => {
    const { findings } = await onConvolve(() => {
      const list: unknown[] = [];
      list.push(list);
      return list;
    });
    expect(findings[0]).toMatchObject({ rule: 'wrong-kind-inside' });
  });

  it('gives rows of different lengths', async () => {
    const { findings } = await onConvolve((...args: Args) => {
      const [firstRow, ...others] = rightConvolve(...args);
      return [firstRow, ...others.map((row) => [...row, 0])];
    });
    expect(findings[0]).toMatchObject({ rule: 'wrong-shape' });
    expect(findings[0]!.message).toContain(
      'The shape should be [2, 2], but is not defined because the rows differ in length',
    );
  });

  it.each<[string, (value: number[][]) => unknown]>([
    ['a tensor', (value) => tensor(value)],
    ['typed arrays', (value) => value.map((row) => Float32Array.from(row))],
    ['-0 for 0', (value) => value.map((row) => row.map((number) => (number === 0 ? -0 : number)))],
    ['numbers that rounding changed', (value) => value.map((row) => row.map((n) => n + 1e-6))],
  ])('may give %s if the values are right', async (_what, as) => {
    const { passed, findings } = await onConvolve((...args: Args) => as(rightConvolve(...args)));
    expect(findings).toEqual([]);
    expect(passed).toBe(true);
  });

  it('must leave its arguments alone, even where the result is right', async () => {
    const { points, passed, findings } = await onConvolve((...[image, ...others]: Args) => {
      const result = rightConvolve(image, ...others);
      image.push([]);
      return result;
    });
    expect(findings).toMatchObject([
      { rule: 'changed-arguments', severity: 'error' },
      { rule: 'partly-right', severity: 'note' },
    ]);
    expect(findings[0]!.message).toContain('`convolve([[2]], [[3]], { stride: 1, padding: 0 })`');
    expect([passed, points]).toEqual([false, 2]);
  });

  it('is told of both a wrong result and changed arguments', async () => {
    const { findings } = await onConvolve((...[image, kernel, settings]: Args) => {
      const result = rightConvolve(image, kernel, { ...settings, stride: 1 });
      image.pop();
      return result;
    });
    expect(findings.map(({ rule }) => rule)).toEqual([
      'ignored-stride',
      'changed-arguments',
      'partly-right',
    ]);
  });

  it('must not be slow', async () => {
    const { points, findings } = await onConvolve((...args: Args) => {
      while (args[0].length > 90);
      return rightConvolve(...args);
    }, SOON);
    expect(findings[0]).toMatchObject({ rule: 'too-slow' });
    expect(findings[0]!.message).toMatch(
      /^Right on \d+ smaller inputs\. `convolve\(\[… 96 x 90 numbers …\], /,
    );
    expect(points).toBe(2);
  });
});
