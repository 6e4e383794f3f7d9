/** The learner of "The way back up" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

/** Numbers of the text that no cell can know. */
export const given = ['2015', '2016'];

export function learner(lesson: Session): void {
  describe('the learner of The way back up', () => {
    it('sees the shape of stamps with Shift+Tab', async () => {
      expect(await lesson.typeOf('row')).toBe('const row: Tensor<[1, 1, 1, 3]>');
    });

    it('hears that a stride of 2 with a window of 4 doubles the size exactly', async () => {
      expect(await lesson.answer('let firstHeight = 17;', 'first-check')).toBe(
        '≠ The height: not quite. You predicted 17; it is 16.',
      );
    });

    it('sees that stamps are what backward() computes, and that they bring no image back', async () => {
      expect(await lesson.answer('let different = 0;', 'gradient')).toMatch(/0, as you predicted/);
      const said = await lesson.said("let bringsBack = 'the same image';", 'brings-back');
      expect(said).toMatch(/\[ 1, 1, 7, 7 \] \[ 1, 1, 7, 7 \] .*it is "another image"/);
    });

    it('sees stripes where the kernel is no multiple of the stride', async () => {
      const said = await lesson.answer("let middle = 'even';", 'striped');
      expect(said).toMatch(/You predicted "even"; it is "striped"/);
      expect(said).toMatch(/kernel 3: 1 1 2 1 2 .*\nkernel 4: 1 1 2 2 2 /);
      expect(await lesson.answer("let byUpsample = 'even';", 'upsampled')).toMatch(
        /"even", as you predicted/,
      );
    });

    it('sees that a photo of an odd size stops the U-Net', async () => {
      const said = await lesson.said("let oddPhoto = 'it runs';", 'odd-photo');
      expect(said).toMatch(/\[ 1, 2, 128, 128 \] .*You predicted "it runs"; it is "it stops"/);
    });

    it.each([
      ['(input - 1) * stride + kernel - 2 * padding + outputPadding', /right, 3 points/],
      ['input * stride + kernel - 2 * padding + outputPadding', /step for each number/],
      ['(input - 1) * stride + kernel + 2 * padding + outputPadding', /padding .* output larger/],
    ])('computes the size by %s', async (formula, says) => {
      const missing = "throw new Error('Not written yet');";
      const code = lesson.changed('size-on-the-way-up', missing, `return ${formula};`);
      expect(await lesson.said(code, 'size-on-the-way-up-check')).toMatch(says);
    });

    const cut = 'return big.slice(padding, height - padding)';
    const each = '.map((row) => row.slice(padding, width - padding));';

    it.each([
      ['+=', `${cut}${each}`, /right, 4 points/],
      ['=', `${cut}${each}`, /later one seems to replace the earlier/],
      ['+=', 'return big;', /padding seems to be missing/],
    ])('stamps with %s and ends with %s', async (operator, end, says) => {
      const stamps = `for (let i = 0; i < image.length; i++)
        for (let j = 0; j < image[0].length; j++)
          for (let a = 0; a < kernel.length; a++)
            for (let b = 0; b < kernel[0].length; b++)
              big[i * stride + a][j * stride + b] ${operator} image[i][j] * kernel[a][b];`;
      const gap = '// Here the stamps are missing: four loops, and one line in them.';
      const code = lesson.changed('stamps-by-loops', gap, stamps).replace('return big;', end);
      expect(await lesson.said(code, 'stamps-by-loops-check')).toMatch(says);
    });

    it.each([
      ['8, 5, { stride: 4 }', '8, 3, 3, { stride: 4 }', /to leave no gap/],
      ['8, 4, { stride: 4 }', '8, 3, 4, { stride: 4 }', /gives \[1, 3, 128, 128\]/],
      ['8, 5, { stride: 4 }', '8, 3, 4, { stride: 4, padding: 1 }', /right, 5 points/],
    ])('goes back to 130 by %s and %s', async (first, second, says) => {
      const code = `let up = new nn.Sequential(
        new nn.ConvTranspose2d(16, ${first}), new nn.ReLU(), new nn.ConvTranspose2d(${second}));`;
      expect(await lesson.said(code, 'back-to-130-check')).toMatch(says);
    });
  });
}
