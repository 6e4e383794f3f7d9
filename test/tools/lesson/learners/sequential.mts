/** The learner of "Layers in a row" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(session: Session): void {
  describe('Shift+Tab in Layers in a row', () => {
    it.each([
      ['y', 'Tensor<[1, 16, 50, 50]>'],
      ['out', 'Tensor<[1, 32, 25, 25]>'],
    ])('shows the shape of %s', async (name, type) => {
      expect(await session.typeOf(name)).toBe(`const ${name}: ${type}`);
    });
  });

  describe('the learner of Layers in a row', () => {
    const stack = (change: (code: string) => string) =>
      session.said(
        change(`let mine = new nn.Sequential(
    new nn.Conv2d(1, 16, 2, { stride: 2 }),
    new nn.MaxPool2d(2, 2),
    new nn.ReLU(),
    new nn.Conv2d(16, 32, 3, { padding: 1 }),
    new nn.ReLU(),
    new nn.MaxPool2d(2, 2),
    new nn.ReLU(),
  );`),
        'seven-layers-check',
      );

    it.each([
      ['as it should be', '', '', /right, 5 points/],
      ['without the padding', ', { padding: 1 }', '', /padding of the second convolution/],
      ['without the stride', ', { stride: 2 }', '', /stride|jump|moves/],
    ])('stacks seven layers %s', async (_, from, to, says) => {
      expect(await stack((code) => code.replace(from, to))).toMatch(says);
    });

    it.each([
      ['[48, 24, 22, 11]', 24, 2904, /right, 7 points/],
      ['[47, 22, 19, 8]', 24, 1536, /“\+ 1”/],
      ['[46, 23, 21, 10]', 24, 2400, /padding seems to be missing/],
      ['[48, 24, 22, 11]', 12, 1452, /depth/],
    ])('follows the image by %s, %s, %s', async (steps, depth, features, says) => {
      const code = `let steps = ${steps}; let depth = ${depth}; let features = ${features};`;
      expect(await session.said(code, 'seven-layers-shapes-check')).toMatch(says);
    });

    it('guesses which layers do nothing', async () => {
      expect(await session.said('let idle = [5, 7];', 'idle-check')).toMatch(/as you predicted/);
      expect(await session.said('let idle = [7];', 'idle-check')).toMatch(/You predicted \[7\]/);
    });

    it.each([
      ['nn.ReLU()', 'False', /right, 3 points/],
      ['nn.ReLU', 'False', /is a class, not a layer/],
      ['F.relu', 'False', /one of its arguments is a function/],
      ['nn.ReLU()', 'false', /`false` is spelt as in TypeScript/],
    ])('translates five layers with %s and bias=%s', async (relu, bias, says) => {
      const layers = `nn.Conv2d(3, 16, 7, stride=2, padding=3), ${relu}, nn.MaxPool2d(2, 2),
    nn.Conv2d(16, 24, 5, padding=2, bias=${bias}), nn.ReLU(),`;
      const code = session.changed('sequential-in-python', '# the five layers', layers);
      expect(await session.said(code, 'sequential-in-python-check')).toMatch(says);
    });

    it('repairs what is to blame, or what is not', async () => {
      const given = session.cells.find(({ id }) => id === 'repair-padding')!.source.join('');
      const repaired = given.replace('Conv2d(16, 32, 3)', 'Conv2d(16, 32, 3, { padding: 1 })');
      expect(await session.said(repaired, 'repair-padding-check')).toMatch(/right, 2 points/);
      const silenced = given.replace('32 * 8 * 8', '32 * 7 * 7');
      expect(await session.said(silenced, 'repair-padding-check')).toMatch(
        /1 of 2 points .*padding of the second convolution.*/,
      );
    });
  });
}
