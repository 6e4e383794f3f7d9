/** The learner of "Pooling" in the real kernel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, type Session } from '../session.mjs';

export function learner(session: Session): void {
  const solution = readFileSync(
    join(folder, '../solutions/pooling/max-pool-by-loops.ts'),
    'utf8',
  ).replace('export ', '');

  describe('Shift+Tab in Pooling', () => {
    it.each([
      ['y', 'Tensor<[8, 16, 50, 40]>'],
      ['out', 'Tensor<[5, 32, 7, 7]>'],
      ['halfway', 'Tensor<[5, 16, 14, 14]>'],
    ])('shows the shape of %s', async (name, type) => {
      // The cell that made `halfway` was refused, so the learner fixes it first.
      await session.run('const halfway = pool(zeros([5, 16, 28, 28]));');
      expect(await session.typeOf(name)).toBe(`const ${name}: ${type}`);
    });
  });

  describe('the learner of Pooling', () => {
    it('pools by hand', async () => {
      expect(await session.said('let firstRow = [4, 7, 6];', 'by-hand-check')).toMatch(
        /as you predicted/,
      );
    });

    it('completes the size', async () => {
      const right = 'const poolSize = (W, F, S) => Math.floor((W - F) / S) + 1;';
      expect(
        (await session.said(right, 'pool-size-check')).match(/as by your function/g),
      ).toHaveLength(4);
      const wrong = 'const poolSize = (W, F, S) => Math.ceil(W / S);';
      expect(await session.said(wrong, 'pool-size-check')).toMatch(
        /7 pixels .*By your function it is 4; here it is 3/,
      );
    });

    it.each([
      ['37, 25, 36', /right, 4 points/],
      ['38, 25, 36', /rounded up/],
      ['37, 25, 71', /move[sd]? by (?:1|one)|stride/],
    ])('says of the three poolings %s', async (answers, says) => {
      const [halved, apart, overlapping] = answers.split(', ');
      const code = `let halved = ${halved}; let apart = ${apart}; let overlapping = ${overlapping};`;
      expect(await session.said(code, 'pool-sizes-check')).toMatch(says);
    });

    it('does not expect what is around an image in max pooling', async () => {
      const zeros = 'let maxPadded = [0, 0, 0, 0];';
      expect(await session.said(zeros, 'padded-check')).toMatch(/it is \[-3, -1, -2, -4\]/);
    });

    it.each([
      ['[3, 4, 2, 1]', /as you predicted/],
      ['[4, 3, 2, 1]', /not quite/],
    ])('puts the pieces in the order %s', async (order, says) => {
      expect(await session.said(`let order = ${order};`, 'order-check')).toMatch(says);
    });

    it('sees that the largest number changes least when the photo moves', async () => {
      const said = await session.said(
        "let firstChoice = 'mean'; let unpooled = 10;",
        'first-check',
      );
      expect(said).toMatch(/You predicted "mean"; it is "largest".* You guessed 10; it is 100\b/);
      expect(said).toMatch(/first\s+[789]\d % mean\s+4\d % largest\s+2\d %/);
    });

    it('sees that pooling tolerates small shifts only', () => {
      expect(session.printed('further')).toMatch(
        /moved by 1: .* 2\d %[^]*moved by 4: .* (?:[89]|1\d)\d %/,
      );
    });

    it.each([
      ['as it should be', '', '', /^Max pooling by loops: right, 3 points/],
      ['from zero', 'let largest = -Infinity', 'let largest = 0', /start at 0/],
      ['by its window', 'i * stride', 'i * kernel', /stride|moves/],
      ['over the edge', 'Math.floor', 'Math.ceil', /round|edge|over/],
    ])('takes the largest %s', async (_, from, to, says) => {
      expect(await session.said(solution.replaceAll(from, to), 'max-pool-by-loops-check')).toMatch(
        says,
      );
    });
  });
}
