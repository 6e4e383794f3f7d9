/** A report as text and as HTML. Both show the same words. */
import { card, markUp, wrap } from '../../display';
import type { Finding, PartResult } from './finding';
import type { Report } from './report';

const marks = { right: '✔', wrong: '✖', consistent: '↳', note: '·', fault: '!' } as const;

type Mark = keyof typeof marks;

/** One line of a report, before it is text or HTML. */
interface Line {
  readonly mark: Mark;
  readonly name: string;
  readonly text: string;
  readonly hint?: string;
}

/** Text in lines of at most 90 characters. */
export function formatText(report: Report): string {
  const lines = linesOf(report).flatMap(({ mark, name, text, hint }) => {
    const first = wrap(name ? `${name}: ${text}` : text, 88);
    const asked = hint === undefined ? [] : wrap(`→ ${hint}`, 88);
    const [head = '', ...rest] = [...first, ...asked];
    return [`${marks[mark]} ${head}`, ...rest.map((line) => `  ${line}`)];
  });
  return [headOf(report), ...lines].join('\n');
}

/** HTML that needs neither scripts nor a style sheet, and reads well on light and dark backgrounds. */
export function formatHTML(report: Report): string {
  const rows = linesOf(report).map(({ mark, name, text, hint }) => {
    const what = name ? `<b>${markUp(name)}</b>: ` : '';
    const asked = hint === undefined ? '' : `<br><i>→ ${markUp(hint)}</i>`;
    return (
      `<li style="margin: 0.3em 0; padding-left: 1.6em; text-indent: -1.6em">` +
      `<span style="display: inline-block; width: 1.6em; text-indent: 0" aria-hidden="true">${marks[mark]}</span>` +
      `${what}${markUp(text)}${asked}</li>`
    );
  });
  const edge = report.passed ? '#2e9e5b' : report.isFault ? '#888888' : '#c98a1b';
  const list = `<ul style="list-style: none; margin: 0.2em 0 0; padding: 0">${rows.join('')}</ul>`;
  return card(`<div><b>${markUp(headOf(report))}</b></div>${list}`, edge);
}

function headOf({ title, passed, isFault, points, maxPoints }: Report): string {
  const lead = leadOf(title);
  if (isFault) return `${lead} not judged`;
  const count = maxPoints === 1 ? '1 point' : `${maxPoints} points`;
  return passed ? `${lead} right, ${count}` : `${lead} ${points} of ${count}`;
}

/** First what is right, as one line; then the findings. */
function linesOf(report: Report): Line[] {
  const right = rightParts(report);
  const first: Line[] =
    right.length === 0 || report.isFault
      ? []
      : [
          {
            mark: 'right',
            name: '',
            text: `Right: ${right.map(({ label }) => label).join('; ')}.`,
          },
        ];
  return [...first, ...mergeLines(report.findings.map((finding) => lineOf(finding, report)))];
}

function rightParts({ parts, findings }: Report): PartResult[] {
  return parts.filter(
    ({ part, points, maxPoints }) =>
      points === maxPoints &&
      findings.every((finding) => finding.severity === 'note' || partName(finding) !== part),
  );
}

function lineOf({ severity, part, message, hint }: Finding, { parts }: Report): Line {
  const mark = severity === 'error' ? 'wrong' : severity;
  // With only one part there is nothing to distinguish.
  const name = parts.length === 1 && part === parts[0]!.part ? '' : part;
  return { mark, name, text: message, ...(hint !== undefined && { hint }) };
}

/** The part without the place in it. */
function partName({ part }: Finding): string {
  return part.split('[', 1)[0]!;
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
