/** Writes the lines of a forward: decides which values get a variable, and its name. */
import type { Program } from './record';
import { binding, isPlace, written as asPython, type Text, type Value } from './python-text';

/** The longest line: that of Python's formatters, minus the indentation of 8. */
const longest = 88 - 8;
/** How deep calls may be nested. */
const deepest = 3;

/** A value without a variable: its code goes into the line that uses it. */
interface Inlined {
  readonly value: Value;
  readonly code: string;
  readonly binding: number;
  readonly depth: number;
  /** The variables that it reads. */
  readonly sources: readonly Value[];
}

/** @param inputNames the names of the forward's arguments */
export function forwardLines(
  { inputs, steps, result }: Program,
  inputNames: readonly string[],
): string[] {
  const texts = [...steps.map(({ text }) => text), result];
  const { uses, lastUse } = usesIn(texts);
  const names = new Map<Value, string>(inputs.map((input, i) => [input, inputNames[i]!]));
  const lines: string[] = [];

  let inlined: Inlined | undefined;
  texts.forEach((text, at) => {
    let written = write(text, inlined);
    if (inlined && (written.code.length + 'return '.length > longest || written.depth > deepest)) {
      assign([inlined.value], inlined, at - 1);
      written = write(text, undefined);
    }
    inlined = undefined;
    const outputs = steps[at]?.outputs ?? [];
    const [value] = outputs;
    if (!value) lines.push(`return ${written.code}`);
    else if (outputs.length === 1 && uses.get(value) === 1 && lastUse.get(value) === at + 1) {
      inlined = { value, ...written };
    } else assign(outputs, written, at);
  });
  return lines;

  function write(text: Text, inner: Inlined | undefined): Omit<Inlined, 'value'> {
    const isInner = (value: Value) => value === inner?.value;
    const code = text.parts.map((part) => {
      if (!isPlace(part)) return asPython(part);
      if (!inner || !isInner(part.value)) return names.get(part.value)!;
      return inner.binding < part.binding ? `(${inner.code})` : inner.code;
    });
    const values = text.parts.filter(isPlace).map(({ value }) => value);
    return {
      code: code.join(''),
      binding: text.binding,
      depth:
        (inner?.depth ?? 0) + (text.binding === binding.whole && text.parts.length > 1 ? 1 : 0),
      sources: values.flatMap((value) => (inner && isInner(value) ? inner.sources : [value])),
    };
  }

  /** Frees the name of a value after its last use. */
  function assign(
    outputs: readonly Value[],
    { code, sources }: Pick<Inlined, 'code' | 'sources'>,
    at: number,
  ): void {
    const isAlive = (value: Value) => (lastUse.get(value) ?? -1) > at;
    const taken = new Set([...names].flatMap(([value, name]) => (isAlive(value) ? [name] : [])));
    const given = outputs.map((output) => {
      if (outputs.length > 1 && !lastUse.has(output)) return '_';
      const known = sources.flatMap((source) => names.get(source) ?? []);
      const name = [...known, 'x', 'y', 'z', ...numbered(taken.size)].find(
        (one) => !taken.has(one),
      )!;
      taken.add(name);
      names.set(output, name);
      return name;
    });
    lines.push(`${given.join(', ')} = ${code}`);
  }
}

const numbered = (count: number) => Array.from({ length: count + 1 }, (_, i) => `x${i + 2}`);

function usesIn(texts: readonly Text[]): { uses: Map<Value, number>; lastUse: Map<Value, number> } {
  const [uses, lastUse] = [new Map<Value, number>(), new Map<Value, number>()];
  texts.forEach(({ parts }, at) => {
    for (const { value } of parts.filter(isPlace)) {
      uses.set(value, (uses.get(value) ?? 0) + 1);
      lastUse.set(value, at);
    }
  });
  return { uses, lastUse };
}
