/**
 * Every lesson in the real kernel: once as it is, to hold the numbers of its text against what it
 * computes, and then as learners who answer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Kernel } from '../../src/kernel/kernel.mjs';
import { streamText } from '../../src/kernel/output.mjs';
import { lessonNames } from '../../src/lesson/build.mjs';
import { numbersIn } from './numbers.mjs';

const folder = join(import.meta.dirname, '../../notebooks');

interface Cell {
  cell_type: 'code' | 'markdown';
  id: string;
  source: string[];
}

/** A lesson that has run from top to bottom, and whose cells may run again. */
class Session {
  readonly cells: Cell[];
  readonly printed = new Map<string, string>();
  private kernel!: Kernel;

  constructor(name: string) {
    const file = join(folder, name.replace(/\.md$/, '.ipynb'));
    this.cells = (JSON.parse(readFileSync(file, 'utf8')) as { cells: Cell[] }).cells;
  }

  async start(): Promise<this> {
    this.kernel = await Kernel.start({ cwd: folder });
    for (const { cell_type, id, source } of this.cells) {
      if (cell_type === 'code') this.printed.set(id, await this.run(source.join('')));
    }
    return this;
  }

  async run(code: string): Promise<string> {
    const options = { timeout: 60_000, stopOnError: false };
    const { status, outputs } = await this.kernel.execute(code, options);
    return streamText(outputs, status === 'ok' ? 'stdout' : 'stderr').trimEnd();
  }

  /** What the cell `id` says after the learner ran a changed cell. */
  async answer(code: string, id: string): Promise<string> {
    await this.run(code);
    return this.run(this.cells.find((cell) => cell.id === id)!.source.join(''));
  }

  /** What Shift+Tab shows of a name. */
  async typeOf(name: string): Promise<string | null> {
    return this.kernel.inspect(name, name.length);
  }

  async stop(): Promise<void> {
    await this.kernel.shutdown();
  }
}

/** What no cell can know: the lessons' own length, and the size of screens. In order of characters. */
const GIVEN: Record<string, string[]> = {
  '00-start-here.md': ['1080', '1920'],
  '02-conv2d.md': ['35'],
  '09-the-quiz.md': ['40'],
};

const session: Record<string, Session> = {};
beforeAll(async () => {
  const start = async (name: string) => (session[name] = await new Session(name).start());
  await Promise.all(lessonNames(folder).map(start));
}, 240_000);
afterAll(async () => {
  for (const one of Object.values(session)) await one.stop();
});

describe.each(lessonNames(folder))('%s', (name) => {
  it('computes or asserts every number of two and more digits that its text says', () => {
    const { cells, printed } = session[name]!;
    // The cell `numbers` throws if one of its numbers is not so.
    const asserted = cells.find(({ id }) => id === 'numbers')!.source.join('');
    expect(printed.get('numbers')).toBe('');
    const known = new Set(numbersIn([...printed.values(), asserted].join('\n')));
    const texts = cells.filter((cell) => cell.cell_type === 'markdown');
    const said = new Set(texts.flatMap(({ source }) => numbersIn(source.join(''))));
    const unproven = [...said].filter((number) => number.length > 1 && !known.has(number));
    expect(unproven.sort()).toEqual(GIVEN[name]);
  });

  it('gives nothing away to who has not answered', () => {
    const { cells, printed } = session[name]!;
    const checks = cells.filter(({ id }) => id.endsWith('-check') || id === 'another-photo-widths');
    for (const { id, source } of checks) {
      if (!source.join('').includes('compare(')) expect(printed.get(id)).not.toMatch(/right/i);
    }
  });
});

describe('Shift+Tab', () => {
  it.each([
    ['00-start-here.md', 'table', 'Tensor<[2, 3]>'],
    ['02-conv2d.md', 'y1', 'Tensor<[1, 16, 100, 100]>'],
    ['02-conv2d.md', 'y', 'Tensor<[1, 32, 100, 100]>'],
    ['09-the-quiz.md', 'after1', 'Tensor<[1, 10, 128, 128]>'],
    ['09-the-quiz.md', 'seen', 'Tensor<[1, 20, 16, 16]>'],
  ])('shows what %s says of %s', async (lesson, name, type) => {
    expect(await session[lesson]!.typeOf(name)).toBe(`const ${name}: ${type}`);
  });
});

