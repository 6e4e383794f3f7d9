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

export interface WrongCase extends Call {
  kind: 'error';
  title: string;
  message: string;
}

const cases = read<(StepsCase | ReprCase | WrongCase)[]>('optimisers.json');

export const stepsCases = cases.filter((entry): entry is StepsCase => entry.kind === 'steps');
export const reprCases = cases.filter((entry): entry is ReprCase => entry.kind === 'repr');
export const wrongCases = cases.filter((entry): entry is WrongCase => entry.kind === 'error');

/** The optimiser that a call makes; JSON has no NaN. */
export function makeOptimiser({ name, options }: Call, params: unknown): optim.SGD | optim.Adam {
  const given = Object.entries(options ?? {}).map(([key, value]) => [
    key,
    value === 'nan' ? NaN : value,
  ]);
  const Made = optim[name as 'SGD' | 'Adam'];
  return new Made(params as Tensor[], Object.fromEntries(given) as object);
}

/** A case with its title first, as test.each takes it. */
export function titled<C extends Call>(entries: C[]): [title: string, entry: C][] {
  return entries.map((entry, i) => [`${written(entry)}, case ${i + 1}`, entry]);
}
