/**
 * Every lesson in the real kernel: once as it is, to hold the numbers of its text against what it
 * computes, and then as learners who answer.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lessonNames } from '../../src/lesson/names.mjs';
import { numbersIn } from './numbers.mjs';
import { folder, Session } from './session.mjs';

/** What no cell can know: the lessons' own length, and the size of screens. In order of characters. */
const GIVEN: Record<string, string[]> = {
  '00-start-here.md': ['1080', '1920'],
  '01-convolution.md': ['40'],
  '02-conv2d.md': ['40'],
  '03-models.md': ['40'],
  '04-pooling.md': [],
  '08-flattening.md': ['35'],
  '05-sequential.md': ['40'],
  '06-shape-formula.md': ['40'],
  '07-parameter-formula.md': ['40'],
  '09-the-quiz.md': ['40'],
  '10-training.md': [],
  '11-beyond.md': ['35'],
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
    const checks = cells.filter(({ source }) => source.join('').startsWith('check('));
    expect(checks.length).toBeGreaterThanOrEqual(2);
    for (const { id } of checks) expect(printed.get(id), id).toMatch(/[:?] [\d.]+ of \d+ points?/);
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
    ['zeros([4, 3, 20, 30])', /^A batch of wide photos: right/],
    ['zeros([4, 3, 30, 20])', /Width and height seem to be swapped/],
    ['zeros([4, 3, 20, 1])', /off by|too small/],
  ])('makes wide photos by %s', async (code, says) => {
    expect(await at().answer(`const widePhotos = ${code};`, 'wide-photos-check')).toMatch(says);
  });

  it.each([
    ['[16, 1, 28, 40]', /^Grey pictures: right/],
    ['[16, 28, 40]', /asked is the shape \(N, C, H, W\), four numbers/],
    ['[16, 1, 40, 28]', /Width and height seem to be swapped/],
    ['[16, 28, 40, 1]', /channels seem to come last/],
    ['[16, 3, 28, 40]', /those of a colour picture/],
    ['7', /asked is the shape/],
  ])('answers %s for the grey pictures', async (code, says) => {
    expect(await at().answer(`let greyShape = ${code};`, 'grey-pictures-check')).toMatch(says);
  });

  it('gets one hint after the other, and the solution only after passing', async () => {
    expect(await at().run("hint('wide-photos');")).toMatch(/^A batch of wide photos: hint 1 of 3/);
    expect(await at().run("solution('same-size');")).toMatch(/^The same size: not yet/);
    expect(await at().run("solution('same-size', { giveUp: true });")).toContain('padding: 1');
  });
});

