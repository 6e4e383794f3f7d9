/** What a page asks the kernel about the types of a cell, and what it is told: the data of comms to `TYPES_TARGET`. */

/** The comm's target. A kernel that has it lists it among its `supported_features`. */
export const TYPES_TARGET = 'convlab.types';

export interface TypesRequest {
  readonly id: number;
  /** The text of one cell. */
  readonly code: string;
  /** The texts of the code cells above it that have not run, in order. */
  readonly above: readonly string[];
}

/** Offsets are UTF-16 units of the cell's text. */
export interface TypesReply {
  /** That of the request. */
  readonly id: number;
  /** Missing, as `problems` are, if the text is not TypeScript yet: what was said of it before may stay. */
  readonly shapes?: readonly LineShape[];
  readonly problems?: readonly Problem[];
}

/** The shape that a line comes to. */
export interface LineShape {
  /** The line's end. */
  readonly at: number;
  /** `[1, 20, 16, 16]`, or the shapes on the way, too: `[1, 10, 32, 32] → [1, 20, 16, 16]`. */
  readonly text: string;
}

/** What the kernel would refuse. */
export interface Problem {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
