/** What is asked of a cell that has to compile. */
import type { Changeable } from './changed-layers';

/** Plain data: in a browser it is sent to the compiler. */
export interface CellQuestion {
  /** The cell that does not compile, as the learner gets it. */
  readonly cell: string;
  /** The types that variables of the cell must have, by name: `Tensor<[1, 20, 16, 16]>`. The task says so. */
  readonly wanted: Readonly<Record<string, string>>;
  /** Which arguments of which layers the task lets the learner change. */
  readonly changeable: Changeable;
}

/** The part of the answer that is the cell. */
export const PART = 'cell';

/** One for the cell as a whole and one for each variable whose type is asked for. */
export const pointsOf = ({ wanted }: CellQuestion): number => 1 + Object.keys(wanted).length;
