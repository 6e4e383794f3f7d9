/** overview.md: the same for when there is no browser, with the figures as separate files. */
import type { RootContent } from 'mdast';
import { oneLine } from './escape.mjs';
import { percent } from './figures.mjs';
import {
  heading,
  link,
  list,
  markdown,
  marked,
  paragraph,
  strong,
  table,
  type Inline,
} from './markdown.mjs';
import { addressOf, inSome } from './overview-html.mjs';
import type { Overview } from './overview.mjs';
import type { CommonMistake } from './statistics.mjs';
import { lateText, markFor, scoreOf, statusOf, wordsFor } from './status.mjs';

/**
 * @param fileOf where a student's feedback is: `feedback/ann.md`
 * @param imageOf where a figure is: `figures/scores.svg`
 */
export function overviewMarkdown(
  overview: Overview,
  fileOf: (student: string) => string,
  imageOf: (figure: string) => string,
): string {
  const { course, summary, attention, figures, statistics, submissions } = overview;
  const nameOf = (student: string) =>
    link(addressOf(fileOf(student)), oneLine(student) || 'no name');
  const figure = (name: string) =>
    figures
      .filter((one) => one.name === name)
      .flatMap(({ sentence }): RootContent[] => [
        paragraph({ type: 'image', url: imageOf(name), alt: oneLine(sentence) }),
        paragraph(sentence),
      ]);
  return markdown([
    heading(1, `Results: ${course}`),
    paragraph(summary),
    ...section(
      'To be looked at',
      tableOf(['student', 'result', 'why'], attention, ({ submission, status, why }) => [
        nameOf(submission.student),
        `${markFor[status]} ${wordsFor[status]}`,
        why,
      ]),
    ),
    ...section('Scores', figure('scores')),
    ...section(
      'Exercises',
      figure('exercises'),
      tableOf(
        ['exercise', 'points won', 'right', 'answered'],
        statistics.exercises,
        ({ exercise, share, right, answered }) => [
          `${exercise.title} (${exercise.id})`,
          share === undefined ? '–' : percent(share),
          String(right),
          String(answered),
        ],
      ),
    ),
    ...section(
      'Where answers go wrong',
      tableOf(
        ['exercise', 'part', 'wrong in'],
        statistics.parts.slice(0, 15),
        ({ exercise, part, submissions }) => [exercise, part, String(submissions)],
      ),
    ),
    ...section('Mistakes', figure('mistakes'), mistakeList(statistics.mistakes.slice(0, 25))),
    ...section(
      'Students',
      tableOf(['student', 'result', 'points', 'late'], submissions, (submission) => [
        nameOf(submission.student),
        `${markFor[statusOf(submission)]} ${wordsFor[statusOf(submission)]}`,
        scoreOf(submission),
        lateText(submission) ?? '',
      ]),
    ),
  ]);
}

/** Without blocks there is no section. */
function section(title: string, ...blocks: readonly RootContent[][]): RootContent[] {
  const all = blocks.flat();
  return all.length > 0 ? [heading(2, title), ...all] : [];
}

function mistakeList(mistakes: readonly CommonMistake[]): RootContent[] {
  const items = mistakes.map(({ rule, submissions, exercises, example }) => [
    strong(rule),
    ` (${submissions}; ${inSome(exercises)}): `,
    ...marked(example),
  ]);
  return items.length > 0 ? [list(items)] : [];
}

function tableOf<T>(
  head: readonly string[],
  items: readonly T[],
  rowOf: (item: T) => Inline[],
): RootContent[] {
  return items.length > 0 ? [table(head, items.map(rowOf))] : [];
}
