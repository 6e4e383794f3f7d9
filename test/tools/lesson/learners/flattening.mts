/** The learner of "Flattening" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(lesson: Session): void {
  describe('the learner of Flattening', () => {
    it.each([
      ['seen', 'Tensor<[2, 20, 4, 4]>'],
      ['lists', 'Tensor<[2, 320]>'],
    ])('sees the shape of %s with Shift+Tab', async (name, type) => {
      expect(await lesson.typeOf(name)).toBe(`const ${name}: ${type}`);
    });

    it.each([
      ['channel * height * width + row * width + column', /right, 2 points/],
      ['(row * width + column) * channels + channel', /channels last/],
      ['channel * height * width + column * height + row', /row by\s+row/],
      ['channel * width + row * width + column', /counted as one row/],
    ])('finds an index by %s', async (formula, says) => {
      const code = lesson
        .changed('flat-index', "throw new Error('Not written yet');", `return ${formula};`)
        .replace(/^type .*$/m, '');
      expect(await lesson.answer(code, 'flat-index-check')).toMatch(says);
    });

    it.each([
      ['[Math.floor(index / (height * width)), Math.floor(index / width) % height, index % width]'],
      ['[Math.floor(index / (height * width)), Math.floor(index / width), index % width]'],
    ])('finds the way back by %s', async (place) => {
      const code = lesson.changed(
        'from-flat-index',
        "throw new Error('Not written yet');",
        `return ${place};`,
      );
      const right = place.includes('% height');
      expect(await lesson.answer(code, 'from-flat-index-check')).toMatch(
        right ? /right, 3 points/ : /row/,
      );
    });

    it('is refused before it runs if the product is written as one number', async () => {
      const code = lesson.changed('repair-flatten-size', '32 * 7 * 7', '1568');
      expect(await lesson.run(code)).toContain('Linear(1568, 10) takes 1568 features');
    });

    it('repairs the size of the list', async () => {
      const wrong = lesson.changed('repair-flatten-size', '32 * 7 * 7', '32 * 5 * 5');
      expect(await lesson.answer(wrong, 'repair-flatten-size-check')).toMatch(
        /made for 800 features/,
      );
      const right = lesson.changed('repair-flatten-size', '32 * 7 * 7', '32 * 4 * 4');
      expect(await lesson.answer(right, 'repair-flatten-size-check')).toMatch(/right, 2 points/);
    });

    it('keeps the batch', async () => {
      const wrong = lesson.changed('repair-batch-axis', '32 * 4 * 4', '8 * 32 * 4 * 4');
      expect(await lesson.answer(wrong, 'repair-batch-axis-check')).toMatch(/batch/);
      const right = lesson.changed('repair-batch-axis', 'second.flatten()', 'second.flatten(1)');
      expect(await lesson.answer(right, 'repair-batch-axis-check')).toMatch(/right, 2 points/);
    });

    it.each([
      ['-1, 20 * 5 * 5', /right, 2 points/],
      ['1, -1', /works for one image, but not for a batch of another size/],
      ['-1', /batch dimension seems to be flattened/],
    ])('repairs the rows by view(%s)', async (sizes, says) => {
      const code = lesson.changed('repair-view', '20 * 5 * 5, -1', sizes);
      expect(await lesson.said(code, 'repair-view-check')).toMatch(says);
    });

    it('points at a cell that has the same index in both orders', async () => {
      const at = (place: string) => `const orders = explore.flatten({ ${place} });`;
      const right = 'size: [3, 3, 3], at: [1, 1, 1]';
      expect(await lesson.said(at(right), 'same-index-check')).toMatch(/right/);
    });

    it('hears that a first guess was the width', async () => {
      expect(await lesson.answer('let firstFeatures = 4;', 'first-check')).toBe(
        '≠ Features of one image: not quite. You predicted 4; it is 320.',
      );
    });
  });
}
