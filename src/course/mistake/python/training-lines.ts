/** What the lines of a training step do in the order in which they come, and the mistakes in that order. */
import type { Mistake } from '../mistake';

/** The five lines, by what they do. */
export type TrainingLine = 'forward' | 'loss' | 'forget' | 'backward' | 'step';

/** What happened, batch after batch. */
export interface TrainingHistory {
  /** For each step, the batches whose gradients it used. */
  readonly steps: readonly (readonly number[])[];
  /** What stopped it: a name that was not set yet. */
  readonly unset?: 'scores' | 'loss';
}

/** Enough to see what is left over from the batch before. */
const BATCHES = 3;

/** Runs the lines, in their order, for each of a few batches. */
export function history(lines: readonly TrainingLine[]): TrainingHistory {
  const steps: (readonly number[])[] = [];
  let scores: number | undefined;
  let loss: number | undefined;
  let gradients: readonly number[] = [];
  for (let batch = 1; batch <= BATCHES; batch++) {
    for (const line of lines) {
      if (line === 'loss' && scores === undefined) return { steps, unset: 'scores' };
      if (line === 'backward' && loss === undefined) return { steps, unset: 'loss' };
      if (line === 'forward') scores = batch;
      if (line === 'loss') loss = scores;
      if (line === 'forget') gradients = [];
      if (line === 'backward') gradients = [...gradients, loss!];
      if (line === 'step') steps.push(gradients);
    }
  }
  return { steps };
}

export interface TrainingLinesMistake extends Omit<Mistake, 'likelihood'> {
  /** Whether these lines make it. */
  isIn(lines: readonly TrainingLine[], history: TrainingHistory): boolean;
}

const isEmpty = (used: readonly number[]) => used.length === 0;

/** The first that applies is named; if none does, the order is right. */
export const trainingLinesMistakes: readonly TrainingLinesMistake[] = [
  {
    rule: 'used-before-set',
    message: 'Python stops in the first batch: a line uses a name that no line before it has set.',
    hint: 'Which names does each line read, and which line sets them?',
    isIn: (_, { unset }) => unset !== undefined,
  },
  {
    rule: 'no-step',
    message:
      'The gradients are computed and then nothing is done with them: no weight ever changes.',
    hint: 'Which line moves the weights?',
    isIn: (lines) => !lines.includes('step'),
  },
  {
    rule: 'no-gradients',
    message:
      'There is never a gradient, so a step has nothing to go by, and no weight ever changes.',
    hint: 'Which line works out in which direction each weight must move?',
    isIn: (lines) => !lines.includes('backward'),
  },
  {
    rule: 'forgotten-before-step',
    message:
      'The gradients are set to zero after they are computed and before they are used: no weight ever changes.',
    hint: 'Between which two lines must nothing clear the gradients?',
    isIn: (_, { steps }) => steps.every(isEmpty),
  },
  {
    rule: 'gradients-pile-up',
    message:
      'The second step still uses the gradients of the first batch: `backward()` adds to what is there.',
    hint: 'Which line clears the gradients, and how often does it run?',
    isIn: (_, { steps }) => steps.some(({ length }) => length > 1),
  },
  {
    rule: 'step-before-gradient',
    message:
      'Each step uses the gradients of the batch before: the weights move first, and the gradients come afterwards.',
    hint: 'Which line needs what `backward()` works out?',
    isIn: (_, { steps }) => steps.some(isEmpty),
  },
];
