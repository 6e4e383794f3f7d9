/** The learner of "Networks that made history" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

/** Numbers of the text that no cell can know: years, results of others, and what tasks ask for. */
export const given = [
  ...['0.003', '1.2000000', '1000', '15.3', '15000', '152', '180'],
  ...['1980', '1998', '200', '2012', '2014', '2015', '2017', '2022', '26.2', '3000000'],
];

export function learner(lesson: Session): void {
  describe('the networks of the lesson', () => {
    it('have their parameters in the linear layers, and their work in the convolutions', async () => {
      const guesses = 'let shareOfParameters = 88; let shareOfWork = 60;';
      expect(await lesson.said(guesses, 'first-check')).toMatch(
        /You guessed 88; it is 89.* You guessed 60; it is 0\.8\./,
      );
      expect(lesson.printed('vgg')).toMatch(/layer 14: +102,764,544 parameters/);
    });

    it('are six, the largest of 2014', async () => {
      expect(await lesson.said("let mostOfAll = 'ConvNeXt-T';", 'all')).toMatch(
        /MobileNet +4,231,976 learned.* You predicted "ConvNeXt-T"; it is "VGG-16"\./,
      );
    });

    it('stand still when they are deep and have no shortcuts', async () => {
      expect(await lesson.said('let plainGradient = 0.1;', 'gradient')).toMatch(/it is 0\./);
      expect(await lesson.said("let plainLoss = 'higher';", 'deep')).toMatch(
        /"higher", as you predicted.*The loss/,
      );
    });

    it('lend what they have learned, and it is worth some points', async () => {
      const guesses = 'let transferred = 20; let fromScratch = 20;';
      const said = await lesson.said(guesses, 'transfer');
      const [borrowed, scratch] = [...said.matchAll(/it is (\d+)\./g)].map(([, one]) =>
        Number(one),
      );
      expect(borrowed).toBeGreaterThan(scratch!);
      expect(await lesson.said('let withRandomEyes = 20;', 'random-eyes')).toMatch(/it is [5-8]\d/);
    });
  });

  describe('the learner of Networks that made history', () => {
    const heights = '[180, 90, 90, 45, 45, 22, 22, 11, 11, 5]';

    it.each([
      [heights, 61456, 1600, /right, 5 points/],
      ['[180, 90, 90, 45, 45, 23, 23, 12, 12, 6]', 61456, 2304, /rounded up/],
      [heights, 61272, 25, /depth seems to be left out.* biases seem to be left out/],
    ])('goes down to %s with %i parameters', async (steps, parameters, features, says) => {
      const code = `let steps = ${steps}; let parameters = ${parameters}; let features = ${features};`;
      expect(await lesson.said(code, 'five-blocks-check')).toMatch(says);
    });

    const second = 'conv2 = new nn.Conv2d(8, 8, 3, { padding: 1 });';

    it.each([
      ['F.relu(this.conv2(F.relu(this.conv1(x))).add(x))', /right, 5 points/],
      ['F.relu(this.conv2(F.relu(this.conv1(x))))', /nothing of the input reaches the output/],
      ['F.relu(this.conv2(F.relu(this.conv1(x)))).add(x)', /no ReLU comes after the sum/],
    ])('writes a block with %s', async (forward, says) => {
      const cell = lesson
        .changed('residual-block', '// What else does it need?', second)
        .replace('F.relu(this.conv1(x))', forward)
        .replace('block = undefined', 'block = new OwnBlock()');
      expect(await lesson.said(cell, 'residual-block-check')).toMatch(says);
    });

    const end = 'new nn.ReLU(), new nn.MaxPool2d(4, 4), new nn.Flatten(), new nn.Linear(288, 20)';

    it.each([
      [2, /right, 5 points/],
      [1, /makes 3,323,520 multiply-adds for one image; at most 3,000,000/],
    ])('designs a network whose first stride is %i', async (stride, says) => {
      const first = `new nn.Conv2d(3, 8, 3, { stride: ${stride}, padding: 1 }), new nn.ReLU()`;
      const rest = `new nn.Conv2d(8, 16, 3, { stride: ${4 / stride}, padding: 1 }), new nn.ReLU(),
        new nn.Conv2d(16, 32, 3, { stride: 2, padding: 1 })`;
      const code = `let net = new nn.Sequential(${first}, ${rest}, ${end});`;
      expect(await lesson.said(code, 'phone-budget-check')).toMatch(says);
    });
  });
}
