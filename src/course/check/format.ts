/** What a report says, line by line. */
import type { Box, Line, SaidOnce } from './box';
import { isOpen, partOf, type Finding, type PartResult } from './finding';
import type { Report } from './report';
import { ONE_OF_SEVERAL } from './several';

/** A report before it is text or HTML. */
export function boxOf(report: Report): Box {
  const { passed, isFault, isUnanswered } = report;
  const tone = passed ? 'right' : isFault || isUnanswered ? 'open' : 'wrong';
  return { head: headOf(report), lines: linesOf(report), tone };
}

function headOf(report: Report): string {
  const { title, passed, isFault, isUnanswered, points, maxPoints } = report;
  const lead = leadOf(title);
  if (isFault) return `${lead} not judged`;
  if (isUnanswered) {
    const isAsGiven = report.findings.some((finding) => finding.isAsGiven);
    return `${lead} nothing ${isAsGiven ? 'changed' : 'answered'} yet`;
  }
  const count = maxPoints === 1 ? '1 point' : `${maxPoints} points`;
  if (passed) return `${lead} right, ${count}`;
  const rest = points === maxPoints ? ', but something is not right yet' : '';
  return `${lead} ${points} of ${count}${rest}`;
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
