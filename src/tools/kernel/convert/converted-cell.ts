/** What a cell is turned into before it runs, and how the converter is asked to do it. */

/** One of the declarations by which tslab tells a cell what earlier cells declared. */
export interface Declaration {
  readonly text: string;
  /** The names that it declares; empty for an addition to a module. */
  readonly names: readonly string[];
  readonly isImport: boolean;
}

/** A cell as JavaScript. */
export interface Converted {
  readonly kind: 'converted';
  /** The body of a function of `exports` and `require`. */
  readonly code: string;
  /** Whether it awaits at its top level. */
  readonly isAsync: boolean;
  /** The export that holds the value of its last expression. */
  readonly lastExpression: string | null;
  /** What later cells can use, if it runs to its end. */
  readonly declarations: readonly Declaration[];
}

export type ConvertedCell =
  | Converted
  /** A cell for the browser: tslab does nothing with it. */
  | { readonly kind: 'nothing-to-run' }
  /** The message as tslab shows it: `line:column - text`, a line for each. */
  | { readonly kind: 'does-not-compile'; readonly message: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  /** It used all the memory it is allowed, or declares too much. */
  | { readonly kind: 'too-large' };

/** To the converter's process. */
export interface ConverterRequest {
  readonly id: number;
  readonly source: string;
  /** The text of the declarations. */
  readonly declarations: string;
}

/** From it. */
export type ConverterReply =
  { readonly ready: true } | { readonly id: number; readonly cell: ConvertedCell };
