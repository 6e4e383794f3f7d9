/** What is said about an exercise, before it becomes text, Markdown or HTML: the same everywhere. */
import { isOpen, type Finding } from '../../../course/check/finding.js';
import type { SaidOnce } from '../../../course/check/box.js';
import { mergeLines, saidIn } from '../../../course/check/format.js';
import type { ExerciseResult } from '../result.mjs';
import { oneLine, visible } from './escape.mjs';
import { inShort } from './plain.mjs';
import { markFor, wordsFor } from './status.mjs';

/** One remark. Its texts are still as the student may have written them: escape them. */
export interface Line extends SaidOnce {
  /** What would be right; only if answers are asked for. */
  readonly answer?: string;
}

export interface LineOptions {
  /** Whether the expected values are revealed (false): they are the answers. */
  readonly answers?: boolean;
}

const marks = { error: '✖', consistent: '↳', note: '·', fault: '!' } as const;

/** The reason first, if there is one, then the findings; what applies to several parts is said once. */
export function linesOf(result: ExerciseResult, { answers = false }: LineOptions = {}): Line[] {
  const said = mergeLines(result.findings.map((finding) => lineOf(finding, answers)));
  const { status, reason } = result;
  const isSaid = reason === '' || said.some(({ text }) => text === reason);
  const first = isSaid ? [] : [{ mark: markFor[status], name: '', text: reason }];
  if (first.length + said.length > 0 || status === 'right') return [...first, ...said];
  // Every student gets at least one remark.
  return [{ mark: markFor[status], name: '', text: `${capital(wordsFor[status])}.` }];
}

/** A line as plain text, safe for a file that is read as it is. */
export function textOf({ mark, name, text, hint, answer, mistakes = [] }: Line): string {
  const lines = [
    `${mark} ${name ? `${oneLine(name)}: ` : ''}${visible(text)}`,
    ...(answer === undefined ? [] : [`  ${oneLine(answer)}`]),
    ...(hint === undefined ? [] : [`  → ${visible(hint)}`]),
    ...mistakes.flatMap((mistake, i) => [
      `  ${i + 1}. ${visible(mistake.message)}`,
      `     → ${visible(mistake.hint)}`,
    ]),
  ];
  return lines.join('\n');
}

function lineOf(finding: Finding, answers: boolean): Line {
  const { severity, message, withoutAnswer = message, expected } = finding;
  const says = answers && expected !== undefined;
  return {
    ...saidIn(finding),
    mark: marks[isOpen(finding) ? 'note' : severity],
    text: answers ? message : withoutAnswer,
    ...(says && { answer: `Expected: ${inShort(expected)}` }),
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
