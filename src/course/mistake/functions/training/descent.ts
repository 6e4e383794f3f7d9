/** Gradient descent on the slope of a line through 0, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';

/** A gradient, from the slope, the points and how many of them there are. */
type Gradient = (slope: number, xs: readonly number[], ys: readonly number[]) => number;

export interface DescentRules {
  readonly gradient: Gradient;
  /** What is left of the earlier gradients when a new one is added. */
  readonly kept: (gradients: number) => number;
  /** The gradient by which the slope is moved: this step's or that of the step before. */
  readonly used: (now: number, before: number) => number;
  /** How far and in which direction the slope is moved. */
  readonly move: (gradient: number, lr: number) => number;
  /** How many steps are taken. */
  readonly steps: (steps: number) => number;
}

export const rightDescent: DescentRules = {
  gradient: (slope, xs, ys) =>
    xs.reduce((sum, x, i) => sum + 2 * x * (slope * x - ys[i]!), 0) / xs.length,
  kept: () => 0,
  used: (now) => now,
  move: (gradient, lr) => -lr * gradient,
  steps: (steps) => steps,
};

/** The slope after `steps` steps, starting from 0, where the loss is the mean squared error. */
export function descend(
  rules: DescentRules,
  xs: readonly number[],
  ys: readonly number[],
  lr: number,
  steps: number,
): number {
  let slope = 0;
  let gradient = 0;
  for (let step = 0; step < rules.steps(steps); step++) {
    const before = gradient;
    gradient = rules.kept(before) + rules.gradient(slope, xs, ys);
    slope += rules.move(rules.used(gradient, before), lr);
  }
  return slope;
}

export const descentMistakes: readonly RuleMistake<DescentRules>[] = [
  {
    rule: 'gradients-pile-up',
    message:
      'The gradients of earlier steps seem to be still there: `backward()` adds to what `grad` already holds.',
    hint: 'Which call clears the gradients, and how often does it have to run?',
    likelihood: 3,
    change: () => ({ kept: (gradients) => gradients }),
  },
  {
    rule: 'slope-never-moves',
    message:
      'The slope never seems to change: either there is no gradient when the step is made, or no step is made.',
    hint: 'What must run before `step()` so that it finds a gradient, and what must not run in between?',
    likelihood: 3,
    change: () => ({ move: () => 0 }),
  },
  {
    rule: 'step-before-gradient',
    message:
      'Each step seems to use the gradient of the step before: the slope is changed first, and the gradient is computed afterwards.',
    hint: 'Which of the three calls needs what another one computes?',
    likelihood: 2,
    change: () => ({ used: (_now, before) => before }),
  },
  {
    rule: 'one-step-only',
    message: 'Only one step seems to be made, however many are asked for.',
    hint: 'Which lines are inside the loop?',
    likelihood: 2,
    change: () => ({ steps: (steps) => Math.min(1, steps) }),
  },
  {
    rule: 'uphill',
    message: 'The slope seems to follow the gradient, so the loss grows.',
    hint: 'The gradient points to where the loss grows. In which direction does it fall?',
    likelihood: 2,
    change: (rules) => ({ move: (gradient, lr) => -rules.move(gradient, lr) }),
  },
  {
    rule: 'ignored-learning-rate',
    message: 'The learning rate seems to be missing: each step takes the whole gradient.',
    hint: 'How long is a step when the learning rate is half as large?',
    likelihood: 2,
    change: (rules) => ({ move: (gradient) => rules.move(gradient, 1) }),
  },
  {
    rule: 'sum-for-mean',
    message: 'The squared errors seem to be added up. The loss is their mean.',
    hint: 'With twice as many points, should a step be twice as long?',
    likelihood: 2,
    change: (rules) => ({
      gradient: (slope, xs, ys) => rules.gradient(slope, xs, ys) * xs.length,
    }),
  },
  {
    rule: 'factor-two-forgotten',
    message:
      'The gradient seems to be half as large as it should be: the gradient of a square has a factor of 2.',
    hint: 'How much does e² grow when e grows a little?',
    likelihood: 2,
    change: (rules) => ({ gradient: (slope, xs, ys) => rules.gradient(slope, xs, ys) / 2 }),
  },
];
