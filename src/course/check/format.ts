/** A report as text and as HTML. Both show the same words. */
import { card, markUp, wrap } from '../../display';
import { isOpen, partOf, type Finding, type NamedMistake, type PartResult } from './finding';
import type { Report } from './report';
import { ONE_OF_SEVERAL } from './several';

const marks = { right: '✔', wrong: '✖', consistent: '↳', note: '·', fault: '!' } as const;

type Mark = keyof typeof marks;

/** One line of a report, before it is text or HTML. */
interface Line extends Omit<SaidOnce, 'mark'> {
  readonly mark: Mark;
}

/** What is said about a part, with the mistakes that it names, in whatever form it is shown. */
export interface SaidOnce {
  readonly mark: string;
  /** The parts that it is about; '' for the whole answer. */
  readonly name: string;
  readonly text: string;
  readonly hint?: string;
  readonly mistakes?: readonly NamedMistake[];
  /** Whether only one of the mistakes was made: then they are folded where that can be. */
  readonly isEither?: boolean;
}

/** What folded mistakes are called. */
export const FOLDED = 'Which mistakes?';

/** Text in lines of at most 90 characters. */
export function formatText(report: Report): string {
  const lines = linesOf(report).flatMap(({ mark, name, text, hint, mistakes = [] }) => {
    const body = [
      ...wrap(name ? `${name}: ${text}` : text, 88),
      ...hintLines(hint, 88),
      ...mistakes.flatMap((mistake, i) => [
        ...wrap(`${i + 1}. ${mistake.message}`, 88, () => '   '),
        ...hintLines(mistake.hint, 85).map((line) => `   ${line}`),
      ]),
    ];
    const [head = '', ...rest] = body;
    return [`${marks[mark]} ${head}`, ...rest.map((line) => `  ${line}`)];
  });
  return [headOf(report), ...lines].join('\n');
}

function hintLines(hint: string | undefined, width: number): string[] {
  return hint === undefined ? [] : wrap(`→ ${hint}`, width);
}

/** HTML that needs neither scripts nor a style sheet, and reads well on light and dark backgrounds. */
export function formatHTML(report: Report): string {
  const rows = linesOf(report).map((line) => {
    const { mark, name, text, hint } = line;
    const what = name ? `<b>${markUp(name)}</b>: ` : '';
    return (
      `<li style="margin: 0.3em 0; padding-left: 1.6em; text-indent: -1.6em">` +
      `<span style="display: inline-block; width: 1.6em; text-indent: 0" aria-hidden="true">${marks[mark]}</span>` +
      `${what}${markUp(text)}${hintHTML(hint)}${mistakesHTML(line)}</li>`
    );
  });
  const edge = report.passed
    ? '#2e9e5b'
    : report.isFault || report.isUnanswered
      ? '#888888'
      : '#c98a1b';
  const list = `<ul style="list-style: none; margin: 0.2em 0 0; padding: 0">${rows.join('')}</ul>`;
  return card(`<div><b>${markUp(headOf(report))}</b></div>${list}`, edge);
}

function hintHTML(hint: string | undefined): string {
  return hint === undefined ? '' : `<br><i>→ ${markUp(hint)}</i>`;
}

function mistakesHTML({ mistakes, isEither = false }: Line): string {
  if (!mistakes) return '';
  const items = mistakes.map(
    ({ message, hint }) => `<li style="margin: 0.2em 0">${markUp(message)}${hintHTML(hint)}</li>`,
  );
  const list = `<ol style="margin: 0.2em 0 0; padding-left: 1.6em; text-indent: 0">${items.join('')}</ol>`;
  return isEither
    ? `<details style="text-indent: 0"><summary>${FOLDED}</summary>${list}</details>`
    : list;
}

function headOf(report: Report): string {
  const { title, passed, isFault, isUnanswered, points, maxPoints } = report;
  const lead = leadOf(title);
  if (isFault) return `${lead} not judged`;
  if (isUnanswered) return `${lead} nothing answered yet`;
  const count = maxPoints === 1 ? '1 point' : `${maxPoints} points`;
  return passed ? `${lead} right, ${count}` : `${lead} ${points} of ${count}`;
}

/** First what is right, as one line; then the findings. */
function linesOf(report: Report): Line[] {
  const right = rightParts(report).map(({ label }) => label);
  const isSaid = right.length > 0 && report.parts.length > 1 && !report.isFault;
  const first: Line[] = isSaid
    ? [{ mark: 'right', name: '', text: `Right: ${right.join('; ')}.` }]
    : [];
  return [...first, ...mergeLines(report.findings.map((finding) => lineOf(finding, report)))];
}

function rightParts({ parts, findings }: Report): PartResult[] {
  return parts.filter(
    ({ part, points, maxPoints }) =>
      points === maxPoints &&
      findings.every((finding) => finding.severity === 'note' || partOf(finding) !== part),
  );
}

function lineOf(finding: Finding, { parts }: Report): Line {
  // With only one part there is nothing to distinguish.
  const isOnly = parts.length === 1 && finding.part === parts[0]!.part;
  const { severity } = finding;
  const mark = isOpen(finding) ? 'note' : severity === 'error' ? 'wrong' : severity;
  return { ...saidIn(finding), mark, name: isOnly ? '' : finding.part };
}

/** What a finding says, but for its mark. */
export function saidIn(finding: Finding): Omit<SaidOnce, 'mark'> {
  const { part, message, hint, mistakes, rule } = finding;
  return {
    name: part,
    text: message,
    ...(hint !== undefined && { hint }),
    ...(mistakes && { mistakes, isEither: rule === ONE_OF_SEVERAL }),
  };
}

/** A title as a lead-in to what follows: `The 130 x 130 quiz:`, but `Why is it refused?`. */
export function leadOf(title: string): string {
  return /[?.]$/.test(title) ? title : `${title}:`;
}

/**
 * Says once what is said of several parts, with the names of all of them. A line whose name is '' is
 * about the whole answer.
 */
export function mergeLines<T extends { readonly name: string }>(lines: readonly T[]): T[] {
  const result: T[] = [];
  const said = new Map<string, number>();
  for (const line of lines) {
    const key = JSON.stringify({ ...line, name: undefined });
    const same = line.name === '' ? undefined : said.get(key);
    if (same !== undefined) {
      result[same] = { ...line, name: `${result[same]!.name}, ${line.name}` };
      continue;
    }
    if (line.name !== '') said.set(key, result.length);
    result.push(line);
  }
  return result;
}
