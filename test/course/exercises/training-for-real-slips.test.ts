/** Loops mended, and layers judged, as learners do it: right in other ways too, and each slip by its name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FunctionExercise } from '../../../src/course/check/functions';
import { climbingLoss } from '../../../src/course/exercises/training-for-real/climbing-loss';
import { honestAccuracy } from '../../../src/course/exercises/training-for-real/honest-accuracy';
import { stillLayer } from '../../../src/course/exercises/training-for-real/still-layer';
import { stubbornLoss } from '../../../src/course/exercises/training-for-real/stubborn-loss';
import { evaluate } from './evaluate';
import { findings, rules } from './function-findings';

const solutions = join(__dirname, '../../../solutions/training-for-real');
const solved = (id: string) =>
  evaluate(readFileSync(join(solutions, `${id}.ts`), 'utf8')) as Record<
    string,
    (...args: unknown[]) => unknown
  >;

/** The function of a starter in which one piece was replaced. */
function changed(exercise: FunctionExercise, from: string, to: string): unknown {
  expect(exercise.starter).toContain(from);
  return evaluate(exercise.starter.replace(from, to))[exercise.parts[0]!.name];
}

const loop = 'for (let step = 0; step < steps; step++) {';
const backward = 'loss.backward();';

describe('The example of the task', () => {
  it.each<[string, string, unknown[], number[]]>([
    ['climbing-loss', 'fitLine', [[1], [4], 0.25, 3], [16, 0, 0]],
    ['still-layer', 'learnTwoLayers', [[1], [3], [1, 1], 0.25, 1], [2, 2]],
    [
      'stubborn-loss',
      'learnClasses',
      [
        [
          [1, 0],
          [0, 1],
        ],
        [0, 1],
        4,
        3,
      ],
      [0.6931, 0.1269, 0.0807],
    ],
  ])('of %s is what its solution gives', (id, name, args, expected) => {
    const given = solved(id)[name]!(...args) as number[];
    expect(given.map((value) => Number(value.toFixed(4)))).toEqual(expected);
  });
});

describe('The loss that climbs', () => {
  it.each([
    ['zeroGrad() first in the loop', loop, `${loop} optimizer.zeroGrad();`],
    ['zeroGrad() last in the loop', 'optimizer.step();', 'optimizer.step(); optimizer.zeroGrad();'],
    ['gradients removed by hand', backward, `slope.grad = bias.grad = null; ${backward}`],
  ])('is mended by %s', async (_, from, to) => {
    expect(await findings(climbingLoss, changed(climbingLoss, from, to))).toEqual([]);
  });

  it('with zeroGrad() after backward() is told that nothing moves', async () => {
    const answer = changed(climbingLoss, backward, `${backward} optimizer.zeroGrad();`);
    expect(await rules(climbingLoss, answer)).toEqual(['line-never-moves']);
  });
});

describe('The loss that will not come down', () => {
  const squeezed = 'F.crossEntropy(F.softmax(scores, 1), tensor(labels))';

  it.each([
    ['no softmax', 'F.crossEntropy(scores, tensor(labels))'],
    ['its two halves', 'F.nllLoss(F.logSoftmax(scores, 1), tensor(labels))'],
    [
      'logSoftmax, which may be made twice',
      'F.crossEntropy(F.logSoftmax(scores, 1), tensor(labels))',
    ],
  ])('is mended by %s', async (_, loss) => {
    expect(await findings(stubbornLoss, changed(stubbornLoss, squeezed, loss))).toEqual([]);
  });

  it.each([
    ['F.nllLoss(F.softmax(scores, 1), tensor(labels))', 'logarithm-left-out'],
    ['F.nllLoss(scores, tensor(labels))', 'scores-for-logarithms'],
    ["F.crossEntropy(scores, tensor(labels), { reduction: 'sum' })", 'sum-for-mean'],
  ])('with %s', async (loss, rule) => {
    expect(await rules(stubbornLoss, changed(stubbornLoss, squeezed, loss))).toEqual([rule]);
  });
});

describe('The layer that stands still', () => {
  it('is mended in either order', async () => {
    expect(await findings(stillLayer, changed(stillLayer, '[last]', '[last, first]'))).toEqual([]);
  });

  it('may not be exchanged for the other one', async () => {
    expect(await rules(stillLayer, changed(stillLayer, '[last]', '[first]'))).toEqual([
      'last-layer-still',
    ]);
  });
});

describe('An honest accuracy', () => {
  const body = "throw new Error('Not written yet');";
  const read = 'noGrad(() => model(images)).argmax(1)';

  it('may go through a list of all images', async () => {
    const code = `const before = model.training;
      model.train(false);
      const all = [...batches].flatMap(([images, labels]) => {
        const found = ${read}.data();
        return [...labels.data()].map((label, i) => Number(label === found[i]));
      });
      if (before) model.train();
      return all.reduce((sum, one) => sum + one, 0) / all.length;`;
    expect(await findings(honestAccuracy, changed(honestAccuracy, body, code))).toEqual([]);
  });

  it('counts the images of a small last batch as much as the others', async () => {
    const code = `const before = model.training;
      model.eval();
      const shares = [...batches].map(([images, labels]) => {
        const found = ${read}.data();
        const right = [...labels.data()].filter((label, i) => label === found[i]);
        return right.length / labels.numel();
      });
      model.train(before);
      return shares.reduce((sum, one) => sum + one, 0) / shares.length;`;
    expect(await rules(honestAccuracy, changed(honestAccuracy, body, code))).toEqual([
      'batches-weighted-equally',
    ]);
  });
});
