/** The learner of the lesson on how a filter learns, in the real kernel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, type Session } from '../session.mjs';

/** Numbers of the text that no cell can know. */
export const given = ['1989'];

export function learner(lesson: Session): void {
  const solution = readFileSync(
    join(folder, '../solutions/learning/gradient-of-kernel.ts'),
    'utf8',
  ).replace('export ', '');

  describe('the nine weights', () => {
    it('become the filter that was lost, column by column', () => {
      expect(lesson.printed('nine')).toMatch(/mean of each column: -0\.9\d -?0\.0\d 0\.9\d/);
    });

    it('leave less than a hundredth of the loss before step 100', async () => {
      expect(await lesson.said('let tries = 10;', 'first-check')).toMatch(/it is 100\b/);
      expect(await lesson.said('let tries = 100;', 'first-check')).toMatch(/as you predicted/);
    });

    it('are ahead with too large a learning rate, until it explodes', async () => {
      const code = 'let aheadAfter8 = 1.4; let aheadAfter40 = 1.4;';
      expect(await lesson.said(code, 'ahead-check')).toMatch(
        /After 8 steps: 1\.4, as you predicted.* You predicted 1\.4; it is 1\b/,
      );
    });
  });

  describe('the learner of the lesson on how a filter learns', () => {
    it('tries how fast a loss grows', async () => {
      const right = 'let growsAt5 = 6; let growsAt2 = 0;';
      expect((await lesson.said(right, 'trying-check')).match(/about right/g)).toHaveLength(2);
    });

    it.each([
      ['w - lr * gradient', 3],
      ['w + lr * gradient', 0],
      ['w - gradient', 0],
    ])('takes a step by %s', async (step, right) => {
      const code = `const afterStep = (w, gradient, lr) => ${step};`;
      const said = await lesson.said(code, 'step-by-hand-check');
      expect(said.match(/as by your function/g) ?? []).toHaveLength(right);
    });

    it.each([
      ['[8, 11]', '[7, 9]', /right, 3 points/],
      ['[12, 19]', '[15, 25]', /go uphill/],
      ['[9, 13]', '[8.25, 11.5]', /factor 2 seems to be missing/],
      ['[8, 11]', '[6, 7]', /gradient of the first one/],
      ['[-30, -65]', 'undefined', /learning rate seems to be missing/],
    ])('moves two weights to %s and %s', async (first, second, says) => {
      const code = `let first = ${first}; let second = ${second};`;
      expect(await lesson.said(code, 'two-steps-check')).toMatch(says);
    });

    it('sees that a weight on a pixel of 0 changes nothing', async () => {
      expect(await lesson.said('let changing = 3;', 'changing-check')).toMatch(
        /by 0\.01 0\.02 0\.00 .*You predicted 3; it is 2\./,
      );
    });

    it('adds up by hand what backward() computes', async () => {
      expect(await lesson.said('let ofFirstWeight = 10;', 'shared-check')).toMatch(
        /10, as you predicted/,
      );
      expect(lesson.printed('grad')).toMatch(/as by the loops/);
    });

    it.each([
      ['[6, 4, 24]', '[34, 30]', /right, 3 points/],
      ['[6, 4, 24]', '[24, 12]', /Only the last place/],
      ['[6, 4, 24]', '[11.33, 10]', /mean over the places/],
      ['[3, 2, 12]', '[17, 15]', /factor 2 seems to be missing/],
      ['[6, 4, 24]', '[34, 34]', /pixels under the first weight/],
    ])('says of shared weights %s and %s', async (places, gradient, says) => {
      const code = `let places = ${places}; let gradient = ${gradient};`;
      expect(await lesson.said(code, 'shared-gradient-check')).toMatch(says);
    });

    it.each([
      ['as it should be', '', '', /^The gradient of a kernel, by loops: right, 3 points/],
      ['of the last place only', 'sum += ', 'sum = ', /Only the last place/],
      ['on the same pixels', 'image[a + i]![b + j]!', 'image[i]![j]!', /same pixels/],
      ['without the pixels', ' * image[a + i]![b + j]!', '', /pixels seem to be left out/],
    ])('writes the gradient of a kernel %s', async (_, from, to, says) => {
      const code = solution.replaceAll(from, to);
      expect(await lesson.said(code, 'gradient-of-kernel-check')).toMatch(says);
    });
  });
}
