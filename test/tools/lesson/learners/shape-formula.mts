/** The learner of "The shape formula" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(session: Session): void {
  describe('Shift+Tab in The shape formula', () => {
    it.each([
      ['width', '128'],
      ['computed', '9'],
    ])('shows what is computed of %s', async (name, type) => {
      await session.run(
        'const computed = shape.convOutputSize({ input: 20, kernel: 4, stride: 2 });',
      );
      expect(await session.typeOf(name)).toBe(`const ${name}: ${type}`);
    });
  });

  describe('the learner of The shape formula', () => {
    it.each([
      ['Math.floor((input - kernel + 2 * padding) / stride) + 1', /right, 3 points/],
      ['(input - kernel + 2 * padding) / stride + 1', /fraction seems to be kept/],
      ['Math.ceil((input - kernel + 2 * padding) / stride) + 1', /rounded up/],
      ['Math.floor((input - kernel + padding) / stride) + 1', /padding seems to be counted once/],
      ['Math.floor((input - kernel + 2 * padding) / stride)', /“\+ 1”/],
    ])('writes the formula as %s', async (body, says) => {
      const code = `let outputSize = ({ input, kernel, stride, padding }) => ${body};`;
      expect(await session.said(code, 'output-size-check')).toMatch(says);
    });

    it('finds out that the scratch is not seen', async () => {
      const code = 'let isSeen = true; let firstWidth = 5;';
      const found = await session.answer(code, 'first-check');
      expect(found).toMatch(/The scratch is seen: not quite\. You predicted true; it is false/);
      expect(found).toMatch(/Width of the output: 5, as you predicted/);
    });

    it.each([
      [9, 2, /right, 4 points/],
      [10, 0, /rounded up/],
      [8, 2, /“\+ 1”/],
    ])('says %i and %i of the dropped edge', async (size, unseen, says) => {
      const code = `let size = ${size}; let unseen = ${unseen};`;
      expect(await session.said(code, 'dropped-edge-check')).toMatch(says);
    });

    it.each([
      ['[60, 56, 22]', /right, 6 points/],
      ['[62, 64, 30]', /dilation seems to be missing/],
      ['[59, 52, 19]', /kernel size seems to be multiplied by the dilation/],
    ])('spreads kernels by %s', async (sizes, says) => {
      expect(await session.said(`let sizes = ${sizes};`, 'dilated-check')).toMatch(says);
    });

    it.each([
      ['11', '12', '12', '6', /right, 5 points/],
      ['11', '11', '12', '6', /ceil mode of a pooling seems to be missing/],
      ['11', '12', '12', '7', /last window seems to be kept/],
    ])('says %s, %s, %s and %s in ceil mode', async (down, up, even, late, says) => {
      const code = `let answers = { down: ${down}, up: ${up}, even: ${even}, late: ${late} };`;
      expect(await session.said(code, 'ceil-mode-check')).toMatch(says);
    });
  });
}
