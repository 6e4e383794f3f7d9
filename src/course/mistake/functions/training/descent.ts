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
      'The gradients of earlier steps seem to be still there: `backward()` adds to what a `grad` holds.',
    hint: 'Which call forgets the gradients, and how often does it have to run?',
    likelihood: 3,
    change: () => ({ kept: (gradients) => gradients }),
  },
  {
    rule: 'slope-never-moves',
    message:
      'The slope seems to stay where it began: no gradient is there when the step is made, or no step is made.',
    hint: 'What must have run before `step()` finds a gradient, and what must not run in between?',
    likelihood: 3,
    change: () => ({ move: () => 0 }),
  },
  {
    rule: 'step-before-gradient',
    message:
      'Each step seems to use the gradient of the step before: the slope is moved first, and the gradient worked out afterwards.',
    hint: 'Which of the three calls needs what another one works out?',
    likelihood: 2,
    change: () => ({ used: (_now, before) => before }),
  },
  {
    rule: 'one-step-only',
    message: 'One step seems to be made, however many are asked for.',
    hint: 'Which lines stand inside the loop?',
    likelihood: 2,
    change: () => ({ steps: (steps) => Math.min(1, steps) }),
  },
  {
    rule: 'uphill',
    message: 'The slope seems to be moved along the gradient, so that the loss grows.',
    hint: 'The gradient says where the loss grows. In which direction does it fall?',
    likelihood: 2,
    change: (rules) => ({ move: (gradient, lr) => -rules.move(gradient, lr) }),
  },
  {
    rule: 'ignored-learning-rate',
    message: 'The learning rate seems to be overlooked: each step takes the whole gradient.',
    hint: 'How far does a step go when the learning rate is half as large?',
    likelihood: 2,
    change: (rules) => ({ move: (gradient) => rules.move(gradient, 1) }),
  },
  {
    rule: 'sum-for-mean',
    message: 'The squared errors seem to be added. The loss is their mean.',
    hint: 'With twice as many points, should a step go twice as far?',
    likelihood: 2,
    change: (rules) => ({
      gradient: (slope, xs, ys) => rules.gradient(slope, xs, ys) * xs.length,
    }),
  },
  {
    rule: 'factor-two-forgotten',
    message: 'The gradient seems to be half of what it is: that of a square has a 2 in it.',
    hint: 'How much does e² grow when e grows a little?',
    likelihood: 2,
    change: (rules) => ({ gradient: (slope, xs, ys) => rules.gradient(slope, xs, ys) / 2 }),
  },
];
