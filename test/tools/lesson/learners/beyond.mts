/** The learner of "Beyond" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(lesson: Session): void {
  const printed = (id: string) => lesson.printed(id);

  describe('the network of Beyond', () => {
    it('has deep filters for parts of digits, each with its favourite patches', async () => {
      const said = await lesson.answer("let sameOrDifferent = 'same';", 'kinds');
      expect(said).toMatch(/You predicted "same"; it is "different"/);
      expect(printed('patches')).toMatch(/30 images of 10 x 10\..*labels are filter \d: \d,/);
    });

    it('reads a 9 whose loop is covered as a 4', async () => {
      const guess = "let mostHarm = 'stem'; let readInstead = 4;";
      const said = await lesson.answer(guess, 'cover');
      expect(said).toMatch(/You predicted "stem"; it is "loop"/);
      expect(said).toMatch(/Read instead: 4, as you predicted/);
      expect(printed('harm')).toMatch(/3 images of 28 x 28\. Their numbers go from 0 to 1\./);
    });

    it('sees no white cup where blue is subtracted from red', async () => {
      expect(await lesson.said("let cupIs = 'bright';", 'mixed')).toMatch(/it is "dark"/);
    });
  });

  describe('the learner of Beyond', () => {
    it('sees with Shift+Tab what is depthwise', async () => {
      expect(await lesson.typeOf('depthwise')).toMatch(/Conv2d<16, 16, 3/);
    });

    it('sees by a gradient which pixels two windows reach', () => {
      expect(printed('gradients')).toBe('0 0 1 2 3 2 1 0 0');
    });

    it.each([
      ['[3, 6, 22, 26]', /right, 4 points/],
      ['[3, 6, 10, 11]', /stride|step/],
      ['[3, 4, 5, 2]', /Step 2|step 2|window/],
    ])('follows the receptive field by %s', async (fields, says) => {
      expect(await lesson.answer(`let fields = ${fields};`, 'receptive-field-check')).toMatch(says);
    });

    it.each([
      ['[320, 2048, 9280]', 11648, /right, 4 points/],
      ['[9248, 2048, 36928]', 48224, /groups/],
      ['[320, 2112, 9280]', 11712, /bias/],
    ])('counts %s', async (ofEach, together, says) => {
      const code = `let ofEach = ${ofEach}; let together = ${together};`;
      expect(await lesson.answer(code, 'depthwise-check')).toMatch(says);
    });

    it.each([
      [
        'new nn.Conv2d(3, 8, 4, { stride: 4 }), new nn.ReLU(), new nn.Conv2d(8, 16, 4, { stride: 4 }), new nn.Flatten(), new nn.Linear(256, 10)',
        /right/,
      ],
      [
        'new nn.Conv2d(3, 16, 3, { padding: 1 }), new nn.MaxPool2d(4), new nn.Conv2d(16, 32, 3, { padding: 1 }), new nn.Flatten(), new nn.Linear(8192, 10)',
        /parameters/,
      ],
    ])('designs a network of %s', async (layers, says) => {
      const code = `let net = new nn.Sequential(${layers});`;
      expect(await lesson.answer(code, 'under-budget-check')).toMatch(says);
    });
  });
}
