/** Pieces of Python code, with placeholders for variables, which get their names last. */

/** What one step of a forward computes. It needs a variable if it is used more than once. */
export interface Value {
  /** Numbered in order of execution, inputs first. */
  readonly id: number;
  readonly shape: readonly number[];
}

/** Operator precedence, from the loosest (a whole argument) to the tightest (a name). */
export const binding = {
  any: 0,
  compare: 1,
  sum: 2,
  product: 3,
  sign: 4,
  power: 5,
  whole: 6,
} as const;

/** A placeholder for a value; code that binds less tightly than `binding` needs parentheses there. */
export interface Place {
  readonly value: Value;
  readonly binding: number;
}

/** Numbers are separate parts, so that runs can be compared: a number may be a size of the input. */
export type Part = string | number | Place;

export interface Text {
  readonly parts: readonly Part[];
  readonly binding: number;
}

export const isPlace = (part: Part): part is Place => typeof part === 'object';

/** Code that never needs parentheses: a name, a call. */
export function whole(...parts: Part[]): Text {
  return { parts, binding: binding.whole };
}

export function reference(value: Value): Text {
  return whole({ value, binding: binding.whole });
}

/** The parts of a text, in parentheses if it binds less tightly than `least`. */
export function within(text: Text, least: number): readonly Part[] {
  const [first, ...others] = text.parts;
  if (others.length === 0 && first !== undefined && isPlace(first)) {
    return [{ value: first.value, binding: least }];
  }
  return text.binding < least ? ['(', ...text.parts, ')'] : text.parts;
}

/** A part that is no placeholder, as Python's users write it: 0.001, but 1e-6. */
export function written(part: string | number): string {
  const isTiny = typeof part === 'number' && part !== 0 && Math.abs(part) < 1e-4;
  return isTiny ? part.toExponential() : String(part);
}

/** `a, b, c` */
export function listOf(texts: readonly Text[]): readonly Part[] {
  return texts.flatMap((text, i) => [...(i > 0 ? [', '] : []), ...within(text, binding.any)]);
}

export function call(callee: readonly Part[], texts: readonly Text[]): Text {
  return whole(...callee, '(', ...listOf(texts), ')');
}

/** Operators are left-associative, but the power is right-associative. */
export function infix(left: Text, operator: string, right: Text, level: number): Text {
  const [first, second] = level === binding.power ? [level + 1, level] : [level, level + 1];
  return {
    parts: [...within(left, first), ` ${operator} `, ...within(right, second)],
    binding: level,
  };
}

/** A value other than a tensor, as Python writes it. */
export function literal(value: unknown): Text {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return {
      parts: [value],
      binding: value < 0 || Object.is(value, -0) ? binding.sign : binding.whole,
    };
  }
  if (typeof value === 'number')
    return whole(`float('${String(value).replace('Infinity', 'inf').toLowerCase()}')`);
  if (typeof value === 'boolean') return whole(value ? 'True' : 'False');
  if (value === null) return whole('None');
  if (typeof value === 'string') return whole(`'${value.replaceAll(/[\\']/g, '\\$&')}'`);
  return whole('[', ...listOf((value as unknown[]).map(literal)), ']');
}
