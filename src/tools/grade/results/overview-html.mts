/** overview.html */
import { forHTML, forMarkedHTML } from './escape.mjs';
import { statusHTML } from './feedback-html.mjs';
import { percent } from './figures.mjs';
import type { Overview } from './overview.mjs';
import { page, table } from './page.mjs';
import type { CommonMistake, Difficulty, PartTrouble } from './statistics.mjs';
import { lateText, scoreOf, statusOf } from './status.mjs';

/** @param fileOf where a student's feedback is: `feedback/ann.html` */
export function overviewHTML(overview: Overview, fileOf: (student: string) => string): string {
  const { course, summary, attention, statistics } = overview;
  const { exercises, parts, mistakes } = statistics;
  const figures = new Map(overview.figures.map((figure) => [figure.name, figureHTML(figure)]));
  const nameOf = (student: string) =>
    `<a href="${forHTML(addressOf(fileOf(student)))}"><bdi>${forHTML(student) || 'no name'}</bdi></a>`;
  const sections = [
    attention.length > 0 && [
      'To be looked at',
      table(
        [{ name: 'Student' }, { name: 'Result', kind: 'word' }, { name: 'Why' }],
        attention.map(({ submission, status, why }) => [
          nameOf(submission.student),
          statusHTML(status),
          forMarkedHTML(why),
        ]),
      ),
    ],
    figures.has('scores') && ['Scores', figures.get('scores')!],
    exercises.length > 0 && [
      'Exercises',
      (figures.get('exercises') ?? '') + exerciseTable(exercises),
    ],
    parts.length > 0 && ['Where answers go wrong', partTable(parts.slice(0, 15))],
    mistakes.length > 0 && ['Mistakes', (figures.get('mistakes') ?? '') + mistakeList(mistakes)],
    overview.submissions.length > 0 && ['Students', studentTable(overview, nameOf)],
  ].filter((section) => section !== false);
  return page(
    `Results: ${course}`,
    [
      `<header><p class="quiet">Results</p>\n<h1>${forHTML(course)}</h1>\n<p>${forHTML(summary)}</p></header>`,
      '<main>',
      ...sections.map(([title, html]) => `<section>\n<h2>${title}</h2>\n${html}\n</section>`),
      '</main>',
      '<footer>Graded by convlab. This page holds names and grades: it is for the instructor.</footer>',
    ].join('\n'),
  );
}

function figureHTML({ title, svg, sentence }: Overview['figures'][number]): string {
  return `<figure aria-label="${forHTML(title)}">\n${svg.trim()}\n<figcaption>${forHTML(sentence)}</figcaption>\n</figure>\n`;
}

function exerciseTable(exercises: readonly Difficulty[]): string {
  return table(
    [
      { name: 'Exercise' },
      { name: 'Points won', kind: 'number' },
      { name: 'Right', kind: 'number' },
      { name: 'Answered', kind: 'number' },
    ],
    exercises.map(({ exercise, share, right, answered }) => [
      `${forHTML(exercise.title)} <span class="quiet">${forHTML(exercise.id)}</span>`,
      share === undefined ? '–' : percent(share),
      String(right),
      String(answered),
    ]),
  );
}

function partTable(parts: readonly PartTrouble[]): string {
  return table(
    [{ name: 'Exercise' }, { name: 'Part' }, { name: 'Wrong in', kind: 'number' }],
    parts.map(({ exercise, part, submissions }) => [
      forHTML(exercise),
      `<code>${forHTML(part)}</code>`,
      String(submissions),
    ]),
  );
}

function mistakeList(mistakes: readonly CommonMistake[]): string {
  return table(
    [
      { name: 'Mistake', kind: 'word' },
      { name: 'Students', kind: 'number' },
      { name: 'For example' },
    ],
    mistakes
      .slice(0, 25)
      .map(({ rule, submissions, exercises, example }) => [
        `<code>${forHTML(rule)}</code>`,
        String(submissions),
        `${forMarkedHTML(example)} <span class="quiet">(${forHTML(inSome(exercises))})</span>`,
      ]),
  );
}

/** `quiz-130, chain-2 and 4 more` */
export function inSome(exercises: readonly string[], shown = 3): string {
  const more = exercises.length - shown;
  const first = exercises.slice(0, shown).join(', ');
  return more > 0 ? `${first} and ${more} more` : first;
}

function studentTable({ submissions }: Overview, nameOf: (student: string) => string): string {
  return table(
    [
      { name: 'Student' },
      { name: 'Result', kind: 'word' },
      { name: 'Points', kind: 'number' },
      { name: 'Late' },
    ],
    submissions.map((submission) => [
      nameOf(submission.student),
      statusHTML(statusOf(submission)),
      scoreOf(submission),
      forHTML(lateText(submission) ?? ''),
    ]),
  );
}

/** A path as an address: percent signs in file names are not escapes in the address. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
