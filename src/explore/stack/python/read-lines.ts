/**
 * Reads the Python that a stack is pasted as: assignments and calls with constants. `fromPyTorch` reads far more, but
 * its grammar would be a quarter of what a page with explorers loads.
 */
import type { Source } from '../../../pytorch/python/source';
import type { Expression, Statement } from '../../../pytorch/python/syntax';
import { KEYWORD, ValueReader } from './read-value';
import { Tokens } from './tokens';

/** A line that gives a value. */
export type Line = Extract<Statement, { kind: 'assign' | 'evaluate' }>;

/** These lines have no layers. */
const IDLE = /^(?:assert|from|import|pass|print)$/;

/** The lines of a text in order. */
export const linesOf = (source: Source): Line[] => [...new LineReader(source).read()];

class LineReader {
  readonly #tokens: Tokens;
  readonly #values: ValueReader;

  constructor(readonly source: Source) {
    this.#tokens = new Tokens(source);
    this.#values = new ValueReader(this.#tokens);
  }

  *read(): Generator<Line> {
    const tokens = this.#tokens;
    while (tokens.indent() >= 0) yield* this.#line();
  }

  /** Statements up to the end of the line. */
  *#line(): Generator<Line> {
    const tokens = this.#tokens;
    do if (!tokens.isAt(';', '\n', '')) yield* this.#statement();
    while (tokens.takes(';'));
    if (!tokens.isAt('\n', '')) throw tokens.notPython();
  }

  *#statement(): Generator<Line> {
    const tokens = this.#tokens;
    const { at, text } = tokens.next;
    if (IDLE.test(text)) return tokens.skipTo(';');
    if (text === 'class') {
      throw this.source.refuse(
        at,
        'a class',
        'Only its forward says in which order the layers come: paste them as an nn.Sequential.',
      );
    }
    if (KEYWORD.test(text) || text === '@') {
      throw this.source.refuse(at, 'a line that makes no layer');
    }
    const targets: Expression[] = [];
    let value = this.#values.values(at, '=', ':', ';', '\n', '');
    const isTyped = isTarget(value) && tokens.takes(':');
    if (isTyped) tokens.skipTo('=');
    while (tokens.isAt('=')) {
      if (!isTarget(value)) throw this.source.refuse(value.at, 'an assignment to this');
      tokens.take();
      targets.push(value);
      value = this.#values.values(at, '=', ';', '\n', '');
    }
    // A string by itself is a docstring.
    const isIdle = isTyped || (value.kind === 'constant' && typeof value.value === 'string');
    if (targets.length > 0) yield { kind: 'assign', at, targets, value };
    else if (!isIdle) yield { kind: 'evaluate', at, value };
  }
}

function isTarget(value: Expression): boolean {
  if (value.kind === 'list') return value.items.every((item) => isTarget(item.value));
  return value.kind === 'name' || value.kind === 'attribute';
}
