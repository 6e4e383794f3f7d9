/** What a learner is told, as text and as a box in a notebook. Both have the same words. */
import { card, markUp, wrap } from '../../display';
import { capital } from '../mistake/models';
import type { NamedMistake } from './finding';

const marks = {
  right: '✔',
  wrong: '✖',
  differs: '≠',
  consistent: '↳',
  note: '·',
  fault: '!',
} as const;

type Mark = keyof typeof marks;

const edges = { right: '#2e9e5b', wrong: '#c98a1b', open: '#888888' } as const;

export interface Box {
  /** The sign before the headline, if it has one. */
  readonly mark?: Mark;
  readonly head: string;
  /** Values side by side, each after the words that introduce it: `You predicted`, `it is`. */
  readonly values?: readonly (readonly [words: string, value: string])[];
  readonly lines: readonly Line[];
  readonly tone: keyof typeof edges;
}

/** One line below the headline. */
export interface Line extends Omit<SaidOnce, 'mark'> {
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
export function boxText({ mark, head, values = [], lines }: Box): string {
  const beside = values.map(([words, value]) => `${words} ${value}`).join('; ');
  const first = beside ? `${head} ${beside}.` : head;
  return [
    ...(mark ? marked(mark, wrap(first, 88)) : wrap(first, 90)),
    ...lines.flatMap((line) => marked(line.mark, textOf(line))),
  ].join('\n');
}

function marked(mark: Mark, [head = '', ...rest]: readonly string[]): string[] {
  return [`${marks[mark]} ${head}`, ...rest.map((line) => `  ${line}`)];
}

function textOf({ name, text, hint, mistakes = [] }: Line): string[] {
  return [
    ...wrap(name ? `${name}: ${text}` : text, 88),
    ...hintLines(hint, 88),
    ...mistakes.flatMap((mistake, i) => [
      ...wrap(`${i + 1}. ${mistake.message}`, 88, () => '   '),
      ...hintLines(mistake.hint, 85).map((line) => `   ${line}`),
    ]),
  ];
}

function hintLines(hint: string | undefined, width: number): string[] {
  return hint === undefined ? [] : wrap(`→ ${hint}`, width);
}

/** HTML that needs neither scripts nor a style sheet, and reads well on light and dark backgrounds. */
export function boxHTML({ mark, head, values = [], lines, tone }: Box): string {
  const sign = mark ? `<span aria-hidden="true">${marks[mark]}</span> ` : '';
  const beside = values.map(
    ([words, value]) => `<div>${markUp(capital(words))}<br><b>${markUp(value)}</b></div>`,
  );
  const parts = [
    `<div>${sign}<b>${markUp(head)}</b></div>`,
    beside.length > 0 &&
      `<div style="display: flex; flex-wrap: wrap; gap: 0.2em 2.5em; margin: 0.2em 0 0">${beside.join('')}</div>`,
    lines.length > 0 &&
      `<ul style="list-style: none; margin: 0.2em 0 0; padding: 0">${lines.map(lineHTML).join('')}</ul>`,
  ];
  return card(parts.filter(Boolean).join(''), edges[tone]);
}

function lineHTML(line: Line): string {
  const { mark, name, text, hint } = line;
  const what = name ? `<b>${markUp(name)}</b>: ` : '';
  return (
    `<li style="margin: 0.3em 0; padding-left: 1.6em; text-indent: -1.6em">` +
    `<span style="display: inline-block; width: 1.6em; text-indent: 0" aria-hidden="true">${marks[mark]}</span>` +
    `${what}${markUp(text)}${hintHTML(hint)}${mistakesHTML(line)}</li>`
  );
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
