/** The learner of "Stride and padding" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(session: Session): void {
  describe('the learner of Stride and padding', () => {
    it.each([
      ['1', /^The same size: right/],
      ['0', /padding/],
      ['2', /padding/],
    ])('keeps the size by a padding of %s', async (padding, says) => {
      const code = `const conv2 = new nn.Conv2d(16, 32, 3, { padding: ${padding} });`;
      expect(await session.answer(code, 'same-size-check')).toMatch(says);
    });

    it.each([
      ['3, 8, 5, { stride: 2, padding: 2 }', /^Half a camera image: right/],
      ['3, 8, 5, { stride: 2 }', /padding/],
      ['3, 8, 5, { padding: 2 }', /stride|moves|jump/],
      ['8, 3, 5, { stride: 2, padding: 2 }', /swapped|channels/],
      ['1, 8, 5, { stride: 2, padding: 2 }', /channels/],
    ])('halves a camera image with Conv2d(%s)', async (args, says) => {
      const code = `let layer = new nn.Conv2d(${args});`;
      expect(await session.answer(code, 'half-a-camera-picture-check')).toMatch(says);
    });

    it.each([
      ['[1, 3, 0, 2]', /right, 4 points/],
      ['[2, 6, 0, 4]', /what both ends need together/],
      ['[1, 1, 1, 1]', /padding of 1/],
    ])('keeps sizes by the paddings %s', async (paddings, says) => {
      expect(await session.answer(`let paddings = ${paddings};`, 'keep-the-size-check')).toMatch(
        says,
      );
    });
  });
}
