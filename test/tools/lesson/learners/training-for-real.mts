/** The learner of the lesson "Training for real" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

/** Numbers of the text that no cell can know. */
export const given = ['180', '500', '95'];

export function learner(lesson: Session): void {
  const printed = (id: string) => lesson.printed(id);
  const missing = "throw new Error('Not written yet');";

  /** What the check of an exercise says of its cell, changed. */
  const said = (id: string, from: string, to: string) =>
    lesson.said(lesson.changed(id, from, to), `${id}-check`);

  describe('the networks of training for real', () => {
    it('learn one batch by heart, whatever its labels are', () => {
      expect(printed('one-batch')).toMatch(/wrong labels: "yes"/);
    });

    it('overfit: the loss on new digits is lowest early on', async () => {
      expect(printed('by-heart-check')).toMatch(/third: "first"/);
      expect(printed('first-check')).toContain('learned from: 100\n');
      expect(await lesson.run('console.log(byHeart.loss > early.loss + 0.2);')).toBe('true');
    });

    it('learn fastest from normalised pixels, and hardly anything from 0 to 255', async () => {
      expect(printed('pixels')).toMatch(/least loss has: "normalised"/);
      const stays = "console.log(Math.abs(lastTen(scales['0 to 255']) - 2.3) < 0.1);";
      expect(await lesson.run(stays)).toBe('true');
    });

    it('overfit less with dropout', async () => {
      expect(await lesson.run('console.log(byHeart.loss > withDropout.at(-1) + 0.3);')).toBe(
        'true',
      );
    });

    it('read worse where eval() was forgotten', async () => {
      const worse = 'Math.max(...answers) + 5 < judge(dropper, validation).percent';
      expect(await lesson.run(`console.log(${worse});`)).toBe('true');
      expect(printed('ones-only')).toMatch(/mode: "worse"/);
    });

    it('read moved digits once they have seen some', async () => {
      expect(await lesson.run('console.log(movedNow > onMoved + 15);')).toBe('true');
    });

    it('are told apart by one batch, and by the weights that moved', async () => {
      const stuck = '[caseA, caseB].every(({ losses }) => losses.slice(-10).every((l) => l > 2.2))';
      expect(await lesson.run(`console.log(${stuck});`)).toBe('true');
      expect(await lesson.run('console.log(x.at(-1) > 2, y.at(-1) < 0.01);')).toBe('true true');
      expect(printed('which-moved')).toContain('moved: 6.weight 6.bias');
    });

    it('read more of the test digits with all remedies together', async () => {
      expect(await lesson.run('console.log(togetherTest > heartTest + 3);')).toBe('true');
    });
  });

  describe('the learner of training for real', () => {
    it('sees with Shift+Tab what is held out', async () => {
      expect(await lesson.typeOf('held')).toContain('const held: data.Digits<2000>');
    });

    it('is told that a guess near the number is about right', async () => {
      expect(await lesson.answer('let guessNew = 73;', 'first-check')).toMatch(/about right/);
    });

    it('mends the loss that climbs', async () => {
      const loop = 'for (let step = 0; step < steps; step++) {';
      const inside = `${loop} optimizer.zeroGrad();`;
      expect(await said('climbing-loss', loop, inside)).toMatch(/right, 2 points/);
      const tooLate = await said(
        'climbing-loss',
        'loss.backward();',
        'loss.backward(); optimizer.zeroGrad();',
      );
      expect(tooLate).toMatch(/line never seems to change/);
    });

    const variance = (count: string) =>
      `const mean = values.reduce((a, b) => a + b) / values.length;
       const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / ${count};`;
    const result = (divisor: string) =>
      `return values.map((v) => ((v - mean) / (${divisor})) * weight + bias);`;

    it.each([
      ['values.length', 'Math.sqrt(variance + eps)', /right, 3 points/],
      ['(values.length - 1)', 'Math.sqrt(variance + eps)', /divided by one less/],
      ['values.length', 'Math.sqrt(variance) + eps', /added after the root/],
    ])('normalises with %s and %s', async (count, divisor, says) => {
      const code = `${variance(count)} ${result(divisor)}`;
      expect(await said('batch-norm-by-hand', missing, code)).toMatch(says);
    });

    it.each([
      ['2 * filters', /right, 2 points/],
      ['4 * filters', /counted among the parameters/],
      ['0', /Only the convolution/],
    ])('counts %s in the batch normalisation', async (ofNorm, says) => {
      const conv = 'filters * inChannels * kernel ** 2 + (bias ? filters : 0)';
      const code = `return [${conv} + ${ofNorm}, 2 * filters];`;
      expect(await said('learned-and-kept', missing, code)).toMatch(says);
    });

    const counted = `let [right, count] = [0, 0];
      for (const [images, labels] of batches) {
        const read = noGrad(() => model(images)).argmax(1).data();
        labels.data().forEach((label, i) => { count += 1; if (read[i] === label) right += 1; });
      }`;

    it.each([
      ['model.eval();', 'model.train(before);', /right, 4 points/],
      ['', '', /judged in training mode/],
      ['model.eval();', '', /stay in evaluation mode/],
      ['model.eval();', 'model.train();', /end in training mode/],
    ])('judges with %s and %s', async (first, last, says) => {
      const code = `const before = model.training; ${first} ${counted} ${last} return right / count;`;
      expect(await said('honest-accuracy', missing, code)).toMatch(says);
    });

    it('mends the loss that will not come down', async () => {
      const squeezed = 'F.softmax(scores, 1)';
      expect(await said('stubborn-loss', squeezed, 'scores')).toMatch(/right, 2 points/);
      const cell = lesson.changed('stubborn-loss', 'F.crossEntropy(', 'F.nllLoss(');
      expect(await lesson.said(cell, 'stubborn-loss-check')).toMatch(/logarithm is missing/);
    });

    it('mends the layer that stands still', async () => {
      expect(await said('still-layer', '[last]', '[first, last]')).toMatch(/right, 2 points/);
      expect(await said('still-layer', '[last]', '[first]')).toMatch(/last layer never/);
    });
  });
}
