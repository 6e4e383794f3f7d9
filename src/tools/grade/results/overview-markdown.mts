/** overview.md: the same for when there is no browser, with the figures as separate files. */
import { forMarkdown, forMarkedMarkdown } from './escape.mjs';
import { markdownTable } from './feedback-markdown.mjs';
import { percent } from './figures.mjs';
import { addressOf, inSome } from './overview-html.mjs';
import type { Overview } from './overview.mjs';
import type { CommonMistake } from './statistics.mjs';
import { lateText, markFor, scoreOf, statusOf, wordsFor } from './status.mjs';

/**
 * @param fileOf where a student's feedback is: `feedback/ann.md`
 * @param pictureOf where a figure is: `figures/scores.svg`
 */
export function overviewMarkdown(
  overview: Overview,
  fileOf: (student: string) => string,
  pictureOf: (figure: string) => string,
): string {
  const { course, summary, attention, figures, statistics, submissions } = overview;
  const nameOf = (student: string) =>
    `[${forMarkdown(student) || 'no name'}](${addressOf(fileOf(student)).replace(/[()]/g, '\\$&')})`;
  const figure = (name: string) =>
    figures
      .filter((one) => one.name === name)
      .map(
        ({ sentence }) =>
          `![${forMarkdown(sentence)}](${pictureOf(name)})\n\n${forMarkdown(sentence)}`,
      );
  const section = (title: string, ...blocks: readonly string[]) =>
    blocks.length > 0 ? [`## ${title}`, ...blocks] : [];
  const blocks = [
    `# Results: ${forMarkdown(course)}`,
    forMarkdown(summary),
    ...section(
      'To be looked at',
      ...tableOf(['student', 'result', 'why'], attention, ({ submission, status, why }) => [
        nameOf(submission.student),
        `${markFor[status]} ${wordsFor[status]}`,
        forMarkdown(why),
      ]),
    ),
    ...section('Scores', ...figure('scores')),
    ...section(
      'Exercises',
      ...figure('exercises'),
      ...tableOf(
        ['exercise', 'points won', 'right', 'answered'],
        statistics.exercises,
        ({ exercise, share, right, answered }) => [
          `${forMarkdown(exercise.title)} (${forMarkdown(exercise.id)})`,
          share === undefined ? '–' : percent(share),
          String(right),
          String(answered),
        ],
      ),
    ),
    ...section(
      'Where answers go wrong',
      ...tableOf(
        ['exercise', 'part', 'wrong in'],
        statistics.parts.slice(0, 15),
        ({ exercise, part, submissions }) => [forMarkdown(exercise), forMarkdown(part), String(submissions)],
      ),
    ),
    ...section(
      'Mistakes',
      ...figure('mistakes'),
      ...(statistics.mistakes.length > 0 ? [mistakeList(statistics.mistakes.slice(0, 25))] : []),
    ),
    ...section(
      'Students',
      ...tableOf(['student', 'result', 'points', 'late'], submissions, (submission) => [
        nameOf(submission.student),
        `${markFor[statusOf(submission)]} ${wordsFor[statusOf(submission)]}`,
        scoreOf(submission),
        lateText(submission) ?? '',
      ]),
    ),
  ]; // prettier-ignore
  return `${blocks.join('\n\n')}\n`;
}

function mistakeList(mistakes: readonly CommonMistake[]): string {
  return mistakes
    .map(({ rule, submissions, exercises, example }) => {
      const where = `${submissions}; ${forMarkdown(inSome(exercises))}`;
      return `- **${forMarkdown(rule)}** (${where}): ${forMarkedMarkdown(example)}`;
    })
    .join('\n');
}

function tableOf<T>(head: readonly string[], items: readonly T[], rowOf: (item: T) => string[]) {
  return items.length > 0 ? [markdownTable(head, items.map(rowOf))] : [];
}
