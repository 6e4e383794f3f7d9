/** A slip in writing PyTorch, and what to say about it. */
import type { Mistake } from '../mistake';

/** What is known of a learner's Python. */
export interface PythonTried {
  readonly text: string;
  /** With what PyTorch, or the reading of the text, stopped; nothing if it ran. */
  readonly said?: string | undefined;
  /** Whether it ran and something is wrong with it. */
  readonly isWrong?: boolean;
}

export interface PythonSlip extends Pick<Mistake, 'rule' | 'hint'> {
  /** One or two sentences on what is wrong; nothing if this slip was not made. */
  find(tried: PythonTried): string | undefined;
}

/**
 * A slip that is seen in a line of the text, which begins at its first character. It counts if the text stopped, which
 * is what it explains; `always` if it is one even where the text can be read here.
 */
export function written(
  rule: string,
  pattern: RegExp,
  message: (found: string) => string,
  hint: string,
  counts: 'if stopped' | 'always' = 'if stopped',
): PythonSlip {
  return {
    rule,
    hint,
    find({ text, said }) {
      if (counts === 'if stopped' && said === undefined) return undefined;
      for (const line of linesOf(text)) {
        const [whole, found = whole] = pattern.exec(line) ?? [];
        if (found !== undefined) return message(found);
      }
      return undefined;
    },
  };
}

/** A slip that is known by what was said when it stopped. */
export function stoppedWith(
  rule: string,
  pattern: RegExp,
  message: (found: string) => string,
  hint: string,
  isSo: (text: string, found: string) => boolean = () => true,
): PythonSlip {
  return {
    rule,
    hint,
    find({ text, said = '' }) {
      const [whole, found = whole] = pattern.exec(said) ?? [];
      return found !== undefined && isSo(text, found) ? message(found) : undefined;
    },
  };
}

/** The lines of code without their indent; a `def` may have annotations, which look like TypeScript. */
export function linesOf(text: string): string[] {
  return withoutComments(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('def '));
}

/** The text with spaces for its comments and strings, so that only code is looked at. */
export function withoutComments(text: string): string {
  return text.replace(/"[^"\n]*"|'[^'\n]*'|#.*/g, (piece) => ' '.repeat(piece.length));
}
