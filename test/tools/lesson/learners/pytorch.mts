/** The learner of "Your network in PyTorch" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

/** Numbers of the text that no cell can know. */
export const given = ['0.001', '10000', '255', '500'];

export function learner(lesson: Session): void {
  /** What the check of an exercise says of its cell, with all these changes. */
  const said = (id: string, changes: readonly (readonly [from: string, to: string])[]) => {
    let code = lesson.cells.find((cell) => cell.id === id)!.source.join('');
    for (const [from, to] of changes) {
      expect(code).toContain(from);
      code = code.replaceAll(from, to);
    }
    return lesson.said(code, `${id}-check`);
  };

  describe('the learner of Your network in PyTorch', () => {
    it('has a network that reads nine digits of ten after one epoch', async () => {
      expect(await lesson.answer('let guessRight = 95;', 'right-here')).toMatch(/about right/);
    });

    it('finds the layer that is shorter in Python', async () => {
      const found = await lesson.answer("let shorterLayer = 'pool';", 'as-python');
      expect(found).toMatch(/class Reader\(nn\.Module\):[^]*as you predicted/);
    });

    it('counts what the file holds', async () => {
      const guess = 'let guessKilobytes = 3000; let learnedNumbers = 9226;';
      expect(await lesson.said(guess, 'first-check')).toMatch(
        /9226, as you predicted\. .* You guessed 3000; it is 37\./,
      );
    });

    it('loses nothing on the way through the file', async () => {
      expect(await lesson.answer('let differentNumbers = 9226;', 'and-back')).toMatch(
        /You predicted 9226; it is 0/,
      );
    });

    it('needs no eval() for this network', async () => {
      expect(await lesson.answer("let withoutEval = 'all';", 'without-eval')).toMatch(
        /You predicted "all"; it is "none"/,
      );
    });

    const layers = `self.stem = nn.Conv2d(1, 6, 5)
        self.body = nn.Conv2d(6, 10, 3)
        self.head = nn.Linear(250, 6)`;
    const way = `x = F.max_pool2d(F.relu(self.stem(x)), 2)
        x = F.max_pool2d(F.relu(self.body(x)), 2)
        return self.head(x.flatten(1))`;

    it.each([
      ['the names of the file', 'stem', 'stem', /right, 4 points/],
      ['names of its own', 'stem', 'conv1', /`load_state_dict` would stop/],
      ['padding', '(1, 6, 5)', '(1, 6, 5, padding=2)', /padding/],
    ])('writes the class for a file of weights with %s', async (_, from, to, says) => {
      const changes = [
        ['# Here the layers are missing.', layers.replace(from, to)],
        ['return x  # and here, what happens to an image', way.replace(from, to)],
      ] as const;
      expect(await said('match-the-names', changes)).toMatch(says);
    });

    it.each([
      ['16 * 8 * 8, 4', /right, 3 points/],
      ['16 * 7 * 7, 4', /made for 784 features/],
      ['16 * 8 * 8, 10', /gives 10 numbers/],
    ])('fits the network to its own images with Linear(%s)', async (last, says) => {
      const changes = [
        ['(1, 8, 5', '(3, 8, 5'],
        ['16 * 7 * 7, 10', last],
      ] as const;
      expect(await said('own-images', changes)).toMatch(says);
    });
  });
}
