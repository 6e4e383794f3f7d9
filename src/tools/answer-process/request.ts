/** What is asked of the child. Its replies are the outcomes of src/course/answer/answer.ts. */
import type { Plain, Stopped, TensorDatum, Weights } from '../../course/answer/answer';

/**
 * What to load of the library before an answer needs it: only the modules, or also the backend that
 * computes.
 */
export type Preload = 'library' | 'backend';

/** A cell of a notebook as tslab has converted it (src/tools/kernel/convert/converted-cell.ts). */
export interface CellCode {
  /** The body of a function of `exports` and `require`. */
  readonly code: string;
  readonly isAsync: boolean;
  /** The export that holds the value of its last expression. */
  readonly lastExpression: string | null;
}

/** What became of a cell. */
export interface CellOutcome {
  /** Why it did not run to its end. */
  readonly stopped: Stopped | null;
  /** The exercises for which it handed over answers. */
  readonly checked: readonly string[];
}

export type Request =
  | { readonly kind: 'start-backend' }
  | { readonly kind: 'load'; readonly file: string; readonly code: string }
  | {
      /** Runs the next cell of a notebook. */
      readonly kind: 'cell';
      readonly cell: CellCode;
      /** What `check` knows in addition to practice questions. */
      readonly exercises: readonly string[];
      readonly seconds: number;
    }
  /** From now on, questions are about this one of the answers that cells handed over. */
  | { readonly kind: 'use-answer'; readonly id: string }
  | { readonly kind: 'value'; readonly part: string }
  | { readonly kind: 'call'; readonly part: string; readonly args: readonly Plain[] }
  | {
      /** Calls it with these inputs in turn, until one call does not end or time runs out. */
      readonly kind: 'call-many';
      readonly part: string;
      readonly inputs: readonly (readonly Plain[])[];
    }
  | { readonly kind: 'describe'; readonly part: string; readonly inputShape: readonly number[] }
  | {
      readonly kind: 'run';
      readonly part: string;
      readonly input: TensorDatum;
      readonly weights?: Weights | undefined;
    };

/** From the child to the parent. */
export type FromChild =
  | { readonly ready: true }
  | { readonly id: number; readonly reply: unknown }
  | { readonly id: number; /** An error of convlab's own. */ readonly fault: string };
