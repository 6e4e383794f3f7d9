/** Why a file could not be run, in words for its author. */
import type { Loaded } from './answer-process.mjs';

export interface LoadError {
  /** A stable name, like that of a finding. */
  readonly rule: string;
  readonly message: string;
}

/**
 * @param name the file as its author knows it
 * @param text its content, to show the line
 */
export function loadError(
  loaded: Exclude<Loaded, { kind: 'loaded' }>,
  name: string,
  text: string,
): LoadError {
  switch (loaded.kind) {
    case 'not-compiled': {
      const { line, column, message } = loaded;
      const place = `${name}:${line}:${column}`;
      const shown = lineOf(text, line, column);
      return { rule: 'not-compiled', message: `${place} does not compile: ${message}${shown}` };
    }
    case 'compiled-too-slowly': {
      const message = `Compiling ${name} did not finish within ${loaded.seconds} s. Is something nested very deeply?`;
      return { rule: 'compiles-too-slowly', message };
    }
    case 'timed-out': {
      const message = `${name} did not finish within ${loaded.seconds} s. Is there a loop that never ends?`;
      return { rule: 'never-ends', message };
    }
    case 'threw': {
      // Of the library's own sentences the kind says nothing more.
      const kind = loaded.name === 'UsageError' ? '' : `${loaded.name}: `;
      const message = `${name} stopped with an error. ${kind}${loaded.message}`;
      return { rule: 'threw', message };
    }
  }
}

/** The line with a mark below the place. */
function lineOf(content: string, line: number, column: number): string {
  const text = content.split('\n')[line - 1]?.trimEnd();
  // A mark after a tab or beyond the width of a report would be in the wrong place.
  if (!text || text.includes('\t') || text.length > 80) return '';
  const number = `${line} | `;
  return `\n  ${number}${text}\n  ${' '.repeat(number.length + column - 1)}^`;
}