describe('the learner of lesson 2', () => {
  const at = () => session['02-conv2d.md']!;

  it.each([
    ['1', /^The same size: right/],
    ['0', /padding/],
    ['2', /padding/],
  ])('keeps the size by a padding of %s', async (padding, says) => {
    const code = `const conv2 = new nn.Conv2d(16, 32, 3, { padding: ${padding} });`;
    expect(await at().answer(code, 'same-size-check')).toMatch(says);
  });

  it.each([
    ['3, 8, 5, { stride: 2, padding: 2 }', /^Half a camera picture: right/],
    ['3, 8, 5, { stride: 2 }', /padding/],
    ['3, 8, 5, { padding: 2 }', /stride|moves|jump/],
    ['8, 3, 5, { stride: 2, padding: 2 }', /swapped|channels/],
    ['1, 8, 5, { stride: 2, padding: 2 }', /channels/],
  ])('halves a camera picture by Conv2d(%s)', async (args, says) => {
    const code = `let layer = new nn.Conv2d(${args});`;
    expect(await at().answer(code, 'half-a-camera-picture-check')).toMatch(says);
  });

  it.each([
    ['[1, 3, 0, 2]', /right, 4 points/],
    ['[2, 6, 0, 4]', /what both ends need together/],
    ['[1, 3, 0, 1]', /dilation seems to be\s+overlooked/],
  ])('keeps sizes by the paddings %s', async (paddings, says) => {
    expect(await at().answer(`let paddings = ${paddings};`, 'keep-the-size-check')).toMatch(says);
  });

  it.each([
    ['16', '100', '80', /right, 4 points/],
    ['16', '100', '48', /kernel size seems to be counted once/],
    ['1', '100', '80', /depth/],
  ])('says %s, %s and %s of example 1', async (depth, size, parameters, says) => {
    const code = `let depth1 = ${depth}; let size1 = ${size}; let parameters1 = ${parameters};`;
    expect(await at().answer(code, 'example-1-check')).toMatch(says);
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
    ['W: 32, F: 5, S: 1, P: 2', /right, 4 points/],
    ['W: 32, F: 5, S: 1, P: 4', /padding seems to be doubled/],
  ])('fills in %s', async (values, says) => {
    const code = `const mine = { ${values} };`;
    expect(await at().answer(code, 'formula-of-step-3-check')).toMatch(says);
  });

  const quiz = (depth: number, size: number, features: number, steps: string) =>
    at().answer(
      `let depth = ${depth}; let size = ${size}; let features = ${features}; let steps = ${steps};`,
      'quiz-130-check',
    );

  it('is wrong in the quiz at first, is led on, and gets it right', async () => {
    expect(await quiz(20, 15, 4500, 'undefined')).toMatch(/Perhaps:|Either:/);
    const led = await quiz(20, 15, 4500, '[127, 31, 30, 15]');
    expect(led).toMatch(/steps\[0\]: Step 1, `Conv2d\(3, 10, 3\)`: The “\+ 1”/);
    expect(led).not.toMatch(/\b(?:128|32|16|5120)\b/);
    expect(await at().run("hint('quiz-130');")).toMatch(/hint 1 of 5/);
    expect(await quiz(20, 16, 5120, '[128, 32, 32, 16]')).toMatch(/^The 130 x 130 quiz: right/);
    expect(await at().run("progress('09-the-quiz');")).toMatch(/✔ The 130 x 130 quiz: 5 of 5/);
  });

  it('is told of a right end by a wrong way', async () => {
    const said = await quiz(20, 16, 5120, '[130, 32, 32, 16]');
    expect(said).toMatch(/keeps the size/);
    expect(said).toMatch(/right all the same/);
  });

  it.each([
    ['[80, 26, 24, 12], 20, 2880', /^Another photo: right/],
    ['[79, 26, 24, 12], 20, 2880', /Step 1, .*“\+ 1”/],
    ['[80, 27, 25, 12], 20, 2880', /Right up to here\. Step 2, .*rounded up/],
    ['[80, 40, 38, 19], 20, 7220', /halve the size/],
    ['[80, 26, 20, 10], 20, 2000', /Step 3, .*padding seems to be overlooked/],
    ['[80, 26, 24, 12], 8, 1152', /depth/],
    ['[80, 26, 24, 12], 20, 144', /depth seems to be left out/],
  ])('walks through the other photo by %s', async (answers, says) => {
    const [, steps, depth, features] = /^(\[.*\]), (\d+), (\d+)$/.exec(answers)!;
    const code = `let mySteps = ${steps}; let myDepth = ${depth}; let myFeatures = ${features};`;
    const said = await at().answer(code, 'another-photo-check');
    expect(said.replace(/\n\s*/g, ' ')).toMatch(says);
  });

  it('reads the message of the compiler, and mends a cell', async () => {
    const why = 'let refusedLayer = 3; let takes = 16; let got = 8;';
    expect(await at().answer(why, 'why-refused-check')).toMatch(/right/);
    const cell = at()
      .cells.find(({ id }) => id === 'compile-the-quiz')!
      .source.join('');
    const mended = cell.replace('Conv2d(20, 20', 'Conv2d(10, 20').replace('4500', '5120');
    expect(await at().answer(mended, 'compile-the-quiz-check')).toMatch(/right/);
  });

  it('finds a wrong first answer among the mistakes', async () => {
    const said = await at().answer('let features = 3920;', 'mistakes');
    expect(said).toMatch(/padding overlooked .* 3920 {2}← yours/);
    expect(said.match(/yours/g)).toHaveLength(1);
  });
});
