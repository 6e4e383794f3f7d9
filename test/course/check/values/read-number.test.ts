/** Numbers that are written with a unit, and sizes with both dimensions. */
import { describe, expect, it } from 'vitest';
import type { Datum } from '../../../../src/course/answer/answer';
import { readNumber, readSize } from '../../../../src/course/check/values/read-number';

const text = (value: string): Datum => ({ kind: 'string', value, length: value.length });

describe('A text', () => {
  it.each([['5120 features'], ['5120 numbers'], ['5,120px'], ['5 120 Parameters']])(
    '"%s" is a number with a unit',
    (written) => {
      expect(readNumber(text(written))).toMatchObject({
        value: 5120,
        remark: {
          message: expect.stringMatching(/ A number needs no quotes and no unit\.$/) as string,
        },
      });
    },
  );

  it.each([['16x16'], ['16 × 16 px'], ['(16, 16)'], ['20 x 16 x 16'], ['16 pixels'], ['16']])(
    '"%s" is a size',
    (written) => {
      expect(readSize(text(written))).toMatchObject({
        value: 16,
        remark: { rule: 'number-as-text' },
      });
    },
  );

  it.each([
    ['16 x 20', 'the list [16, 20]'],
    ['16 %', 'the text "16 %"'],
    ['16k', 'the text "16k"'],
    ['about 16 px', 'the text "about 16 px"'],
  ])('"%s" is not a size', (written, came) => {
    expect(readSize(text(written))).toMatchObject({
      problem: { message: expect.stringContaining(came) as string },
    });
  });
});
