/** The learner of lesson 2 in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(session: Session): void {
  describe('Shift+Tab', () => {
    it.each([
      ['02-conv2d.md', 'y1', 'Tensor<[1, 16, 100, 100]>'],
      ['02-conv2d.md', 'y', 'Tensor<[1, 12, 50, 50]>'],
    ])('shows what %s says of %s', async (_, name, type) => {
      expect(await session.typeOf(name)).toBe(`const ${name}: ${type}`);
    });
  });

  describe('the learner of lesson 2', () => {
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
      ['[1, 3, 0, 1]', /dilation seems to be\s+missing/],
    ])('keeps sizes by the paddings %s', async (paddings, says) => {
      expect(await session.answer(`let paddings = ${paddings};`, 'keep-the-size-check')).toMatch(
        says,
      );
    });

    it.each([
      ['16', '100', '80', /right, 4 points/],
      ['16', '100', '48', /kernel size seems to be counted once/],
      ['1', '100', '80', /depth/],
    ])('says %s, %s and %s of example 1', async (depth, size, parameters, says) => {
      const code = `let depth1 = ${depth}; let size1 = ${size}; let parameters1 = ${parameters};`;
      expect(await session.answer(code, 'example-1-check')).toMatch(says);
    });

    it('sees the shape of a model for images of any size', async () => {
      const code = `class Free extends nn.Module {
    conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
    forward<H extends number, W extends number>(x: Tensor<[1, 1, H, W]>) { return F.relu(this.conv1(x)); }
  }
  const half: Tensor<[1, 16, 30, 50]> = new Free().forward(zeros([1, 1, 60, 100]));
  half.shape;`;
      expect(await session.run(code)).toBe('[ 1, 16, 30, 50 ]');
    });
  });
}
