/** What a conformance case is: what a learner does with a kernel, step by step, and what must come of it. */

/** Cases by their names, each of which reads as a sentence. They share a kernel, in this order. */
export type Cases = Readonly<Record<string, Case>>;
export type Case = readonly Step[];

export type Step = Cell | Together | Ask | Explore | Open | Interrupt | Restart;

/** A cell that is run: its text, what it gives, and how it is run. Without `gives`, kernels only have to agree. */
export type Cell = string | readonly [code: string, gives: Gives] | Run;

export interface Run {
  readonly run: string;
  readonly gives?: Gives;
  /** The cell has the tag `raises-exception`. */
  readonly mayFail?: boolean;
  /** Asked while it runs. */
  readonly meanwhile?: readonly Ask[];
  /** Milliseconds after which it is interrupted, counted from when it has been compiled. */
  readonly interruptAfter?: number;
}

/** Cells that are sent at once, as "Run All" does. Only the first may be asked or interrupted. */
interface Together {
  readonly together: readonly Cell[];
}

/** A text, or what it has to match; without the end of the last line. */
export type Text = string | RegExp;

/** What a cell gives. A text alone is all that it prints. */
export type Gives = Text | Fine | Failed | { readonly aborted: true };

interface Fine {
  /** On standard output; nothing if it is missing. */
  readonly prints?: Text;
  /** On standard error. */
  readonly warns?: Text;
  readonly shows?: readonly Shown[];
}

interface Failed {
  /** On standard error, of a cell that ends with an error. */
  readonly fails: Text;
  readonly prints?: Text;
  readonly shows?: readonly Shown[];
}

/** Some or all of what is shown, by mime type. */
export type Shown = Readonly<Record<string, Text>>;

/** A question about a cell; in its text, `‸` is the cursor. */
export type Ask =
  /** Shift+Tab. */
  | { readonly inspect: string; readonly gives?: Text | undefined }
  /** Tab. */
  | { readonly complete: string; readonly gives?: readonly string[] }
  /** The shapes in the lines of a cell, and what would be refused, after cells that have not run. */
  | {
      readonly types: string;
      readonly above?: readonly string[];
      readonly gives?: readonly string[];
    };

/** Sets something by hand in the explorer that was shown last. */
interface Explore {
  readonly explore: object;
}

/** Opens a notebook with code cells of these texts; other cases have none. */
interface Open {
  readonly notebook: readonly string[];
}

/** Interrupts the kernel while it runs no cell. */
interface Interrupt {
  readonly interrupt: true;
}

/** Starts the kernel again. */
interface Restart {
  readonly restart: true;
}
