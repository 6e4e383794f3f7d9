/** The learner of "Training" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

/** Numbers of the text that no cell can know. */
export const given = ['30', '60000'];

export function learner(lesson: Session): void {
  const printed = (id: string) => lesson.printed(id);

  describe('the network of Training', () => {
    it('begins by guessing, with the loss of knowing nothing', async () => {
      expect(await lesson.run('console.log(losses[0].toFixed(1));')).toBe('2.3');
    });

    it('reads at least 95 of 100 digits that it has never seen', async () => {
      expect(await lesson.run('console.log(percentRight(held) >= 95);')).toBe('true');
    });

    it('shows the curve ten times while the loss falls', () => {
      expect(printed('training').match(/The loss falls from 2\.3 to/g)).toHaveLength(10);
    });

    it('misreads some that are shown', () => {
      expect(printed('remaining')).toMatch(
        /^\d\d of 2000 are misread\.\n.*labels are \d read as \d,/,
      );
    });

    it('has filters with areas, where there was noise', async () => {
      const said = await lesson.answer("let filtersAfter = 'areas';", 'filters-check');
      expect(said).toMatch(/After training: "areas", as you predicted/);
    });

    it('still reads digits that have moved, as one without convolutions does not', async () => {
      const said = await lesson.answer('let netReads = 95; let rivalReads = 80;', 'moved-check');
      expect(said).toMatch(/You guessed 95; it is [67]\d\.[^]* You guessed 80; it is [34]\d\./);
    });

    it('learns nothing at too large a learning rate, and comes apart without zeroGrad()', async () => {
      const said = await lesson.answer("let stuck = 'a';", 'trials');
      expect(said).toMatch(/You predicted "a"; it is "b"/);
    });
  });

  describe('the learner of Training', () => {
    it.each([
      ['net', 'const net: Reader'],
      ['train', 'const train: data.Digits<8000>'],
    ])('sees what %s is with Shift+Tab', async (name, type) => {
      expect(await lesson.typeOf(name)).toContain(type);
    });

    const gap = '// Here three calls are missing.';

    it.each([
      ['optimizer.zeroGrad(); loss.backward(); optimizer.step();', /right, 3 points/],
      ['loss.backward(); optimizer.step();', /gradients of earlier steps/],
      ['loss.backward(); optimizer.zeroGrad(); optimizer.step();', /slope never seems to change/],
      ['optimizer.step(); optimizer.zeroGrad(); loss.backward();', /gradient of the step before/],
    ])('makes steps by %s', async (calls, says) => {
      const said = await lesson.answer(
        lesson.changed('training-step', gap, calls),
        'training-step-check',
      );
      expect(said.replace(/\n\s*/g, ' ')).toMatch(says);
    });

    const missing = "throw new Error('Not written yet');";
    const share =
      'const e = scores.map(Math.exp); const share = e[label] / e.reduce((a, b) => a + b);';

    it.each([
      [`${share} return -Math.log(share);`, /right, 3 points/],
      [`${share} return Math.log(share);`, /minus sign seems to be missing/],
      [`${share} return share;`, /logarithm seems to be missing/],
      [`${share} return -Math.log10(share);`, /base 10/],
    ])('writes the loss by %s', async (code, says) => {
      const said = await lesson.answer(lesson.changed('one-loss', missing, code), 'one-loss-check');
      expect(said.replace(/\n\s*/g, ' ')).toMatch(says);
    });

    it('goes on training by running the cell again', async () => {
      await lesson.run(lesson.changed('training', 'epoch < 2', 'epoch < 1'));
      expect(await lesson.run('console.log(losses.length, percentRight(held) > 95);')).toBe(
        '375 true',
      );
    });

    it('is told that a guess near the number is about right', async () => {
      expect(await lesson.answer('let guessAfter = 95;', 'first-check')).toMatch(/about right/);
    });

    it('can run all later cells when training was interrupted after three steps', async () => {
      await lesson.run('net.loadStateDict(before); losses.length = 0;');
      const stop = 'if (losses.length === 3) break; optimizer.zeroGrad();';
      await lesson.run(lesson.changed('training', 'optimizer.zeroGrad();', stop));
      expect(await lesson.run('console.log(losses.length);')).toBe('3');
      expect(await lesson.failingAfter('training')).toEqual([]);
    });
  });
}
