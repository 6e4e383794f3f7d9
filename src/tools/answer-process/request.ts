/** What is asked of the child. Its replies are the outcomes of src/course/answer/answer.ts. */
import type { Plain, Stopped, TensorDatum, Weights } from '../../course/answer/answer';

/** The library before an answer needs it: the modules alone, or with the backend that computes. */
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
  /** Why it did not come to its end. */
  readonly stopped: Stopped | null;
  /** The exercises that it handed answers over for. */
  readonly checked: readonly string[];
}

export type Request =
  | { readonly kind: 'start-backend' }
  | { readonly kind: 'load'; readonly file: string; readonly code: string }
  | {
      /** Runs the next cell of a notebook. */
      readonly kind: 'cell';
      readonly cell: CellCode;
      /** What `check` knows besides questions of practice. */
      readonly exercises: readonly string[];
      readonly seconds: number;
    }
  /** Of the answers that cells handed over, this one is asked about from here on. */
  | { readonly kind: 'use-answer'; readonly id: string }
  | { readonly kind: 'value'; readonly part: string }
  | { readonly kind: 'call'; readonly part: string; readonly args: readonly Plain[] }
  | {
      /** Calls with the first ones of these inputs, until one does not end or time has gone by. */
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
