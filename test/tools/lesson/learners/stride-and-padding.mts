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
      ['[1, 1, 1, 1]', /padding that a kernel of 3 needs/],
    ])('keeps sizes by the paddings %s', async (paddings, says) => {
      const said = await session.said(`let paddings = ${paddings};`, 'keep-the-size-check');
      expect(said).toMatch(says);
    });

    it.each([
      ['24, 49, 1824', /^Read a line of PyTorch: right, 4 points/],
      ['24, 50, 1824', /rounded up/],
      ['24, 49, 1800', /biases seem to be left out/],
      ['3, 49, 1824', /depth still seems to be that of the image/],
    ])('reads a line of PyTorch as %s', async (answers, says) => {
      const [depth, size, parameters] = answers.split(', ');
      const code = `let lineDepth = ${depth}; let lineSize = ${size}; let lineParameters = ${parameters};`;
      expect(await session.said(code, 'read-a-line-check')).toMatch(says);
    });

    it.each([
      ['nn.Conv2d(3, 20, 5, stride=3, padding=1)', /right, 3 points/],
      ['nn.Conv2d(3, 20, 5, stride: 3, padding: 1)', /colon follows `stride`, as in TypeScript/],
      ['new nn.Conv2d(3, 20, 5, { stride: 3, padding: 1 })', /`new` belongs to TypeScript/],
      ['nn.Conv2d(3, 20, 5, stride=3)', /padding of the convolution seems to be missing/],
    ])('writes a layer in Python: %s', async (python, says) => {
      const code = session.changed('layer-in-python', '# One layer, in Python', python);
      expect(await session.said(code, 'layer-in-python-check')).toMatch(says);
    });
  });
}
