import { afterEach, describe, expect, it, vi } from 'vitest';
import { tensor, zeros } from '../../../src/tensor';
import { shown } from './shown';

describe('compare', () => {
  it.each([
    [16, 16, '✔ Side: 16, as you predicted.'],
    [15, 16, '≠ Side: not quite. You predicted 15; it is 16.'],
    [[1, 2], [1, 2], '✔ Side: [1, 2], as you predicted.'],
    [[1, 3], [1, 2], '≠ Side: not quite. You predicted [1, 3]; it is [1, 2].'],
    [[1, 3, 3], [1, 2], '≠ Side: not quite. You predicted [1, 3, 3]; it is [1, 2].'],
    ['red', 'blue', '≠ Side: not quite. You predicted "red"; it is "blue".'],
    [3, 'blue', '≠ Side: not quite. You predicted 3; it is "blue".'],
    [true, false, '≠ Side: not quite. You predicted true; it is false.'],
    [Infinity, Infinity, '✔ Side: Infinity, as you predicted.'],
    [{ a: 1 }, { a: 1 }, '✔ Side: an object, as you predicted.'],
  ])('puts %j beside %j', (predicted, actual, line) => {
    expect(shown(predicted, actual)).toBe(line);
  });

  it('ends with the sign of what it says of, if that is a question', () => {
    expect(shown('yes', true, undefined, 'Is it wider?')).toBe(
      '✔ Is it wider? true, as you predicted.',
    );
  });
});

describe('a right prediction in another form', () => {
  const square = [
    [1, 2],
    [3, 4],
  ];
  it.each([
    ['a capital letter', 'Blue', 'blue'],
    ['quotes, blanks and a full stop', ' "blue". ', 'blue'],
    ['curly quotes', '“Not  at all”', 'not at all'],
    ['a list of one number', [5], 5],
    ['a number for a list of one', 5, [5]],
    ['a bigint', BigInt(5), 5],
    ['a size as both of its dimensions', [16, 16], 16],
    ['-0 for 0', -0, 0],
    ['0 for -0', 0, -0],
    ['0.1 for the float32 next to it', 0.1, Math.fround(0.1)],
    ['two decimals', 33.33, 100 / 3],
    ['a tensor with one number', tensor([4]), 4],
    ['a typed array', new Float32Array([0.1, 2]), [0.1, 2]],
    ['a tensor for lists', tensor([1, 2, 3, 4], [2, 2]), square],
    ['lists for a tensor', square, tensor([1, 2, 3, 4], [2, 2])],
    ['a tensor of the shape', zeros([3, 7, 8]), [3, 7, 8]],
    ['yes for true', 'yes', true],
    ['No for false', 'No', false],
    ['TRUE for true', 'TRUE', true],
    ['true for yes', true, 'yes'],
    ['false for no', 'false', 'no'],
  ])('is right: %s', (_, predicted, actual) => {
    expect(shown(predicted, actual)).toMatch(/^✔ Side: .*, as you predicted\.$/);
  });

  it('is shown as the value, with as many digits as it has', () => {
    expect(shown(0.1, Math.fround(0.1))).toBe('✔ Side: 0.1, as you predicted.');
    expect(shown(1, tensor([0.1, 67108872]))).toMatch(/it is \[0\.1, 67108872\]/);
  });

  it('yes stays wrong where it is no', () => {
    expect(shown('yes', false)).toMatch(/not quite\. You predicted true; it is false/);
    expect(shown(true, 'no')).toMatch(/not quite\. You predicted "yes"; it is "no"/);
  });
});

describe('a text for a number', () => {
  it('is read, and that it needs no quotes is said once', () => {
    expect(shown('168', 168)).toBe(
      '✔ Side: 168, as you predicted. · The text "168" was read as the number 168. A number needs no quotes.',
    );
    expect(shown('1,500', 1500)).toBe('✔ Side: 1500, as you predicted.');
    expect(shown('16 x 16', 16)).toBe('✔ Side: 16, as you predicted.');
  });

  it('is echoed as it was written if it is none', () => {
    expect(shown('a, b', 168)).toBe(
      '≠ Side: not quite. You predicted "a, b"; it is 168. · Your prediction: This is the text "a, b". Write a number, without quotes.',
    );
  });
});

describe('a text for a list', () => {
  it('is read, and that it needs no quotes is said once', () => {
    expect(shown('3, 7, 8', [3, 7, 8])).toBe(
      '✔ Side: [3, 7, 8], as you predicted. · The text "3, 7, 8" was read as the list [3, 7, 8]. Write a list in square brackets, without quotes.',
    );
  });

  it.each(['3 x 7 x 8', '[3, 7, 8]', '(3, 7, 8)', '3×7×8', ' [ 3,7,8 ] ', '3 7 8'])(
    'may be %j',
    (text) => {
      expect(shown(text, [3, 7, 8])).toBe('✔ Side: [3, 7, 8], as you predicted.');
    },
  );

  it.each(['three, seven, eight', '378', '3, 7, 8, '])('may not be %j', (text) => {
    expect(shown(text, [3, 7, 8])).toBe(
      `≠ Side: not quite. You predicted ${JSON.stringify(text)}; it is [3, 7, 8].`,
    );
  });
});

