/** feedback/STUDENT.md */
import type { RootContent } from 'mdast';
import type { Feedback, Told } from './feedback.mjs';
import type { Line } from './lines.mjs';
import {
  heading,
  lineBreak,
  list,
  markdown,
  marked,
  paragraph,
  strong,
  table,
  type Inline,
} from './markdown.mjs';
import { headline, markFor, pointsOf, wordsFor } from './status.mjs';

export function feedbackMarkdown({ course, submission, remarks, exercises }: Feedback): string {
  const { student, ignored } = submission;
  return markdown([
    heading(1, `${course}: ${student}`),
    paragraph(strong(headline(submission))),
    ...remarks.map((remark) => paragraph(...marked(remark))),
    table(
      ['exercise', 'result', 'points'],
      exercises.map(({ result, title }) => [
        `${title} (${result.id})`,
        `${markFor[result.status]} ${wordsFor[result.status]}`,
        pointsOf(result),
      ]),
    ),
    ...exercises.filter(({ lines }) => lines.length > 0).flatMap(sectionOf),
    ...(ignored.length > 0 ? ignoredOf(ignored) : []),
  ]);
}

function sectionOf({ result, title, lines }: Told): RootContent[] {
  const from = result.source ? [paragraph(`From ${result.source}.`)] : [];
  return [heading(2, `${title}: ${pointsOf(result)}`), ...from, list(lines.map(lineOf))];
}

function lineOf({ mark, name, text, hint, answer, mistakes = [] }: Line): Inline[] {
  return [
    `${mark} `,
    ...(name ? [strong(`${name}:`), ' '] : []),
    ...marked(text),
    ...(answer === undefined ? [] : [lineBreak, answer]),
    ...(hint === undefined ? [] : [lineBreak, '→ ', ...marked(hint)]),
    ...mistakes.flatMap(({ message, hint }, i): Inline[] => [
      ...[lineBreak, `${i + 1}. `, ...marked(message)],
      ...[lineBreak, '→ ', ...marked(hint)],
    ]),
  ];
}

function ignoredOf(ignored: Feedback['submission']['ignored']): RootContent[] {
  return [
    heading(2, 'What was not taken'),
    list(ignored.map(({ path, reason }) => [`${path}: `, ...marked(reason)])),
  ];
}
