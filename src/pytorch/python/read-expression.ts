import { numberOf, stringOf } from './literals';
import type { Source } from './source';
import type { Binary, Expression, Item, Slice } from './syntax';
import { dividedByCommas, partsOf, type Node } from './tree';

/** How deep expressions may be nested. */
const DEEPEST = 100;

type Refused = readonly [what: string, advice?: string];

const thisOne: Refused = ['this expression'];
const comprehension: Refused = ['a comprehension', 'Write out its items, one by one.'];
const fString: Refused = ['an f-string', 'Write the text that it comes to.'];

/** Expressions of Python that are not read, by their names in the grammar. */
const REFUSED: Readonly<Record<string, Refused>> = {
  ArrayComprehensionExpression: comprehension,
  AwaitExpression: ['await', 'Leave it out.'],
  ComprehensionExpression: comprehension,
  ConditionalExpression: ['a condition', 'Keep the value that is taken.'],
  DictionaryComprehensionExpression: comprehension,
  Ellipsis: ['an ellipsis', 'Write a colon for each dimension.'],
  FormatString: fString,
  LambdaExpression: ['a lambda', 'Write a function, with def.'],
  NamedExpression: ['an assignment within an expression', 'Give it a line of its own.'],
  SetComprehensionExpression: comprehension,
  SetExpression: ['a set', 'Write a list.'],
  YieldExpression: ['yield', 'Write a list.'],
};

const ARITHMETIC = /^(?:[-+*/%@]|\*\*|\/\/)$/;
const COMPARISON = /^(?:[<>]=?|[=!]=)$/;

/** Parses expressions into a tree. */
export class ExpressionReader {
  #depth = 0;

  constructor(
    readonly source: Source,
    readonly text = source.text,
  ) {}

  read(node: Node): Expression {
    try {
      if (++this.#depth <= DEEPEST) return this.#read(node);
      throw this.source.refuse(node.from, `an expression nested more than ${DEEPEST} deep`);
    } finally {
      this.#depth--;
    }
  }

  written({ from, to }: Node): string {
    return this.text.slice(from, to);
  }

  /** Values separated by commas, beside `=` or after `return`: two or more make a tuple. */
  readValues(nodes: readonly Node[], at: number): Expression {
    const items = this.#items(nodes);
    const isOne = items.length === 1 && !nodes.some(({ name }) => name === ',');
    return isOne && !items[0]!.spread ? items[0]!.value : { kind: 'list', at, items };
  }

  #read(node: Node): Expression {
    const { name, from: at } = node;
    const parts = partsOf(node);
    switch (name) {
      case 'VariableName':
        return { kind: 'name', at, name: this.written(node) };
      case 'None':
        return { kind: 'constant', at, value: null };
      case 'Boolean':
        return { kind: 'constant', at, value: this.written(node) === 'True' };
      case 'Number':
      case 'String':
        return { kind: 'constant', at, value: this.#literal(node) };
      case 'ContinuedString':
        return { kind: 'constant', at, value: parts.map((part) => this.#literal(part)).join('') };
      case 'ParenthesizedExpression':
        return this.read(parts[1]!);
      case 'TupleExpression':
      case 'ArrayExpression':
        return { kind: 'list', at, items: this.#items(parts.slice(1, -1)) };
      case 'DictionaryExpression':
        return { kind: 'dictionary', at, entries: this.#entries(parts.slice(1, -1), at) };
      case 'UnaryExpression': {
        const [operator, operand] = parts as [Node, Node];
        return { kind: 'unary', at, operator: this.written(operator), operand: this.read(operand) };
      }
      case 'BinaryExpression':
        return this.#binary(parts, at);
      case 'MemberExpression':
        return this.#member(parts, at);
      case 'CallExpression': {
        const items = this.#items(partsOf(parts[1]!).slice(1, -1));
        return { kind: 'call', at, of: this.read(parts[0]!), items };
      }
      default:
        throw this.source.refuse(at, ...(REFUSED[name] ?? thisOne));
    }
  }

  #literal(node: Node): number | string {
    const written = this.written(node);
    const value =
      node.name === 'Number'
        ? numberOf(written)
        : node.name === 'String'
          ? stringOf(written)
          : undefined;
    if (value !== undefined) return value;
    const what = { Number: 'this number', String: 'bytes' }[node.name];
    const refused: Refused = what === undefined ? fString : [what];
    throw this.source.refuse(node.from, ...refused);
  }

  #binary(parts: readonly Node[], at: number): Binary {
    const [left, ...rest] = parts as [Node, ...Node[]];
    const operator = rest.slice(0, -1).map((part) => this.written(part));
    const isComparison = COMPARISON.test(operator.join(' '));
    if (!isComparison && !ARITHMETIC.test(operator.join(' '))) {
      throw this.source.refuse(
        rest[0]!.from,
        `the operator ${operator.join(' ')}`,
        'Write its result.',
      );
    }
    // Python means a < b and b < c.
    if (isComparison && left.name === 'BinaryExpression' && this.#isComparison(left)) {
      throw this.source.refuse(rest[0]!.from, 'a chain of comparisons', 'Write one at a time.');
    }
    const right = this.read(rest.at(-1)!);
    return { kind: 'binary', at, operator: operator[0]!, left: this.read(left), right };
  }

  #isComparison(node: Node): boolean {
    return partsOf(node).some((part) => COMPARISON.test(this.written(part)));
  }

  #member(parts: readonly Node[], at: number): Expression {
    const of = this.read(parts[0]!);
    const last = parts.at(-1)!;
    if (last.name === 'PropertyName') {
      return { kind: 'attribute', at, of, name: this.written(last) };
    }
    const indices = dividedByCommas(parts.slice(2, -1)).map((group) => this.#index(group, at));
    return { kind: 'subscript', at, of, indices };
  }

  #index(group: readonly Node[], at: number): Expression | Slice {
    if (group.length === 1 && group[0]!.name !== ':') return this.read(group[0]!);
    const parts: (Expression | undefined)[] = [undefined, undefined, undefined];
    let place = 0;
    for (const part of group) {
      if (part.name === ':') place++;
      else parts[place] = this.read(part);
    }
    return { kind: 'slice', at: group[0]?.from ?? at, parts };
  }

  /** Arguments, or the items of a list. */
  #items(nodes: readonly Node[]): Item[] {
    return dividedByCommas(nodes).map((group) => {
      const [first, second] = group as [Node, Node | undefined];
      if (group.some(({ name }) => name === 'for')) {
        throw this.source.refuse(first.from, ...comprehension);
      }
      const value = this.read(group.at(-1)!);
      const sign = this.written(first);
      if (group.length > 1 && (sign === '*' || sign === '**')) return { value, spread: sign };
      return { value, name: second?.name === 'AssignOp' ? sign : undefined };
    });
  }

  /** Keys must be strings: they name the layers. */
  #entries(nodes: readonly Node[], at: number): [string, Expression][] {
    return dividedByCommas(nodes).map((group) => {
      const [key, colon, value] = group;
      if (key?.name !== 'String' || colon?.name !== ':' || !value) {
        throw this.source.refuse(key?.from ?? at, 'this dictionary');
      }
      return [String(this.#literal(key)), this.read(value)];
    });
  }
}
