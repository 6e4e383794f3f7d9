import { numberOf, stringOf } from '../../../pytorch/python/literals';
import type { Source } from '../../../pytorch/python/source';
import type { Expression, Item } from '../../../pytorch/python/syntax';
import type { UsageError } from '../../../shape';
import type { Token, Tokens } from './tokens';

/** How deep expressions may be nested. */
const DEEPEST = 100;

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['None', null],
  ['True', true],
  ['False', false],
]);

export const KEYWORD =
  /^(?:and|as|async|await|break|class|continue|def|del|elif|else|except|finally|for|global|if|in|is|lambda|nonlocal|not|or|raise|return|try|while|with|yield)$/;

/** What goes on with a value, and so computes another. */
const OPERATOR = /^(?:[-+*/%@<>&|^![]|==|for$|if$)/;

/** Begins a value that is Python, but nothing that a stack is made of. */
const UNREAD = /^(?:await|lambda|not|yield|[~{]|\.{3})$/;

/** What a stack does not take. */
export function refuseComputed(source: Source, at: number, what = 'an argument'): UsageError {
  return source.refuse(
    at,
    `${what} that has to be computed`,
    'Write it as a number, a pair of numbers, a string, True or False.',
  );
}

/** Reads values that are written out: constants, names, lists and calls. */
export class ValueReader {
  #depth = 0;

  constructor(readonly tokens: Tokens) {}

  /** One value up to one of the ends, or several as a list. */
  values(at: number, ...ends: readonly string[]): Expression {
    const { tokens } = this;
    const items = this.#items(ends);
    if (items.length === 0 && !tokens.isAt(')')) throw tokens.notPython();
    const isOne = items.length === 1 && tokens.last.text !== ',' && !items[0]!.spread;
    return isOne ? items[0]!.value : { kind: 'list', at, items };
  }

  #items(ends: readonly string[], isCall = false): Item[] {
    const { tokens } = this;
    const items: Item[] = [];
    while (!tokens.isAt(...ends)) {
      const item = this.#item(isCall);
      items.push(item);
      if (tokens.takes(',') || tokens.isAt(...ends)) continue;
      if (!OPERATOR.test(tokens.next.text)) throw tokens.notPython();
      throw refuseComputed(tokens.source, item.value.at, isCall ? undefined : 'a value');
    }
    return items;
  }

  #item(isCall: boolean): Item {
    const { tokens } = this;
    if (tokens.isAt('*', '**')) {
      const spread = tokens.take().text as '*' | '**';
      return { value: this.#expression(), spread };
    }
    const value = this.#expression();
    const isNamed = isCall && value.kind === 'name' && tokens.takes('=');
    return isNamed ? { name: value.name, value: this.#expression() } : { value };
  }

  #expression(): Expression {
    const { tokens } = this;
    const { at } = tokens.next;
    if (++this.#depth > DEEPEST) {
      throw tokens.source.refuse(at, `an expression nested more than ${DEEPEST} deep`);
    }
    let value = this.#first(tokens.next);
    while (tokens.isAt('.', '(')) {
      if (tokens.take().text === '(') {
        value = { kind: 'call', at, of: value, items: this.#items([')'], true) };
        tokens.require(')');
      } else if (tokens.next.kind === 'name') {
        value = { kind: 'attribute', at, of: value, name: tokens.take().text };
      } else throw tokens.notPython();
    }
    this.#depth--;
    return value;
  }

  /** A value without what is called or taken of it. */
  #first({ kind, at, text }: Token): Expression {
    const { tokens } = this;
    if (kind === 'number' || kind === 'string') return this.#literal(at);
    if (UNREAD.test(text)) throw tokens.source.refuse(at, 'this expression');
    if (kind === 'name' && !KEYWORD.test(text)) {
      tokens.take();
      const value = CONSTANTS.get(text);
      return value === undefined
        ? { kind: 'name', at, name: text }
        : { kind: 'constant', at, value };
    }
    if (tokens.takes('-') || tokens.takes('+')) {
      return { kind: 'unary', at, operator: text, operand: this.#expression() };
    }
    if (tokens.takes('(')) {
      const value = this.values(at, ')');
      tokens.require(')');
      return value;
    }
    if (!tokens.takes('[')) throw tokens.notPython();
    const items = this.#items([']']);
    tokens.require(']');
    return { kind: 'list', at, items };
  }

  /** A number, or a string in one piece or several. */
  #literal(at: number): Expression {
    const { tokens } = this;
    let value = valueOf(tokens.source, tokens.take());
    while (typeof value === 'string' && tokens.next.kind === 'string') {
      value += valueOf(tokens.source, tokens.take());
    }
    return { kind: 'constant', at, value };
  }
}

function valueOf(source: Source, { kind, at, text }: Token): number | string {
  if (kind === 'number') {
    const value = numberOf(text);
    if (value === undefined) throw source.refuse(at, 'this number');
    return value;
  }
  if (/^\w*f/i.test(text)) throw source.refuse(at, 'an f-string');
  const value = stringOf(text);
  if (value === undefined) throw source.refuse(at, 'bytes');
  return value;
}
