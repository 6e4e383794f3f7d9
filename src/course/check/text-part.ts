/** Reads a part of an answer that is a text: a cell, or a program in Python. */
import type { Datum } from '../answer/answer';
import type { Finding } from './finding';
import { showDatum } from './show-datum';

/** How findings speak of the text. */
export interface TextPart {
  readonly part: string;
  /** Such as `the cell`. */
  readonly noun: string;
  /** What belongs there, in a few words. */
  readonly wanted: string;
}

/** The text; or why there is none. An empty text is returned as it is. */
export function readText({ part, noun, wanted }: TextPart, found: Datum): string | Finding {
  const finding = (rule: string, message: string): Finding => ({
    rule,
    part,
    severity: 'error',
    message,
  });
  switch (found.kind) {
    case 'string':
      if (found.value.length === found.length) return found.value;
      return finding(
        'too-long',
        `${noun.charAt(0).toUpperCase()}${noun.slice(1)} has ${found.length} characters, which is more than the check reads.`,
      );
    case 'missing':
    case 'undefined':
    case 'null':
      return finding('not-answered', `Put the text of ${noun} into \`${part}\`, in backticks.`);
    default:
      return finding('not-a-text', `\`${part}\` is ${showDatum(found)}. It should be ${wanted}.`);
  }
}
