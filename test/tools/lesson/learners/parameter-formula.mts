/** The learner of "The parameter formula" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

/** The year of AlexNet, and how many parameters its authors counted. */
export const given = ['2012', '60000000'];

export function learner(session: Session): void {
  describe('the learner of The parameter formula', () => {
    it('sees the shape of what a layer gives', async () => {
      expect(await session.typeOf('seen')).toBe('const seen: Tensor<[1, 8, 198, 198]>');
    });

    it.each([
      ['[280, 0, 5020, 0]', 5300, /right, 5 points/],
      ['[100, 0, 1020, 0]', 1120, /kernel size seems to be counted once/],
      ['[280, 0, 1520, 0]', 1800, /be that of a colour image/],
      ['[270, 0, 5000, 0]', 5270, /biases seem to be left out/],
      ['[280, 16, 5020, 4]', 5320, /pooling seems to be given weights/],
    ])('counts %s, together %i', async (ofEach, together, says) => {
      const code = `let ofEach = ${ofEach}; let together = ${together};`;
      expect(await session.said(code, 'two-convolutions-check')).toMatch(says);
    });

    it.each([
      ['outChannels * (inChannels / groups) * kernel * kernel', /right, 3 points/],
      ['outChannels * (inChannels / groups) * kernel', /kernel size seems to be counted once/],
      ['outChannels * kernel * kernel', /depth of the input seems to be left out/],
      ['outChannels * inChannels * kernel * kernel', /groups seem to be missing/],
    ])('completes the weights as %s', async (weights, says) => {
      const given = session.cells.find(({ id }) => id === 'count-parameters')!.source.join('');
      const code = given.replace('weights = 0;', `weights = ${weights};`);
      expect(await session.said(code, 'count-parameters-check')).toMatch(says);
    });

    it.each([
      ['[28800, 3200, 6400, 1600]', /right, 4 points/],
      ['[28800, 3200, 51200, 12800]', /channels/],
      ['[3600, 400, 400, 100]', /depth/],
    ])('counts the activations %s', async (given, says) => {
      expect(await session.said(`let given = ${given};`, 'activations-check')).toMatch(says);
    });

    it.each([
      ['[56448, 346112]', /right, 4 points/],
      ['[72, 2048]', /Only one place of the window/],
      ['[64800, 1605632]', /pixels of the input/],
    ])('counts the multiply-adds %s', async (products, says) => {
      expect(await session.said(`let products = ${products};`, 'multiply-adds-check')).toMatch(
        says,
      );
    });

    it('compares the guesses of the beginning with the real numbers', async () => {
      const code = "let learnsMore = 'A'; let givesMore = 'A'; let computesMore = 'B';";
      expect(await session.answer(code, 'first-check')).toBe(
        [
          '≠ Learns more: not quite. You predicted "A"; it is "B".',
          '✔ Gives more: "A", as you predicted.',
          '≠ Computes more: not quite. You predicted "B"; it is "A".',
        ].join('\n'),
      );
    });
  });
}
