/** The learner of "Beyond" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

export function learner(lesson: Session): void {
  describe('the learner of Beyond', () => {
    it('sees the shape of grouped weights with Shift+Tab', async () => {
      expect(await lesson.typeOf('grouped')).toMatch(/Conv2d<16, 24, 3/);
    });

    it('sees by a gradient which pixels two windows reach', () => {
      expect(lesson.printed('gradients')).toBe('0 0 1 2 3 2 1 0 0');
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
