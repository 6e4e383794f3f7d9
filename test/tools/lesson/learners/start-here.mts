/** The learner of "Start here" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

/** Numbers of the text that no cell can know. */
export const given = ['1080', '1920'];

export function learner(session: Session): void {
  describe('Shift+Tab', () => {
    it.each([['start-here', 'table', 'Tensor<[2, 3]>']])(
      'shows what %s says of %s',
      async (_, name, type) => {
        expect(await session.typeOf(name)).toBe(`const ${name}: ${type}`);
      },
    );
  });

  describe('the learner of Start here', () => {
    it('sees a prediction next to the real number', async () => {
      expect(await session.answer('let lettersInWord = 11;', 'letters-check')).toBe(
        '✔ Letters in the word: 11, as you predicted.',
      );
      expect(await session.answer('let lettersInWord = 10;', 'letters-check')).toBe(
        '≠ Letters in the word: not quite. You predicted 10; it is 11.',
      );
    });

    it.each([
      ['zeros([4, 3, 20, 30])', /^A batch of wide photos: right/],
      ['zeros([4, 3, 30, 20])', /Width and height seem to be swapped/],
      ['zeros([4, 3, 20, 1])', /off by|too small/],
    ])('makes wide photos by %s', async (code, says) => {
      expect(await session.answer(`const widePhotos = ${code};`, 'wide-photos-check')).toMatch(
        says,
      );
    });

    it.each([
      ['[16, 1, 28, 40]', /^Grey images: right/],
      ['[16, 28, 40]', /a shape of four numbers, \(N, C, H, W\), is expected/],
      ['[16, 1, 40, 28]', /Width and height seem to be swapped/],
      ['[16, 28, 40, 1]', /channels seem to come last/],
      ['[16, 3, 28, 40]', /that of a colour image/],
      ['7', /a shape of four numbers, \(N, C, H, W\), is expected/],
    ])('answers %s for the grey images', async (code, says) => {
      expect(await session.answer(`let greyShape = ${code};`, 'grey-pictures-check')).toMatch(says);
    });

    it('hears where to begin, by what is right of six questions', async () => {
      const all = 'photos: [8, 3, 40, 60], map: [4, 6], shape: [1, 8, 40, 60], width: 7';
      const known = `const known = { ${all}, parameters: 608, features: 240 };`;
      const said = await session.answer(known, 'where-to-begin-check');
      expect(said).toMatch(/right, 6 points[^]*Begin at The quiz/);
      const fewer = known.replace('608', '600').replace('240', 'undefined');
      const told = await session.said(fewer, 'where-to-begin-check');
      expect(told).toMatch(/biases seem to be left out.*Begin at The parameter formula/);
      expect(told).toContain('do not skip: Flattening.');
    });

    it('gets one hint after the other, and the solution only after passing', async () => {
      expect(await session.run("hint('wide-photos');")).toMatch(
        /^A batch of wide photos: hint 1 of 3/,
      );
      expect(await session.run("solution('same-size');")).toMatch(/^The same size: not yet/);
      expect(await session.run("solution('same-size', { giveUp: true });")).toContain('padding: 1');
    });
  });
}
