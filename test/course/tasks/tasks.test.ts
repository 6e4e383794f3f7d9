import { describe, expect, it } from 'vitest';
import * as convlab from '../../../src';
import { type Explorer } from '../../../src/explore';
import { keepExplored, type ExplorerData } from '../../../src/display/explored';
import { lessonName, listed, manifest } from '../../../src/course/exercises';
import { findTask, judgeTask, outline, tasks } from '../../../src/course/tasks';

const task = (id: string) => findTask(id)!;
/** An explorer that was made as the call says, as a learner's cell makes it. */
function made(call: string): Explorer<object> {
  const names = Object.keys(convlab);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a cell's code
  const run = new Function(...names, `return ${call.replaceAll(/\/\/.*/g, '')};`) as (
    ...values: unknown[]
  ) => Explorer<object>;
  return run(...Object.values(convlab));
}
/** What is said of an explorer whose state was set by hand. */
const said = (id: string, first: string, then: string) => {
  const explorer = made(first);
  const data = Object.values(explorer.toBundle()).find(
    (form) => typeof form === 'object',
  ) as ExplorerData;
  keepExplored({ id: data.id, state: made(then).state });
  return judgeTask(task(id), explorer).findings.map(({ rule }) => rule);
};

describe('tasks on explorers', () => {
  it('have ids of their own, and lessons that there are', () => {
    const ids = [...listed.map(({ exercise }) => exercise.id), ...tasks.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    const lessons = manifest.map(({ name }) => name);
    expect(lessons).toEqual(expect.arrayContaining(tasks.map(({ lesson }) => lesson)));
  });

  it('stand after the exercises of their lesson', () => {
    const lesson = outline.find((one) => lessonName(one.lesson) === 'shape-formula')!;
    expect(lesson.exercises.map(({ id }) => id)).toEqual([
      'output-size',
      'dropped-edge',
      'dilated',
      'ceil-mode',
      'waste-three-pixels',
    ]);
  });

  it.each(tasks.map((one) => [one.id, one] as const))('%s is passed by its solution', (_, one) => {
    const explorer = made(one.solution);
    expect(explorer.name).toBe(one.explorer);
    expect(judgeTask(one, explorer)).toMatchObject({ passed: true, points: 1, findings: [] });
  });

  it.each(tasks.map((one) => [one.id, one] as const))(
    '%s is open while nothing is set',
    (_, one) => {
      const report = judgeTask(one, made(`explore.${one.explorer}()`));
      expect(report.isUnanswered).toBe(true);
      expect(String(report)).toContain('Nothing is set yet. Set it in the explorer');
    },
  );

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [3, 'a number'],
    [{ state: {} }, 'an object'],
    [made('explore.flatten()'), 'one made by `explore.flatten`'],
  ])('say what they got in place of an explorer: %s', (answer, name) => {
    const [finding] = judgeTask(task('waste-three-pixels'), answer).findings;
    expect(finding).toMatchObject({ rule: 'not-an-explorer' });
    expect(finding!.message).toBe(
      `It must be an explorer made by \`explore.window\`, but is ${name}. Give the variable that holds it: \`check('waste-three-pixels', w)\`.`,
    );
  });
});

describe('waste-three-pixels', () => {
  const after = (then: string) => said('waste-three-pixels', 'explore.window()', then);

  it.each([
    ['explore.window({ input: ones([3, 6]), weight: ones([3, 3]), stride: [1, 2] })'],
    // A row of three at the bottom.
    ["explore.window({ operation: 'maxPool', input: ones([4, 3]), weight: ones([3, 3]) })"],
  ])('takes %s', (then) => {
    expect(after(then)).toEqual([]);
  });

  it.each([
    ['explore.window({ padding: 1 })', 'nothing-wasted'],
    ['explore.window({ stride: 2 })', 'other-number-wasted'],
    [
      'explore.window({ input: ones([8, 8]), weight: ones([5, 5]), stride: [1, 8] })',
      'counted-rows',
    ],
    ['explore.window({ input: ones([1, 5]), weight: ones([1, 2]), stride: 6 })', 'image-too-small'],
  ])('names what is wrong with %s', (then, rule) => {
    expect(after(then)).toEqual([rule]);
  });

  it('says so where the window fits nowhere', () => {
    const state = { ...made('explore.window()').state, weight: [[new Array(9).fill([1])]] };
    expect(task('waste-three-pixels').judge(state)).toMatchObject({ rule: 'fits-nowhere' });
  });
});