describe('the learner of lesson 0', () => {
  const at = () => session['00-start-here.md']!;

  it('sees a prediction beside what is so', async () => {
    expect(await at().answer('let seconds = 1500;', 'seconds-check')).toBe(
      'Seconds in 25 minutes: 1500, as you predicted.',
    );
    expect(await at().answer('let seconds = 150;', 'seconds-check')).toBe(
      'Seconds in 25 minutes: 1500. You predicted 150: what made the difference?',
    );
  });

  it.each([
    ['zeros([4, 3, 20, 30])', /^Right/],
    ['zeros([4, 3, 30, 20])', /rows or columns\?/],
    ['zeros([4, 3, 20, 1])', /^Not yet: your photos are 1 wide and 20 high/],
  ])('makes wide photos by %s', async (code, says) => {
    expect(await at().answer(`const widePhotos = ${code};`, 'wide-photos-check')).toMatch(says);
  });

  it.each([
    ['[16, 1, 28, 40]', /^Right/],
    ['[16, 28, 40]', /where are the channels/],
    ['[16, 1, 40, 28]', /height and width/],
    ['[16, 28, 40, 1]', /first or last/],
    ['7', /^Not yet/],
  ])('answers %s for the grey pictures', async (code, says) => {
    expect(await at().answer(`let greyShape = ${code};`, 'grey-pictures-check')).toMatch(says);
  });
});

describe('the learner of lesson 2', () => {
  const at = () => session['02-conv2d.md']!;

  it.each([
    ['1', /100 x 100\.\nRight/],
    ['0', /2 pixels are missing/],
    ['2', /2 pixels too many/],
  ])('keeps the size by a padding of %s', async (padding, says) => {
    const code = `const conv2 = new nn.Conv2d(16, 32, 3, { padding: ${padding} });`;
    expect(await at().answer(code, 'same-size-check')).toMatch(says);
  });

  it.each([
    ['3, 8, 5, { stride: 2, padding: 2 }', /Filters: right\.\nKernel: right\.\nSize: right\./],
    ['3, 8, 5, { stride: 2 }', /Size: 30 x 46\. Without padding/],
    ['3, 8, 5, { padding: 2 }', /Size: 64 x 96\. How far does the filter jump/],
    ['3, 16, 4, { stride: 2, padding: 1 }', /Filters: 16\. .*\nKernel: 4\. .*\nSize: right/],
    ['1, 8, 5, { stride: 2, padding: 2 }', /Conv2d\(1, 8\) takes 1 channels?, but .* has 3/],
  ])('halves a camera picture by Conv2d(%s)', async (args, says) => {
    const code = `let layer = new nn.Conv2d(${args});`;
    expect(await at().answer(code, 'half-a-camera-picture-check')).toMatch(says);
  });

  it('sees the shape of a model for pictures of any size', async () => {
    const code = `class Free extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  forward<H extends number, W extends number>(x: Tensor<[1, 1, H, W]>) { return F.relu(this.conv1(x)); }
}
const half: Tensor<[1, 16, 30, 50]> = new Free().forward(zeros([1, 1, 60, 100]));
half.shape;`;
    expect(await at().run(code)).toBe('[ 1, 16, 30, 50 ]');
  });
});

describe('the learner of lesson 9', () => {
  const at = () => session['09-the-quiz.md']!;

  it.each([
    ['W: 32, F: 5, S: 1, P: 2', /^Right. The formula gives 32$/],
    ['W: 32, F: 5, S: 1, P: 4', /^P = 4: .*doubles them by itself\.$/],
  ])('fills in %s', async (values, says) => {
    const code = `const mine = { ${values} };`;
    expect(await at().answer(code, 'formula-of-step-3-check')).toMatch(says);
  });

  it.each([
    ['[80, 26, 24, 12]', /All four widths are right/],
    ['[79, 26, 24, 12]', /step 1: 79\.\nThat comes out with: no \+ 1/],
    ['[80, 27, 24, 12]', /^Right up to step 1\. .*step 2: 27\.\nHow often does the window fit/],
    ['[80, 40, 24, 12]', /step 2: 40\.\nThat comes out with: every pool halves/],
    [
      '[80, 26, 20, 10]',
      /^Right up to step 2\. .*step 3: 20\.\nThat comes out with: padding overlooked/,
    ],
    ['[80, 26, 24, 24]', /step 4: 24/],
  ])('walks through the other photo by %s', async (sides, says) => {
    expect(await at().answer(`let mySides = ${sides};`, 'another-photo-widths')).toMatch(says);
  });

  it.each([
    ['20, 2880', /Depth: right\.\nFeatures: right\./],
    ['8, 144', /how many filters.*\n.*That is one channel/],
    ['20, 23040', /each filter .* make 8 channels/],
    ['20, 11', /three numbers/],
  ])('counts depth and features as %s', async (answers, says) => {
    const [depth, features] = answers.split(', ');
    const code = `let myDepth = ${depth}; let myFeatures = ${features};`;
    expect(await at().answer(code, 'another-photo-features')).toMatch(says);
  });

  it('finds a wrong first answer among the mistakes', async () => {
    const said = await at().answer('let features = 3920;', 'mistakes');
    expect(said).toMatch(/padding overlooked .* 3920 {2}← yours/);
    expect(said.match(/yours/g)).toHaveLength(1);
  });
});