describe('an estimate', () => {
  it.each([
    [10, 8.4, 5, '✔ Side: about right. You guessed 10; it is 8.4.'],
    [13.4, 8.4, 5, '✔ Side: about right. You guessed 13.4; it is 8.4.'],
    [1.1, 1, 0.1, '✔ Side: about right. You guessed 1.1; it is 1.'],
    [8.4, 8.4, 5, '✔ Side: 8.4, as you predicted.'],
    [60, 8.4, 5, '≠ Side: not close. You guessed 60; it is 8.4.'],
    [[1, 5], [2, 4], 1, '✔ Side: about right. You guessed [1, 5]; it is [2, 4].'],
    [[1, 5], [2, 9], 1, '≠ Side: not close. You guessed [1, 5]; it is [2, 9].'],
  ])('of %j for %j within %f', (predicted, actual, tolerance, line) => {
    expect(shown(predicted, actual, { tolerance })).toBe(line);
  });

  it.each([-1, NaN])('can have no tolerance of %f', (tolerance) => {
    expect(() => shown(1, 1, { tolerance })).toThrow(
      `compare: the tolerance must be a number of at least 0, but is ${tolerance}`,
    );
  });
});

describe('what something else computed', () => {
  it.each([
    [[4, -2], 'the loops', '✔ Side: [4, -2], as by the loops.'],
    [[4, 2], 'the loops', '≠ Side: not the same. By the loops it is [4, 2]; here it is [4, -2].'],
    [undefined, 'hand', '≠ Side: not the same. By hand it is undefined; here it is [4, -2].'],
  ])('%j by %s', (predicted, by, line) => {
    const asked = line.startsWith('≠') ? ' · What made the difference?' : '';
    expect(shown(predicted, [4, -2], by)).toBe(line + asked);
    expect(shown(predicted, [4, -2], { by })).toBe(line + asked);
  });
});

describe('no prediction', () => {
  const later = () => new Promise((done) => setTimeout(done, 5));
  afterEach(later);

  it.each([undefined, null, NaN, '', '  ', [undefined, NaN]])(
    'is %j: the value is held back once',
    async (none) => {
      const what = `Side ${JSON.stringify(none)} ${String(none)}`;
      expect(shown(none, 16, {}, what)).toBe(
        `${what}: you wrote no prediction. · Write one in the cell above and run it, then this cell again. To see the answer anyway, run this cell once more.`,
      );
      await later();
      expect(shown(none, 16, {}, what)).toBe(`${what}: 16. You wrote no prediction.`);
    },
  );

  it('is explained once in a cell', async () => {
    expect(shown(undefined, 1, {}, 'First')).toMatch(
      /^First: you wrote no prediction\. · Write one/,
    );
    expect(shown(undefined, 2, {}, 'Second')).toBe('Second: no prediction either.');
    await later();
    expect(shown(undefined, 3, {}, 'Third')).toMatch(
      /^Third: you wrote no prediction\. · Write one/,
    );
  });

  it('holds nothing back with CONVLAB_HOLD_BACK=off', () => {
    vi.stubEnv('CONVLAB_HOLD_BACK', 'off');
    expect(shown(undefined, 16, {}, 'At once')).toBe('At once: 16. You wrote no prediction.');
    vi.unstubAllEnvs();
  });

  it('is no matter of what something else computed', () => {
    expect(shown(undefined, 16, 'your function', 'Computed')).toMatch(
      /it is undefined; here it is 16/,
    );
  });

  it.each([
    [
      function half() {},
      'This is the function half itself. Call it, with its arguments in parentheses.',
    ],
    [Promise.resolve(3), 'This is a promise: its number comes later. Write `await` before it.'],
  ])('is %s: what to do is said', (predicted, says) => {
    for (const actual of [16, 'blue', [1, 2]]) {
      const what = `Side ${says} ${String(actual)}`;
      expect(shown(predicted, actual, {}, what)).toContain(`. · Your prediction: ${says}`);
      expect(shown(predicted, actual, {}, what)).toMatch(
        / You wrote no prediction\. · Your prediction: /,
      );
    }
  });
});

it('compare says how it is called if there is nothing to compare with', () => {
  for (const actual of [undefined, null]) {
    expect(shown(16, actual)).toBe(
      `Side: nothing to compare with yet. · The value is ${actual}: perhaps a cell above has not run (Run → Run All Above Selected Cell). \`compare\` takes what is compared, your prediction and the value: \`compare('After conv1', prediction, y.shape)\`.`,
    );
  }
});
