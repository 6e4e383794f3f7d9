/** The learner of "Convolution" in the real kernel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, type Session } from '../session.mjs';

/** Numbers of the text that no cell can know. */
export const given = ['180', '1959', '1980'];

export function learner(session: Session): void {
  /** A solution as a learner would type it into a cell. */
  const solution = (id: string) =>
    readFileSync(join(folder, `../solutions/convolution/${id}.ts`), 'utf8').replace('export ', '');

  describe('Shift+Tab in Convolution', () => {
    it.each([
      ['photo', 'Tensor<[1, 72, 96]>'],
      ['y', 'Tensor<[1, 1, 2, 3]>'],
      ['maps', 'Tensor<[2, 70, 94]>'],
      ['four', 'Tensor<[1, 4, 2, 2]>'],
    ])('shows the shape of %s', async (name, type) => {
      expect(await session.typeOf(name)).toBe(`const ${name}: ${type}`);
    });
  });

  describe('the learner of Convolution', () => {
    it('counts what the two ways must learn', async () => {
      const said = await session.said('let firstWay = 0.5;', 'why-check');
      expect(said).toMatch(/363847680 weights .*You guessed 0\.5; it is 364/);
    });

    it.each([
      ['sum += kernel[a][b] * image[i * stride + a][j * stride + b];', /right, 2 points/],
      ['sum += kernel[a][b] * image[i + a][j + b];', /next to each other/],
      ['sum = kernel[a][b] * image[i * stride + a][j * stride + b];', /last product/],
    ])('fills the middle of the loops with %s', async (line, says) => {
      const gap = '// Here one line is missing.';
      const code = session.changed('middle-line', gap, line);
      expect(await session.said(code, 'middle-line-check')).toMatch(says);
    });

    it.each([
      ["weights: 'vertical edges', bias: -0.1, relu: true", /right/],
      // Only what is set by hand is judged, and the solution.
      ["weights: 'blur', relu: true", /Nothing is set yet/],
    ])('brings the sky to zero by %s', async (set, says) => {
      const code = `const byHand = explore.filter({ ${set} });`;
      expect(await session.said(code, 'sky-to-zero-check')).toMatch(says);
    });

    it('sees that a shifted photo gives a shifted map', async () => {
      expect(await session.said("let happens = 'it changes';", 'shift-check')).toMatch(
        /You predicted "it changes"; it is "it moves"/,
      );
    });

    it('computes by hand what the figure says', async () => {
      expect(await session.said('let topLeft = 4;', 'top-left-check')).toMatch(
        /4, as you predicted/,
      );
      const texts = [...session.executions.keys()].map((id) => session.printed(id));
      const figure = texts.find((text) => text.includes('A window of 3 x 3'));
      expect(figure).toMatch(/fits at 2 x 3 = 6 positions/);
    });

    it.each([
      ['as it should be', '', '', /^Convolution by loops: right, 4 points/],
      ['without the padding', ' - padding', '', /padding/],
      [
        'with the kernel turned',
        'kernel[a]![b]!',
        'kernel[kernelHeight - 1 - a]![kernelWidth - 1 - b]!',
        /kernel seems to be rotated by 180°/,
      ],
      ['with one place too few', '/ stride) + 1', '/ stride)', /place|window/],
    ])('convolves %s', async (_, from, to, says) => {
      const code = solution('convolve-by-loops').replaceAll(from, to);
      expect(await session.said(code, 'convolve-by-loops-check')).toMatch(says);
    });

    it('sees on which side the photo is brighter, and what nine weights of its own do', async () => {
      expect(await session.said("let sign = 'above';", 'sign-check')).toMatch(
        /At the back: not quite\. You predicted "above"; it is "below"/,
      );
      const own = 'let firstWeights = [0, 0, 0, 0, 2, 0, 0, 0, 0];';
      expect(await session.said(own, 'first-check')).toMatch(
        /add up to 2 An image of 72 x 96 and 1 feature/,
      );
    });

    it('finds out by a single dot that the kernel is not rotated', async () => {
      expect(await session.said("let computes = 'convolution';", 'rotated-check')).toMatch(
        /You predicted "convolution"; it is "cross-correlation"/,
      );
    });

    it('adds the bias once', async () => {
      expect(await session.said('let withBias = 16;', 'two-channels-check')).toMatch(
        /it is 11\. · The bias seems to be added once for each channel/,
      );
    });

    it.each([
      ['as it should be', '', '', /^Convolution with channels: right, 4 points/],
      ['without the biases', 'let sum = biases[f]!', 'let sum = 0', /biases seem to be missing/],
      ['by the first table alone', 'filter[c]!', 'filter[0]!', /first kernel of a filter/],
      ['of the first channel', 'c < image.length', 'c < 1', /Only the first channel/],
    ])('convolves several channels %s', async (_, from, to, says) => {
      const code = solution('convolve-channels').replaceAll(from, to);
      expect(await session.said(code, 'convolve-channels-check')).toMatch(says);
    });
  });
}
