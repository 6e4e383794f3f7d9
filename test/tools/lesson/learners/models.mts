/** The learner of "Models" in the real kernel. */
import { describe, expect, it } from 'vitest';
import type { Session } from '../session.mjs';

/** The year of the competition that AlexNet won. */
export const given = ['2012'];

export function learner(session: Session): void {
  /** What the check says after the learner has changed a cell of the lesson. */
  const change = async (id: string, ...replaced: [from: string, to: string][]) => {
    const given = session.cells.find((cell) => cell.id === id)!.source.join('');
    const code = replaced.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, given);
    return (await session.answer(code, `${id}-check`)).replace(/\s+/g, ' ');
  };

  describe('Shift+Tab in Models', () => {
    it.each([
      ['byModel', 'Tensor<[1, 1, 1, 2]>'],
      ['y', 'Tensor<[5, 16, 22, 30]>'],
      ['edges', 'Tensor<[1, 70, 94]>'],
    ])('shows the shape of %s', async (name, type) => {
      expect(await session.typeOf(name)).toBe(`const ${name}: ${type}`);
    });
  });

  describe('the learner of Models', () => {
    it('sees that two convolutions are one, and that with ReLU they are not', async () => {
      expect(await session.answer('let afterBoth = [1, -3];', 'by-hand-check')).toMatch(
        /as you predicted/,
      );
      expect(await session.answer("let firstBelief = 'no';", 'first-check')).toMatch(
        /"no", as you predicted/,
      );
      const withReLU = "let withReLU = [4, 0]; let oneIsEnough = 'yes';";
      const compared = await session.answer(withReLU, 'with-relu-check');
      expect(compared).toMatch(/\[4, 0\], as you predicted/);
      expect(compared).toMatch(/You predicted "yes"; it is "no"/);
    });

    it('is asked a fresh question on padding', async () => {
      expect(session.printed('review-padding')).toMatch(/nothing answered yet/);
      const cell = session.cells.find(({ id }) => id === 'review-padding')!.source.join('');
      expect(cell).toContain('let padding = undefined');
      const answered = cell.replaceAll('= undefined', '= 0');
      expect(await session.run(answered)).toMatch(/0 of \d points?/);
    });

    const second: [string, string] = [
      '  // The second layer is missing here.\n',
      '  conv2 = new nn.Conv2d(16, 32, 3, { padding: 1 });\n',
    ];
    const way = 'return F.relu(this.conv1(x)); // and here, what to do with it';

    it('writes a model', async () => {
      const right: [string, string] = [way, 'return F.relu(this.conv2(F.relu(this.conv1(x))));'];
      expect(await change('first-model', second, right)).toMatch(/right, 4 points/);
      const noReLU: [string, string] = [way, 'return this.conv2(F.relu(this.conv1(x)));'];
      expect(await change('first-model', second, noReLU)).toMatch(/ReLU/);
      const noPadding: [string, string] = [', { padding: 1 }', ''];
      expect(await change('first-model', second, right, noPadding)).toMatch(/padding/);
    });

    it('makes a cell compile', async () => {
      const depth: [string, string] = ['(3, 40, 5)', '(24, 40, 5)'];
      expect(await change('make-it-compile', depth)).toMatch(/Tensor<\[1, 40, 20, 20\]>/);
      const both: [string, string] = ['(3, 40, 5)', '(24, 40, 5, { padding: 2 })'];
      expect(await change('make-it-compile', both)).toMatch(/right, 2 points/);
    });

    it('repairs the channels', async () => {
      expect(await change('repair-channels', ['(16, 24', '(8, 24'])).toMatch(/right, 2 points/);
      expect(await change('repair-channels', ['(3, 8, 3', '(3, 16, 3'])).not.toMatch(/: right/);
    });

    it('finds the place where a ReLU is missing', async () => {
      const right = 'this.pool(F.relu(this.conv1(x)))';
      expect(await change('repair-relu', ['this.pool(this.conv1(x))', right])).toMatch(
        /right, 2 points/,
      );
      const end: [string, string] = [
        'return this.classify(this.flatten(quarter))',
        'return F.relu(this.classify(this.flatten(quarter)))',
      ];
      expect(await change('repair-relu', end)).not.toMatch(/: right/);
    });

    const layers: [string, string] = [
      '# Here the layers are missing.',
      `self.conv1 = nn.Conv2d(3, 12, 5, padding=2)
        self.conv2 = nn.Conv2d(12, 18, 3, stride=2, padding=1)`,
    ];

    it.each([
      ['self.conv1', 'F.relu(self.conv2(x))', /right, 4 points/],
      ['conv1', 'F.relu(self.conv2(x))', /`conv1` alone is not known/],
      ['self.conv1', 'self.conv2(x)', /a ReLU is missing/],
    ])('writes a class in Python with %s and %s', async (first, last, says) => {
      const forward = `x = F.relu(${first}(x))\n        return ${last}`;
      const rest: [string, string] = ['return x  # and here, what happens to an image', forward];
      expect(await change('model-in-python', layers, rest)).toMatch(says);
    });

    it('makes a class that never got made, and lets a layer learn', async () => {
      const init = '    def __init__(self):\n';
      const begun: [string, string] = [init, `${init}        super().__init__()\n`];
      expect(await change('repair-init', begun)).toMatch(/right, 2 points/);
      const noBase: [string, string] = ['(nn.Module)', ''];
      expect(await change('repair-init', noBase)).toMatch(/no base class/);
      expect(await change('repair-forward', ['self.conv2(x)', 'self.conv2(y)'])).toMatch(
        /right, 2 points/,
      );
      expect(await change('repair-forward', ['F.relu(self.conv2(x))', 'self.conv2(y)'])).toMatch(
        /a ReLU is missing/,
      );
    });

    it('sees the shape of a model for images of any size', async () => {
      const code = `class Free extends nn.Module {
    conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
    forward<H extends number, W extends number>(x: Tensor<[1, 1, H, W]>) { return F.relu(this.conv1(x)); }
  }
  const half: Tensor<[1, 16, 30, 50]> = new Free().forward(zeros([1, 1, 60, 100]));
  half.shape;`;
      expect(await session.run(code)).toBe('[ 1, 16, 30, 50 ]');
    });
  });
}
