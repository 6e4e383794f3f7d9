/** What grading finds in a notebook is what the student saw in JupyterLab, word for word. */
import { afterAll, describe, expect, it } from 'vitest';
import { Converter } from '../../../../src/tools/kernel/convert/converter.mjs';
import { edited, grade, lesson, read, reports, reportsOfKernel, textOf } from './notebooks.mjs';

const converter = new Converter();
converter.start();
afterAll(() => converter.close());

const start = "import { check, F, nn, randn } from 'convlab';";
const quiz = "check('quiz-130', { depth, size, features, steps });";

describe('The reports on a notebook are those of the real kernel', () => {
  it.each([
    [
      'with names that are declared again',
      [
        `${start}\nlet depth = 10, size = 16, features = 5120, steps = [128, 32, 32, 16];`,
        quiz,
        'let depth = 20;',
        quiz,
        "function depth() {}\ncheck('why-refused', { layer: 3, takes: 20, got: depth });",
      ],
    ],
    [
      'with cells that fail before the check',
      [
        `${start}\nlet depth = 20, size = 16, features = 5120;`,
        "let steps = [128];\nthrow new Error('a');",
        quiz,
        'const steps: number = [128, 32, 32, 16];',
        "check('quiz-130', { depth, size, features });\nfeatures = 1;\nthrow new Error('b');",
        "check('why-refused', { layer: features });",
      ],
    ],
    [
      'with await, a function and a model',
      [
        start,
        `const later = await Promise.resolve(1);
         async function pick<T>(value: T) { return value; }
         const depth = await pick(20), size = await pick(17), features = depth * size ** 2;`,
        "await check('quiz-130', { depth, size, features, steps: await pick([128, 32, 33, 17]) });",
        `const outputSize = ({ input, kernel, stride, padding }) =>
           Math.ceil((input + 2 * padding - kernel) / stride) + later;`,
        "check('output-size', { outputSize });",
        `class Net extends nn.Module {
           conv1 = new nn.Conv2d(1, 20, 5);
           forward(x) { return F.relu(this.conv1(x)); }
         }
         const model = new Net();
         model(randn([1, 1, 9, 9]));`,
        "check('first-model', { model, Model: Net });",
      ],
    ],
  ])('%s', async (_, sources) => {
    const notebook = read(textOf(sources));
    const [ours, theirs] = await Promise.all([
      grade(converter, notebook),
      reportsOfKernel(notebook),
    ]);
    expect(Object.keys(theirs).length).toBeGreaterThan(0);
    expect(reports(ours)).toEqual(theirs);
  });

  it('in a lesson with right and wrong answers', async () => {
    const notebook = edited(lesson('the-quiz'), {
      first: 'let depth = 20; let size = 16; let features = 5120; let steps = [128, 32, 32, 16];',
      'formula-of-step-3': 'const mine = { W: 32, F: 5, S: 1, P: 2 };',
      'why-refused': 'let refusedLayer = 3; let takes = 10; let got = 20;',
      'another-photo': 'let mySteps = [80, 26, 24, 11]; let myDepth = 20; let myFeatures: any;',
    });
    const [ours, theirs] = await Promise.all([
      grade(converter, notebook),
      reportsOfKernel(notebook),
    ]);
    expect(reports(ours)).toEqual(theirs);
    expect(Object.keys(theirs)).toHaveLength(6);
    const points = [...ours.marked].map(([id, { mark }]) => [id, mark.points]);
    expect(Object.fromEntries(points)).toMatchObject({ 'quiz-130': 5, 'formula-of-step-3': 4 });
    expect(ours.problems).toEqual([]);
  });
});
