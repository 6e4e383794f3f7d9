import { ExpressionReader } from './read-expression';
import type { Source } from './source';
import type { Expression, Parameter, Statement } from './syntax';
import { dividedByCommas, partsOf, treeOf, type Node } from './tree';

/** Statements of Python that are not read, by their names in the grammar. */
const REFUSED: Readonly<Record<string, readonly [what: string, advice?: string]>> = {
  DecoratedStatement: ['a decorator', 'Leave it out. A static method then takes self first.'],
  DeleteStatement: ['del', 'Leave it out.'],
  ForStatement: ['a for loop', 'Write out its steps, line by line.'],
  IfStatement: ['an if statement', 'Keep the branch that is taken.'],
  MatchStatement: ['a match', 'Keep the case that is taken.'],
  RaiseStatement: ['raise', 'Leave it out.'],
  ScopeStatement: ['a global or nonlocal name', 'Leave it out.'],
  TryStatement: ['a try', 'Keep the lines in it that are run.'],
  WhileStatement: ['a while loop', 'Write out its steps, line by line.'],
  WithStatement: ['a with', 'Keep the lines in it.'],
};

/** A top-level piece of the text: as written, and parsed, if it can be. */
export interface Line {
  readonly at: number;
  readonly written: string;
  readonly read: () => Statement[];
}

export function linesOf(source: Source): Line[] {
  const reader = new StatementReader(source);
  return reader.underMain(partsOf(treeOf(source))).map((node) => ({
    at: node.from,
    written: source.text.slice(node.from, node.to),
    read: () => reader.block([node]),
  }));
}

class StatementReader {
  readonly #expressions: ExpressionReader;
  #depth = 0;

  constructor(readonly source: Source) {
    this.#expressions = new ExpressionReader(source);
  }

  /** What is below `if __name__ == '__main__':` is run as the rest is. */
  underMain(nodes: readonly Node[]): Node[] {
    return nodes.flatMap((node) => {
      const [, condition, body, ...more] = partsOf(node);
      const isMain =
        node.name === 'IfStatement' &&
        more.length === 0 &&
        this.#expressions.written(condition!).startsWith('__name__ ==');
      return isMain ? partsOf(body!) : [node];
    });
  }

