/** What torch answered about optimisers, as recorded by test/torch/optimisers.py. */
import * as optim from '../../src/optim';
import type { Tensor } from '../../src/tensor';
import { type Call, read, written } from './expected';

export interface StepsCase extends Call {
  kind: 'steps';
  shapes: number[][];
  start: number[][];
  /** By step and parameter; null if a parameter had none. */
  gradients: (number[] | null)[][];
  after: number[][][];
}

interface ReprCase extends Call {
  kind: 'repr';
  repr: string;
}

export interface ScheduleCase extends Call {
  kind: 'schedule';
  lr: number;
  /** In which epoch something else sets which rate. */
  set: { epoch: number; lr: number };
  rates: number[];
  /** Of the optimiser, at the end. */
  repr: string;
}

export interface WrongCase extends Call {
  kind: 'error';
  title: string;
  message: string;
}

const cases = read<(StepsCase | ReprCase | WrongCase | ScheduleCase)[]>('optimisers.json');

export const stepsCases = cases.filter((entry): entry is StepsCase => entry.kind === 'steps');
export const reprCases = cases.filter((entry): entry is ReprCase => entry.kind === 'repr');
export const scheduleCases = cases.filter(
  (entry): entry is ScheduleCase => entry.kind === 'schedule',
);
export const wrongCases = cases.filter((entry): entry is WrongCase => entry.kind === 'error');

/** The optimiser that a call makes; JSON has no NaN. */
export function makeOptimiser(
  { name, options }: Call,
  params: unknown,
): { step(): void; zeroGrad(): void; toString(): string } {
  const given = Object.entries(options ?? {}).map(([key, value]) => [
    key,
    value === 'nan' ? NaN : value,
  ]);
  const Made = optim[name as 'SGD' | 'Adam' | 'AdamW'];
  return new Made(params as Tensor[], Object.fromEntries(given) as object);
}

/** The scheduler that a call makes. */
export function makeScheduler(
  { name, args, options }: Call,
  optimizer: unknown,
): optim.lrScheduler.LRScheduler {
  const Made = optim.lrScheduler[name as 'StepLR'];
  return new Made(optimizer as optim.SGD, ...(args as [number]), ...(options ? [options] : []));
}

/** A case with its title first, as test.each takes it. */
export function titled<C extends Call>(entries: C[]): [title: string, entry: C][] {
  return entries.map((entry, i) => [`${written(entry)}, case ${i + 1}`, entry]);
}
