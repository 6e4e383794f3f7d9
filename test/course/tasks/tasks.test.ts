import { describe, expect, it } from 'vitest';
import * as convlab from '../../../src';
import { type Explorer } from '../../../src/explore';
import { keepExplored, type ExplorerData } from '../../../src/display/explored';
import { listed, manifest } from '../../../src/course/exercises';
import { findTask, judgeTask, outline, tasks } from '../../../src/course/tasks';

const task = (id: string) => findTask(id)!;
/** An explorer that was made as the call says, as a learner's cell makes it. */
function made(call: string): Explorer<object> {
  const names = Object.keys(convlab);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a cell's code
  const run = new Function(...names, `return ${call.split('//')[0]};`) as (
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
    const lessons = manifest.map(({ lesson }) => lesson);
    expect(lessons).toEqual(expect.arrayContaining(tasks.map(({ lesson }) => lesson)));
  });

  it('stand after the exercises of their lesson', () => {
    const lesson = outline.find((one) => one.lesson === '06-shape-formula')!;
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
      expect(String(report)).toContain('Nothing is set yet. Set it in the picture');
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