describe('sky-to-zero', () => {
  const after = (options: string) =>
    said('sky-to-zero', 'explore.filter()', `explore.filter({ ${options} })`);

  it.each([
    ["weights: 'vertical edges', bias: -0.1, relu: true"],
    ["weights: 'Sobel, vertical', bias: -0.1, relu: true"],
  ])('takes %s', (options) => {
    expect(after(options)).toEqual([]);
  });

  it.each([
    ["image: 'colour', relu: true", 'another-image'],
    ['shift: 2, relu: true', 'another-image'],
    ["weights: 'blur', relu: true", 'weights-do-not-cancel'],
    ["weights: 'Laplacian'", 'relu-is-off'],
    ["weights: 'horizontal edges', relu: true", 'noise-in-the-sky'],
    ["weights: 'Laplacian', bias: -0.5, relu: true", 'tripod-is-dark'],
    ["weights: 'blur', bias: -2, relu: true", 'all-is-zero'],
  ])('names what is wrong with %s', (options, rule) => {
    expect(after(options)).toEqual([rule]);
  });
});

describe('same-index', () => {
  const after = (then: string) => said('same-index', 'explore.flatten()', then);

  it.each(['[3, 3, 3], at: [1, 1, 1]', '[3, 3, 5], at: [1, 1, 2]'])('takes %s', (size) => {
    expect(after(`explore.flatten({ size: ${size} })`)).toEqual([]);
  });

  it.each([
    ['[1, 3, 3], at: [0, 1, 1]', 'orders-do-not-differ'],
    ['[3, 3, 3], at: [2, 2, 2]', 'first-or-last'],
    ['[3, 3, 3], at: [0, 0, 0]', 'first-or-last'],
    ['[3, 3, 3], at: [1, 0, 0]', 'another-index'],
  ])('names what is wrong with %s', (size, rule) => {
    expect(after(`explore.flatten({ size: ${size} })`)).toEqual([rule]);
  });
});

describe('reach-without-pooling', () => {
  const conv = (inChannels: number, outChannels: number, more = 'stride: 2, padding: 1') =>
    `{ type: 'Conv2d', inChannels: ${inChannels}, outChannels: ${outChannels}, kernelSize: 3, ${more} }`;
  const after = (layers: string, input = '[1, 3, 100, 100]') =>
    said(
      'reach-without-pooling',
      'explore.stack()',
      `explore.stack({ input: ${input}, layers: [${layers}] })`,
    );

  it.each([
    [`${conv(3, 16)}, { type: 'ReLU' }, ${conv(16, 32)}`],
    [`{ type: 'Conv2d', inChannels: 3, outChannels: 32, kernelSize: 4, stride: 4 }`],
  ])('takes %s', (layers) => {
    expect(after(layers)).toEqual([]);
  });

  it.each([
    [conv(3, 32), '[1, 3, 50, 50]', 'another-input'],
    [`${conv(3, 16)}, ${conv(8, 32)}`, undefined, 'does-not-fit'],
    [`${conv(3, 32)}, { type: 'MaxPool2d', kernelSize: 2 }`, undefined, 'not-by-convolution'],
    [`${conv(3, 16)}, ${conv(16, 16)}`, undefined, 'other-channels'],
    [conv(3, 32), undefined, 'other-size'],
  ])('names what is wrong with %s', (layers, input, rule) => {
    expect(after(layers, input)).toEqual([rule]);
  });
});

describe('steep-and-flat', () => {
  const after = (options: string) =>
    said('steep-and-flat', 'explore.descent()', `explore.descent({ steps: 20, ${options} })`);

  it.each(['lr: 0.085', 'lr: 0.09', 'lr: 0.092'])('takes %s', (options) => {
    expect(after(options)).toEqual([]);
  });

  it.each([
    ["lr: 0.09, valley: 'round'", 'another-descent'],
    ['lr: 0.09, start: [0, 0]', 'another-descent'],
    ['lr: 0.09, steps: 100', 'another-descent'],
    ["lr: 0.3, optimizer: 'Adam'", 'not-plain-sgd'],
    ['lr: 0.05, momentum: 0.5', 'not-plain-sgd'],
    ['lr: 0.2', 'diverges'],
    ['lr: 0.098', 'jumps-across'],
    ['lr: 0.01', 'creeps'],
  ])('names what is wrong with %s', (options, rule) => {
    expect(after(options)).toEqual([rule]);
  });
});

describe('two-readings', () => {
  it('names what is wrong with an empty paper, and with a digit that is plain', () => {
    const { solution, ...one } = task('two-readings');
    expect(one.judge(made('explore.draw()').state)).toMatchObject({ rule: 'nothing-drawn' });
    const plain = made(
      'explore.draw({ images: data.digits({ train: false }).images.narrow(0, 0, 1) })',
    );
    const wrong = one.judge(plain.state)!;
    expect(wrong.rule).toBe('one-reading');
    expect(wrong.message).toMatch(/^The digit \d gets \d+ %; the next one, \d, gets \d+ %\.$/);
    expect(one.judge(made(solution).state)).toBeUndefined();
  });
});
