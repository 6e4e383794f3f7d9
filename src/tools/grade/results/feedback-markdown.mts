/** feedback/STUDENT.md */
import { forMarkdown, forMarkedMarkdown } from './escape.mjs';
import type { Feedback, Told } from './feedback.mjs';
import type { Line } from './lines.mjs';
import { headline, markFor, pointsOf, wordsFor } from './status.mjs';

export function feedbackMarkdown({ course, submission, remarks, exercises }: Feedback): string {
  const { student, ignored } = submission;
  const blocks = [
    `# ${forMarkdown(course)}: ${forMarkdown(student)}`,
    `**${headline(submission)}**`,
    ...remarks.map(forMarkedMarkdown),
    markdownTable(
      ['exercise', 'result', 'points'],
      exercises.map(({ result, title }) => [
        `${forMarkdown(title)} (${forMarkdown(result.id)})`,
        `${markFor[result.status]} ${wordsFor[result.status]}`,
        pointsOf(result),
      ]),
    ),
    ...exercises.filter(({ lines }) => lines.length > 0).flatMap(sectionOf),
    ...(ignored.length > 0
      ? [
          '## What was not taken',
          ignored.map(({ path, reason }) => `- ${forMarkdown(path)}: ${forMarkedMarkdown(reason)}`).join('\n'),
        ]
      : []),
  ]; // prettier-ignore
  return `${blocks.join('\n\n')}\n`;
}

/** A table of cells that are already Markdown. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function sectionOf({ result, title, lines }: Told): string[] {
  const from = result.source ? [`From ${forMarkdown(result.source)}.`] : [];
  return [`## ${forMarkdown(title)}: ${pointsOf(result)}`, ...from, lines.map(lineOf).join('\n')];
}

function lineOf({ mark, name, text, hint, answer }: Line): string {
  const what = name ? `**${forMarkdown(name)}:** ` : '';
  const right = answer === undefined ? '' : `<br>${forMarkdown(answer)}`;
  const asked = hint === undefined ? '' : `<br>→ ${forMarkedMarkdown(hint)}`;
  return `- ${mark} ${what}${forMarkedMarkdown(text)}${right}${asked}`;
}
