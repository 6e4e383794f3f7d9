/** Has a cell judged by the compiler, which a browser has in a worker of its own; in place of `judge.ts`. */
import type { Outcome } from '../finding';
import type { CellQuestion } from './cell-question';

/** Where a kernel puts what asks its compiler. */
const slot = Symbol.for('convlab.judge');

type Judge = (question: CellQuestion, written: string) => Promise<Outcome>;

export function judge(question: CellQuestion, written: string): Promise<Outcome> {
  const ask = (globalThis as { [slot]?: Judge })[slot];
  if (!ask) throw new Error('There is no compiler here.');
  return ask(question, written);
}
