import { UsageError } from '../../shape';
import { isTensor } from '../../tensor';
import { bind } from './arguments';
import { attributeOf } from './attributes';
import { defineClass, instanceOf, setAttribute } from './classes';
import { Limits } from './limits';
import { called as calledLayer, change, now } from './memory';
import { childrenOf, isModule } from './module-kinds';
import { imported, notRead, usual } from './namespaces';
import { binary, unary } from './operators';
import type { Method, Scope } from './scope';
import type { Source } from './source';
import { Range, subscript, unpack } from './subscript';
import type { Expression, FunctionDefinition, Item, Slice, Statement, Update } from './syntax';
import { Callable, Namespace, Super, typeName, type Given, type Value } from './values';

/** Runs the parsed text. None of it becomes JavaScript: names are looked up in maps. */
export class Interpreter {
  readonly limits = new Limits();
  readonly #globals: Scope = { names: new Map() };
  readonly #forgotten = new Map<string, Error>();

  constructor(readonly source: Source) {}

  /** Runs one line of the program; returns the value of each statement. */
  run(statements: readonly Statement[]): Value[] {
    return statements.map((one) => this.#execute(one, this.#globals));
  }

  /** What a name of the whole text means; undefined if it means nothing. */
  global(name: string): Value | undefined {
    return this.#globals.names.get(name) ?? usual(name, this.limits);
  }

  /** The name is refused from now on, until it is set again. */
  forget(name: string, why: Error): void {
    this.#globals.names.delete(name);
    this.#forgotten.set(name, why);
  }

  /** Calls a function of the text. */
  call(
    { name, parameters, body }: FunctionDefinition,
    given: Given,
    method?: Method,
    outer?: Scope,
  ): Value {
    const called = method ? `${method.of.name}.${name}` : name;
    return this.limits.within(() => {
      const names = bind(called, parameters, given, ({ byDefault }) =>
        this.evaluateGlobally(byDefault!),
      );
      for (const statement of body()) {
        if (statement.kind === 'class') {
          throw this.source.refuse(statement.at, 'a class within a function');
        }
        const value = this.#execute(statement, { names, method, outer });
        if (statement.kind === 'return') return value;
      }
      return null;
    });
  }

  evaluateGlobally(expression: Expression): Value {
    return this.#evaluate(expression, this.#globals);
  }

  #execute(statement: Statement, scope: Scope): Value {
    const { at } = statement;
    switch (statement.kind) {
      case 'import':
        scope.names.set(statement.name, imported(statement.path, this.limits));
        return null;
      case 'assign': {
        const value = this.#evaluate(statement.value, scope);
        for (const target of statement.targets) this.#assign(target, value, scope);
        // What is given to a part of a network is not a network by itself.
        return statement.targets.every(({ kind }) => kind !== 'attribute') ? value : null;
      }
      case 'update':
        return this.#update(statement, scope);
      case 'evaluate':
      case 'return':
        return this.#evaluate(statement.value, scope);
      case 'function': {
        const made = new Callable(statement.name, (given) =>
          this.call(statement, given, undefined, scope),
        );
        scope.names.set(statement.name, made);
        return made;
      }
      case 'class': {
        const made = this.located(at, () => defineClass(statement, this));
        scope.names.set(statement.name, made);
        return made;
      }
    }
  }

  #assign(target: Expression, value: Value, scope: Scope): void {
    if (target.kind === 'name') scope.names.set(target.name, value);
    else if (target.kind === 'attribute') {
      const of = this.#evaluate(target.of, scope);
      this.located(target.at, () => setAttribute(of, target.name, value));
    } else if (target.kind === 'list') {
      const names = target.items.map((item) => item.value);
      const values = this.located(target.at, () => unpack(value, names.length));
      names.forEach((name, i) => this.#assign(name, values[i]!, scope));
    }
  }

