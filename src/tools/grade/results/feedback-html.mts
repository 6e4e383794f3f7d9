/** feedback/STUDENT.html */
import { FOLDED } from '../../../course/check/box.js';
import type { Status } from '../result.mjs';
import { forHTML, forMarkedHTML } from './escape.mjs';
import type { Feedback, Told } from './feedback.mjs';
import type { Line } from './lines.mjs';
import { page, table } from './page.mjs';
import { headline, isGraded, markFor, pointsOf, pointsText, scoreOf, wordsFor } from './status.mjs';

export function feedbackHTML({ course, submission, remarks, exercises }: Feedback): string {
  const { student, ignored } = submission;
  const parts = [
    `<header><p class="quiet">${forHTML(course)}</p>`,
    // A name that is written from right to left must not reverse the text around it.
    `<h1><bdi>${forHTML(student)}</bdi></h1>`,
    `<p class="score">${headline(submission)}</p></header>`,
    ...remarks.map((text) => `<p class="note">${forMarkedHTML(text)}</p>`),
    '<main>',
    tableOf(submission.exercises.length === 0 ? [] : exercises, scoreOf(submission)),
    ...exercises.filter(({ lines }) => lines.length > 0).map(sectionOf),
    ...(ignored.length > 0 ? [ignoredHTML(ignored)] : []),
    '</main>',
    `<footer>Graded by convlab.${isGraded(submission) ? '' : ' Not final.'}</footer>`,
  ];
  return page(`${student} – ${course}`, parts.filter(Boolean).join('\n'));
}

/** The class by which a status is coloured, in addition to its mark and its word. */
function colourOf(status: Status): 'right' | 'wrong' | 'bad' | 'quiet' {
  if (status === 'right') return 'right';
  if (status === 'wrong') return 'wrong';
  return status === 'missing' ? 'quiet' : 'bad';
}

/** `✔ right`, in its colour. */
export function statusHTML(status: Status): string {
  return `<span class="${colourOf(status)}"><span aria-hidden="true">${markFor[status]}</span> ${wordsFor[status]}</span>`;
}

function tableOf(exercises: readonly Told[], score: string): string {
  if (exercises.length === 0) return '';
  const sum = (numbers: number[]) => pointsText(numbers.reduce((all, number) => all + number, 0));
  const points = sum(exercises.map(({ result }) => result.points));
  const most = sum(exercises.map(({ result }) => result.maxPoints));
  const all = `${points} of ${most}`;
  return table(
    [{ name: 'Exercise' }, { name: 'Result', kind: 'word' }, { name: 'Points', kind: 'number' }],
    exercises.map(({ result, title, lines }) => {
      const name = forHTML(title);
      const link = lines.length > 0 ? `<a href="#${anchor(result.id)}">${name}</a>` : name;
      return [
        `${link} <span class="quiet">${forHTML(result.id)}</span>`,
        statusHTML(result.status),
        pointsOf(result),
      ];
    }),
    // Only shown once if nothing was deducted.
    all === score || score.startsWith('–') ? undefined : ['All exercises', '', all],
  );
}

function sectionOf({ result, title, lines }: Told): string {
  const from = result.source ? ` · from <code>${forHTML(result.source)}</code>` : '';
  return `<section id="${anchor(result.id)}">
<h2>${forHTML(title)}</h2>
<p class="quiet">${statusHTML(result.status)} · ${pointsOf(result)} points${from}</p>
<ul class="lines">
${lines.map(lineOf).join('\n')}
</ul>
</section>`;
}

function lineOf(line: Line): string {
  const { mark, name, text, hint, answer } = line;
  const what = name ? `<b>${forHTML(name)}</b>: ` : '';
  const right = answer === undefined ? '' : `<br><code>${forHTML(answer)}</code>`;
  return `<li><span class="mark" aria-hidden="true">${mark}</span>${what}${forMarkedHTML(text)}${right}${hintOf(hint)}${mistakesOf(line)}</li>`;
}

function hintOf(hint: string | undefined): string {
  return hint === undefined ? '' : `<span class="hint">→ ${forMarkedHTML(hint)}</span>`;
}

function mistakesOf({ mistakes, isEither = false }: Line): string {
  if (!mistakes) return '';
  const items = mistakes.map(
    ({ message, hint }) => `<li>${forMarkedHTML(message)}${hintOf(hint)}</li>`,
  );
  const list = `<ol>${items.join('')}</ol>`;
  return isEither ? `<details><summary>${FOLDED}</summary>${list}</details>` : list;
}

function ignoredHTML(ignored: Feedback['submission']['ignored']): string {
  const rows = ignored.map(({ path, reason }) => [
    `<code>${forHTML(path)}</code>`,
    forMarkedHTML(reason),
  ]);
  return `<section>
<h2>What was not taken</h2>
${table([{ name: 'File' }, { name: 'Why' }], rows)}
</section>`;
}

function anchor(id: string): string {
  return forHTML(id.replace(/[^\w-]/g, '_'));
}
