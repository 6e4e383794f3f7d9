/** Has a cell judged by the compiler, which is here; in a browser it is elsewhere. */
import type { Outcome } from '../finding';
import type { CellQuestion } from './cell-question';
import { judgeCell } from './judge-cell';

export function judge(question: CellQuestion, written: string): Promise<Outcome> {
  return Promise.resolve(judgeCell(question, written));
}