  #update({ target, operator, value, at }: Update, scope: Scope): Value {
    const before = this.#evaluate(target, scope);
    const by = this.#evaluate(value, scope);
    if (Array.isArray(before) && Array.isArray(by) && operator === '+') {
      before.push(...by);
      return before;
    }
    const after = this.located(at, () => {
      const result = binary(operator, before, by);
      if (isTensor(before)) change(before, result);
      return result;
    });
    this.#assign(target, after, scope);
    return after;
  }

  #lost(at: number): UsageError {
    return this.source.refuse(
      at,
      'a tensor after a part or a view of it was changed in place',
      'Take the view after the change. If the old values are meant, write x = x + y, and leave out inplace=True.',
    );
  }

  #evaluate(expression: Expression, scope: Scope): Value {
    return this.located(expression.at, () =>
      this.limits.within(() => {
        const value = this.#valueOf(expression, scope);
        this.limits.requireSize(value);
        const current = now(value);
        if (current === undefined) throw this.#lost(expression.at);
        return current;
      }),
    );
  }

  #valueOf(expression: Expression, scope: Scope): Value {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'name':
        return this.#lookUp(expression.name, expression.at, scope);
      case 'list':
        return [...this.#given(expression.items, scope).placed];
      case 'dictionary':
        return new Map(
          expression.entries.map(([key, value]) => [key, this.#evaluate(value, scope)]),
        );
      case 'unary':
        return unary(expression.operator, this.#evaluate(expression.operand, scope));
      case 'binary': {
        const left = this.#evaluate(expression.left, scope);
        return binary(expression.operator, left, this.#evaluate(expression.right, scope));
      }
      case 'attribute':
        return attributeOf(this.#evaluate(expression.of, scope), expression.name, this.limits);
      case 'subscript': {
        const of = this.#evaluate(expression.of, scope);
        return subscript(
          of,
          expression.indices.map((index) => this.#index(index, scope)),
        );
      }
      case 'call': {
        const { of, items, at } = expression;
        if (of.kind === 'name' && of.name === 'super') return this.#super(at, scope);
        const called = this.#evaluate(of, scope);
        return this.#call(called, this.#given(items, scope));
      }
    }
  }

  #call(called: Value, given: Given): Value {
    if (called instanceof Callable) return called.call(given);
    if (called instanceof Namespace) throw notRead(called);
    if (!isModule(called)) {
      throw new UsageError(
        `'${typeName(called)}' object is not callable`,
        'Parentheses after a value call it, but only modules and functions can be called.',
      );
    }
    this.limits.spend(called.modules().length);
    const inputs = instanceOf(called)?.of.inPlaces(called, given) ?? [
      ...given.placed,
      ...given.named.values(),
    ];
    const result = (called as (...inputs: unknown[]) => Value)(...inputs);
    calledLayer(called, inputs[0], result);
    return result;
  }

  #given(items: readonly Item[], scope: Scope): Given {
    const placed: Value[] = [];
    const named = new Map<string, Value>();
    for (const { value, name, spread } of items) {
      const one = this.#evaluate(value, scope);
      if (name !== undefined) named.set(name, one);
      else if (!spread) placed.push(one);
      else if (spread === '**' && one instanceof Map)
        one.forEach((item, key) => named.set(key, item));
      else if (isModule(one)) placed.push(...childrenOf(one));
      else if (Array.isArray(one)) placed.push(...one);
      else throw this.source.refuse(value.at, `${spread} before this`);
    }
    return { placed, named };
  }

  #index(index: Expression | Slice, scope: Scope): Value | Range {
    if (index.kind !== 'slice') return this.#evaluate(index, scope);
    const [from, to, step] = index.parts.map((part) => part && this.#evaluate(part, scope));
    return new Range(from, to, step);
  }

  #super(at: number, { method }: Scope): Super {
    if (!method) throw this.source.refuse(at, 'super() outside a method');
    return new Super(method.self, method.of);
  }

  #lookUp(name: string, at: number, scope: Scope): Value {
    let of: Scope | undefined = scope;
    while (of && !of.names.has(name)) of = of.outer;
    if (!of && this.#forgotten.has(name)) throw this.#forgotten.get(name)!;
    const known = of ? of.names.get(name) : this.global(name);
    if (known !== undefined) return known;
    throw this.source.refuse(at, `the name ${name}`, 'Nothing in the text sets it.');
  }

  /** Adds the position in the text to an error. */
  located<T>(at: number, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw this.source.locate(error, at);
    }
  }
}
