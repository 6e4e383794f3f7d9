/** The loop of a training, whatever is learned in it, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';

export interface LoopRules {
  /** What is made of a sum over examples, of losses or of gradients. */
  readonly mean: (sum: number, count: number) => number;
  /** What is left of the earlier gradients when a new one is added. */
  readonly kept: (gradients: number) => number;
  /** The gradient by which a number is moved: this step's or that of the step before. */
  readonly used: (now: number, before: number) => number;
  /** How far and in which direction a number is moved; `at` is its place among those learned. */
  readonly move: (gradient: number, lr: number, at: number) => number;
  /** How many steps are taken. */
  readonly steps: (steps: number) => number;
}

export const rightLoop: LoopRules = {
  mean: (sum, count) => sum / count,
  kept: () => 0,
  used: (now) => now,
  move: (gradient, lr) => -lr * gradient,
  steps: (steps) => steps,
};

/** What a loop is about: where it starts, and the gradients of what it learns. */
export interface Course {
  readonly start: readonly number[];
  readonly gradients: (learned: readonly number[]) => readonly number[];
  readonly lr: number;
  readonly steps: number;
}

/** The numbers that are learned: at the start, and after each step. */
export function walk(
  rules: LoopRules,
  { start, gradients, lr, steps }: Course,
): readonly (readonly number[])[] {
  const states = [start];
  let held = start.map(() => 0);
  for (let step = 0; step < rules.steps(steps); step++) {
    const learned = states.at(-1)!;
    const before = held;
    held = gradients(learned).map((gradient, i) => rules.kept(before[i]!) + gradient);
    states.push(
      learned.map((number, i) => number + rules.move(rules.used(held[i]!, before[i]!), lr, i)),
    );
  }
  return states;
}

/** @param what is learned, in one word: `slope` */
export function loopMistakes(what: string): readonly RuleMistake<LoopRules>[] {
  return [
    {
      rule: 'gradients-pile-up',
      message:
        'The gradients of earlier steps still seem to be there: `backward()` adds to what `grad` already holds.',
      hint: 'Which call clears the gradients, and how often does it have to run?',
      likelihood: 3,
      change: () => ({ kept: (gradients) => gradients }),
    },
    {
      rule: `${what}-never-moves`,
      message: `The ${what} never seems to change: either there is no gradient when the step is taken, or no step is taken.`,
      hint: 'What must run before `step()` so that it finds a gradient, and what must not run in between?',
      likelihood: 3,
      change: () => ({ move: () => 0 }),
    },
    {
      rule: 'step-before-gradient',
      message: `Each step seems to use the gradient of the step before: the ${what} is changed first, and the gradient is computed afterwards.`,
      hint: 'Which of the three calls needs what another one computes?',
      likelihood: 2,
      change: () => ({ used: (_now, before) => before }),
    },
    {
      rule: 'one-step-only',
      message: 'Only one step seems to be taken, however many are asked for.',
      hint: 'Which lines are inside the loop?',
      likelihood: 2,
      change: () => ({ steps: (steps) => Math.min(1, steps) }),
    },
    {
      rule: 'uphill',
      message: `The ${what} seems to follow the gradient, so the loss grows.`,
      hint: 'The gradient points to where the loss grows. In which direction does it fall?',
      likelihood: 2,
      change: (rules) => ({ move: (gradient, lr, at) => -rules.move(gradient, lr, at) }),
    },
    {
      rule: 'ignored-learning-rate',
      message: 'The learning rate seems to be missing: each step takes the whole gradient.',
      hint: 'How long is a step when the learning rate is half as large?',
      likelihood: 2,
      change: (rules) => ({ move: (gradient, _lr, at) => rules.move(gradient, 1, at) }),
    },
  ];
}

/** @param what is averaged, as a subject: `The squared errors` */
export function sumForMean(what: string): RuleMistake<LoopRules> {
  return {
    rule: 'sum-for-mean',
    message: `${what} seem to be added up. The loss is their mean.`,
    hint: 'With twice as many points, should a step be twice as long?',
    likelihood: 2,
    change: () => ({ mean: (sum) => sum }),
  };
}

/** The mistake of leaving one of the learned numbers out. */
export function neverMoves(
  rule: string,
  at: number,
  said: { readonly message: string; readonly hint: string },
): RuleMistake<LoopRules> {
  return {
    rule,
    ...said,
    likelihood: 3,
    change: (rules) => ({
      move: (gradient, lr, place) => (place === at ? 0 : rules.move(gradient, lr, place)),
    }),
  };
}

/** The sum of what a function makes of each number of a list. */
export function sumOf<T>(list: readonly T[], of: (item: T, at: number) => number): number {
  return list.reduce((sum, item, i) => sum + of(item, i), 0);
}
