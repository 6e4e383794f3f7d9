/** The learner of "The quiz" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(session: Session): void {
  describe('Shift+Tab', () => {
    it.each([
      ['the-quiz', 'after1', 'Tensor<[1, 10, 128, 128]>'],
      ['the-quiz', 'seen', 'Tensor<[1, 20, 16, 16]>'],
    ])('shows what %s says of %s', async (_, name, type) => {
      expect(await session.typeOf(name)).toBe(`const ${name}: ${type}`);
    });
  });

  describe('the learner of The quiz', () => {
    it.each([
      ['W: 32, F: 5, S: 1, P: 2', /right, 4 points/],
      ['W: 32, F: 5, S: 1, P: 4', /padding seems to be doubled/],
    ])('fills in %s', async (values, says) => {
      const code = `const mine = { ${values} };`;
      expect(await session.answer(code, 'formula-of-step-3-check')).toMatch(says);
    });

    const quiz = (depth: number, size: number, features: number, steps: string) =>
      session.answer(
        `let depth = ${depth}; let size = ${size}; let features = ${features}; let steps = ${steps};`,
        'quiz-130-check',
      );

    it('is wrong in the quiz at first, is led on, and gets it right', async () => {
      expect(await quiz(20, 15, 4500, 'undefined')).toMatch(
        /Three different mistakes lead to this number/,
      );
      const led = await quiz(20, 15, 4500, '[127, 31, 30, 15]');
      expect(led).toMatch(/steps\[0\]: At `Conv2d\(3, 10, 3\)`: The “\+ 1”/);
      expect(led).not.toMatch(/\b(?:128|32|16|5120)\b/);
      expect(await session.run("hint('quiz-130');")).toMatch(/hint 1 of 5/);
      expect(await quiz(20, 16, 5120, '[128, 32, 32, 16]')).toMatch(/^The 130 x 130 quiz: right/);
      expect(await session.run("progress('the-quiz');")).toMatch(/✔ The 130 x 130 quiz: 5 of 5/);
    });

    it('sees the cup through random weights', async () => {
      expect(await session.answer("let untrained = 'noise';", 'untrained')).toMatch(
        /You predicted "noise"; it is "cup"/,
      );
    });

    it('is told of a right end after wrong steps', async () => {
      const said = await quiz(20, 16, 5120, '[130, 32, 32, 16]');
      expect(said).toMatch(/keep the size/);
      expect(said).toMatch(/is still right/);
    });

    it.each([
      ['[80, 26, 24, 12], 20, 2880', /^Another photo: right/],
      ['[79, 26, 24, 12], 20, 2880', /At `Conv2d.*“\+ 1”/],
      ['[80, 27, 25, 12], 20, 2880', /Right up to here\. At `MaxPool2d.*rounded up/],
      ['[80, 40, 38, 19], 20, 7220', /halve the size/],
      ['[80, 26, 20, 10], 20, 2000', /At `Conv2d.*padding seems to be missing/],
      ['[80, 26, 24, 12], 8, 1152', /depth/],
      ['[80, 26, 24, 12], 20, 144', /depth seems to be left out/],
    ])('walks through the other photo by %s', async (answers, says) => {
      const [, steps, depth, features] = /^(\[.*\]), (\d+), (\d+)$/.exec(answers)!;
      const code = `let mySteps = ${steps}; let myDepth = ${depth}; let myFeatures = ${features};`;
      const said = await session.answer(code, 'another-photo-check');
      expect(said.replace(/\n\s*/g, ' ')).toMatch(says);
    });

    it('reads the message of the compiler, and fixes a cell', async () => {
      const why = 'let refusedLayer = 3; let takes = 16; let got = 8;';
      expect(await session.answer(why, 'why-refused-check')).toMatch(/right/);
      const cell = session.cells.find(({ id }) => id === 'compile-the-quiz')!.source.join('');
      const mended = cell.replace('Conv2d(20, 20', 'Conv2d(10, 20').replace('4500', '5120');
      expect(await session.answer(mended, 'compile-the-quiz-check')).toMatch(/right/);
    });

    it('finds a wrong first answer among the mistakes', async () => {
      const said = await session.answer('let features = 3920;', 'mistakes');
      expect(said).toMatch(/padding overlooked .* 3920 {2}← yours/);
      expect(said.match(/yours/g)).toHaveLength(1);
    });
  });
}
