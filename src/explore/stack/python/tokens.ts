/** The tokens of Python, one after the other. */
import type { Source } from '../../../pytorch/python/source';
import type { UsageError } from '../../../shape';

export interface Token {
  /** The end of a line is a sign, too, and so is the end of the text, which is empty. */
  readonly kind: 'string' | 'name' | 'number' | 'sign';
  readonly at: number;
  readonly text: string;
}

/** Spaces, comments, and ends of lines that do not count. */
const SPACE = /(?:[ \t\f]|\\\n)*(?:#[^\n]*)?/y;
const SPACE_IN_BRACKETS = /(?:\s|\\\n|#[^\n]*\n)*(?:#[^\n]*)?/y;

const STRING =
  /[bfru]{0,2}(?:("""|''')(?:\\[^]|(?!\1)[^\\])*\1|(["'])(?:\\[^]|(?!\2)[^\\\n])*\2)/iy;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /0[box][\da-f_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?j?/iy;
/** What is none of these. */
const SIGN = /\*\*|\/\/|\.{3}|[-!%*+/:<=>@]=|[^]?/uy;

/** A place in a text: what comes next there, and moving on. */
export class Tokens {
  next: Token;
  last: Token = { kind: 'sign', at: 0, text: '' };
  #brackets = 0;

  constructor(readonly source: Source) {
    this.next = this.#scan(0);
  }

  /** Whether what comes next is one of these. */
  isAt(...texts: readonly string[]): boolean {
    return texts.includes(this.next.text);
  }

  take(): Token {
    this.last = this.next;
    const { at, text } = this.last;
    if (this.isAt('(', '[', '{')) this.#brackets++;
    if (this.isAt(')', ']', '}')) this.#brackets = Math.max(this.#brackets - 1, 0);
    this.next = this.#scan(at + text.length);
    return this.last;
  }

  /** Whether what comes next is this; moves on if so. */
  takes(text: string): boolean {
    const isThere = this.isAt(text);
    if (isThere) this.take();
    return isThere;
  }

  require(text: string): void {
    if (!this.takes(text)) throw this.notPython();
  }

  /** Moves on to a sign outside brackets, or the end of the line. */
  skipTo(sign: string): void {
    while (this.#brackets > 0 || !this.isAt(sign, '\n', '')) {
      if (this.isAt('')) throw this.notPython();
      this.take();
    }
  }

  /** The indentation of the next line that is not empty; -1 after the last. */
  indent(): number {
    while (this.takes('\n'));
    const { at, text } = this.next;
    return text === '' ? -1 : at - (this.source.text.lastIndexOf('\n', at - 1) + 1);
  }

  notPython(): UsageError {
    return this.source.refuse(
      this.next.at,
      'text that is not Python',
      'Leave out what is not code.',
    );
  }

  #scan(from: number): Token {
    const { text } = this.source;
    // Within brackets a line goes on where it ends.
    const space = matched(this.#brackets > 0 ? SPACE_IN_BRACKETS : SPACE, text, from);
    const at = from + space.length;
    const string = matched(STRING, text, at);
    if (string) return { kind: 'string', at, text: string };
    const name = matched(NAME, text, at);
    if (name) return { kind: 'name', at, text: name };
    const number = matched(NUMBER, text, at);
    if (number) return { kind: 'number', at, text: number };
    return { kind: 'sign', at, text: matched(SIGN, text, at) };
  }
}

function matched(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
