/** A prediction beside the value, as text and as HTML. Both show the same words. */
import { card, markUp, wrap, type Displayable } from '../../../display';

/**
 * - `right`: as predicted;
 * - `near`: an estimate that is close enough;
 * - `other`: something else came out;
 * - `open`: nothing was predicted.
 */
export type Verdict = 'right' | 'near' | 'other' | 'open';

const marks: Readonly<Record<Verdict, string>> = { right: '✔', near: '✔', other: '≠', open: '·' };

const edges: Readonly<Record<Verdict, string>> = {
  right: '#2e9e5b',
  near: '#2e9e5b',
  other: '#c98a1b',
  open: '#888888',
};

/** What follows the verdict: a sentence, and a question that leads on. */
export interface Said {
  readonly text: string;
  readonly hint?: string;
}

/** Two values, each after the words that introduce it: `You predicted`, `it is`. */
export type Pair = readonly (readonly [words: string, value: string])[];

export class Comparison implements Displayable {
  constructor(
    readonly verdict: Verdict,
    /** What was compared, and how that went: `Side: not quite.` */
    readonly head: string,
    /** The two values, where they differ. */
    readonly values: Pair = [],
    readonly said: readonly Said[] = [],
  ) {}

  toString(): string {
    const values = this.values.map(([words, value]) => `${words} ${value}`).join('; ');
    const lines = [
      wrap(values ? `${this.head} ${values}.` : this.head, 88),
      ...this.said.map(({ text, hint }) => [
        ...wrap(`· ${text}`, 88),
        ...(hint === undefined ? [] : wrap(`→ ${hint}`, 88)),
      ]),
    ].flat();
    return lines
      .map((line, i) => (i === 0 ? `${marks[this.verdict]} ${line}` : `  ${line}`))
      .join('\n');
  }

  /** It bears a class by which JupyterLab knows that something was predicted. */
  toHTML(): string {
    const head = `<div><span aria-hidden="true">${marks[this.verdict]}</span> <b>${markUp(this.head)}</b></div>`;
    const values = this.values.map(
      ([words, value]) => `<div>${markUp(words)}<br><b>${markUp(value)}</b></div>`,
    );
    const said = this.said.map(
      ({ text, hint }) =>
        `<div>${markUp(text)}${hint === undefined ? '' : `<br><i>→ ${markUp(hint)}</i>`}</div>`,
    );
    const pair =
      values.length === 0
        ? ''
        : `<div style="display: flex; flex-wrap: wrap; gap: 0.2em 2.5em">${values.join('')}</div>`;
    const box = card(head + pair + said.join(''), edges[this.verdict]);
    return this.verdict === 'open' ? box : `<div class="convlab-predicted">${box}</div>`;
  }

  /** What a cell or Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
