/** Training as learners write it: the check names what is wrong. */
import { describe, expect, it } from 'vitest';
import { oneLoss } from '../../../src/course/exercises/training/one-loss';
import { trainingStep } from '../../../src/course/exercises/training/training-step';
import { tensor } from '../../../src/tensor';
import { evaluate } from './evaluate';
import { findings, rules } from './function-findings';

const gap = '    // Here three calls are missing.\n';
const completed = (...lines: string[]) => {
  expect(trainingStep.starter).toContain(gap);
  return evaluate(trainingStep.starter.replace(gap, lines.join('\n'))).learnSlope;
};
const zero = 'optimizer.zeroGrad();';
const backward = 'loss.backward();';
const step = 'optimizer.step();';

describe('A training step', () => {
  it.each([
    ['as taught', [zero, backward, step]],
    ['with the gradients forgotten at the end', [backward, step, zero]],
    ['with the gradient set to null by hand', ['slope.grad = null;', backward, step]],
  ])('is right %s', async (_, lines) => {
    expect(await findings(trainingStep, completed(...lines))).toEqual([]);
  });

  it.each([
    ['nothing', [], 'slope-never-moves'],
    ['no zeroGrad()', [backward, step], 'gradients-pile-up'],
    ['no backward()', [zero, step], 'slope-never-moves'],
    ['no step()', [zero, backward], 'slope-never-moves'],
    ['zeroGrad() between', [backward, zero, step], 'slope-never-moves'],
    ['step() before backward()', [step, zero, backward], 'step-before-gradient'],
    ['zeroGrad(), step(), backward()', [zero, step, backward], 'slope-never-moves'],
    ['return inside the loop', [zero, backward, step, 'return slope.item();'], 'one-step-only'],
  ])('with %s', async (_, lines, rule) => {
    expect(await rules(trainingStep, completed(...lines))).toEqual([rule]);
  });

  it.each([
    ['the derivative by hand', 2, -1, undefined],
    ['the wrong sign', 2, 1, 'uphill'],
    ['half of the gradient', 1, -1, 'factor-two-forgotten'],
  ])('by hand, with %s', async (_, factor, sign, rule) => {
    const answer = (xs: number[], ys: number[], lr: number, steps: number) => {
      let slope = 0;
      for (let i = 0; i < steps; i++) {
        const parts = xs.map((x, at) => factor * x * (slope * x - ys[at]!));
        slope += (sign * lr * parts.reduce((a, b) => a + b, 0)) / xs.length;
      }
      return slope;
    };
    expect(await rules(trainingStep, answer)).toEqual(rule ? [rule] : []);
  });

  it('with two calls of backward() is told what PyTorch says', async () => {
    const found = await findings(trainingStep, completed(zero, backward, backward, step));
    expect(found[0]).toMatchObject({ rule: 'threw' });
    expect(found[0]!.message).toContain('Trying to backward through the graph a second time');
  });
});

describe('The loss of one image', () => {
  it('may be written with tensors', async () => {
    const answer = (scores: number[], label: number) =>
      -tensor(scores).logSoftmax(0).data()[label]!;
    expect(await findings(oneLoss, answer)).toEqual([]);
  });

  it('by the difference to the largest score is right, too', async () => {
    const answer = (scores: number[], label: number) => {
      const most = Math.max(...scores);
      const sum = scores.reduce((all, score) => all + Math.exp(score - most), 0);
      return Math.log(sum) - (scores[label]! - most);
    };
    expect(await findings(oneLoss, answer)).toEqual([]);
  });

  it('as the squared distance to the right answer is wrong', async () => {
    const answer = (scores: number[], label: number) =>
      scores.reduce((all, score, i) => all + (score - Number(i === label)) ** 2, 0);
    expect((await findings(oneLoss, answer)).length).toBeGreaterThan(0);
  });
});