  block(nodes: readonly Node[]): Statement[] {
    return nodes.flatMap((node) => this.#read(node));
  }

  #read(node: Node): Statement[] {
    const { name, from: at } = node;
    const parts = partsOf(node);
    switch (name) {
      // These compute nothing.
      case 'AssertStatement':
      case 'PassStatement':
      case 'PrintStatement':
      case ';':
      case ':':
        return [];
      case 'StatementGroup':
        return this.block(parts);
      case 'ImportStatement':
        return this.#imports(parts, at);
      case 'ExpressionStatement':
        // A string by itself is a docstring.
        if (/String$/.test(parts[0]!.name) && parts.length === 1) return [];
        if (/^print\b/.test(this.#expressions.written(node))) return [];
        return [{ kind: 'evaluate', at, value: this.#expressions.readValues(parts, at) }];
      case 'AssignStatement':
        return this.#assignment(parts, at);
      case 'UpdateStatement': {
        const operator = this.#expressions.written(parts[1]!).slice(0, -1);
        if (!/^(?:[-+*/]|\*\*|\/\/)$/.test(operator)) {
          throw this.source.refuse(parts[1]!.from, `${operator}=`);
        }
        const target = this.#target(parts[0]!);
        return [{ kind: 'update', at, target, operator, value: this.#expressions.read(parts[2]!) }];
      }
      case 'ReturnStatement': {
        const values = parts.slice(1);
        const nothing: Expression = { kind: 'constant', at, value: null };
        const value = values.length > 0 ? this.#expressions.readValues(values, at) : nothing;
        return [{ kind: 'return', at, value }];
      }
      case 'FunctionDefinition':
        return [this.#function(parts, at)];
      case 'ClassDefinition':
        return [this.#class(parts, at)];
      default:
        throw this.source.refuse(at, ...(REFUSED[name] ?? ['this statement']));
    }
  }

  /** `import a.b as c` and `from a import b as c`; the names that `*` imports are known anyway. */
  #imports(parts: readonly Node[], at: number): Statement[] {
    const words = parts.map((part) => this.#expressions.written(part));
    const middle = words.indexOf('import');
    const from = words.slice(1, Math.max(middle, 1)).join('');
    const groups = dividedByCommas(parts.slice(middle + 1)).map((group) =>
      group.map((part) => this.#expressions.written(part)).filter((word) => !/[()]/.test(word)),
    );
    return groups.flatMap((group): Statement[] => {
      const as = group.indexOf('as');
      const dotted = group.slice(0, as < 0 ? undefined : as).join('');
      if (dotted === '*') return [];
      const path = from ? `${from}.${dotted}` : dotted;
      if (as >= 0) return [{ kind: 'import', at, name: group[as + 1]!, path }];
      // `import torch.nn` sets `torch`.
      const name = from ? dotted : dotted.split('.')[0]!;
      return [{ kind: 'import', at, name, path: from ? path : name }];
    });
  }

  #assignment(parts: readonly Node[], at: number): Statement[] {
    const sides: Node[][] = [[]];
    for (const part of parts) {
      if (part.name === 'AssignOp') sides.push([]);
      else if (part.name !== 'TypeDef') sides.at(-1)!.push(part);
    }
    if (sides.length === 1) return []; // `x: int` sets nothing
    const value = this.#expressions.readValues(sides.pop()!, at);
    const targets = sides.map((side) => this.#targets(side, at));
    return [{ kind: 'assign', at, targets, value }];
  }

  /** One target or several, with or without brackets. */
  #targets(side: readonly Node[], at: number): Expression {
    const [first] = side as [Node];
    const isInBrackets = side.length === 1 && /^(?:Tuple|Array)Expression$/.test(first.name);
    if (side.length === 1 && !isInBrackets) return this.#target(first);
    const names = isInBrackets ? partsOf(first).slice(1, -1) : side;
    const items = dividedByCommas(names).map((group) => ({ value: this.#targets(group, at) }));
    return { kind: 'list', at, items };
  }

  #target(node: Node): Expression {
    const target = this.#expressions.read(node);
    if (target.kind === 'name' || target.kind === 'attribute') return target;
    throw this.source.refuse(node.from, 'an assignment to this');
  }

  #function(parts: readonly Node[], at: number): Statement {
    if (parts[0]!.name !== 'def') throw this.source.refuse(at, 'an async function');
    const list = parts.find(({ name }) => name === 'ParamList')!;
    const name = this.#expressions.written(parts[1]!);
    const read = () => this.#body(parts);
    let body = name === '__init__' || name === 'forward' ? read() : undefined;
    return {
      kind: 'function',
      at,
      name,
      parameters: dividedByCommas(partsOf(list).slice(1, -1)).map((group) =>
        this.#parameter(group),
      ),
      body: () => (body ??= read()),
    };
  }

  #parameter(group: readonly Node[]): Parameter {
    const [name, gathered] = group;
    if (name!.name !== 'VariableName') {
      const sign = this.#expressions.written(name!);
      const isKnown = sign === '*' || sign === '**';
      if (!isKnown) throw this.source.refuse(name!.from, `the parameter ${sign}`);
      return { name: gathered ? this.#expressions.written(gathered) : '', gathers: sign };
    }
    const isSet = group.some((part) => part.name === 'AssignOp');
    return {
      name: this.#expressions.written(name!),
      byDefault: isSet ? this.#expressions.read(group.at(-1)!) : undefined,
    };
  }

  #class(parts: readonly Node[], at: number): Statement {
    const list = parts.find(({ name }) => name === 'ArgList');
    const [base, ...more] = list ? partsOf(list).slice(1, -1) : [];
    if (!base || more.length > 0) {
      throw this.source.refuse(at, 'a class without exactly one base class', 'Write (nn.Module).');
    }
    return {
      kind: 'class',
      at,
      name: this.#expressions.written(parts[1]!),
      base: this.#expressions.read(base),
      body: this.#body(parts),
    };
  }

  #body(parts: readonly Node[]): Statement[] {
    const body = parts.at(-1)!;
    try {
      if (++this.#depth > 5) throw this.source.refuse(body.from, 'definitions nested this deep');
      return this.block(partsOf(body));
    } finally {
      this.#depth--;
    }
  }
}
