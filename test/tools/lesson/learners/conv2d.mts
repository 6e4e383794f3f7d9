/** The learner of "The convolutional layer" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(session: Session): void {
  describe('Shift+Tab', () => {
    it('shows what comes out of the layer', async () => {
      expect(await session.typeOf('y1')).toBe('const y1: Tensor<[1, 12, 40, 40]>');
    });
  });

  describe('the learner of The convolutional layer', () => {
    it.each([
      ['1, 16, 2, { stride: 2 }', /^Half the size: right/],
      ['1, 16, 2', /stride|moves|jump/],
      ['3, 16, 2, { stride: 2 }', /channels/],
    ])('halves a grey image with Conv2d(%s)', async (args, says) => {
      const code = `let fromWords = new nn.Conv2d(${args});`;
      expect(await session.answer(code, 'half-the-size-check')).toMatch(says);
    });

    it.each([
      ['16', '100', '80', /right, 4 points/],
      ['16', '100', '48', /kernel size seems to be counted once/],
      ['1', '100', '80', /depth/],
    ])('says %s, %s and %s of example 1', async (depth, size, parameters, says) => {
      const code = `let depth1 = ${depth}; let size1 = ${size}; let parameters1 = ${parameters};`;
      expect(await session.answer(code, 'example-1-check')).toMatch(says);
    });
  });
}
