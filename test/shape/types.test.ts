import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as shape from '../../src/shape';
import { cells } from '../compiler/cells';

/** Calls with literal arguments, many of which are refused at run time. */
const small = (least: number, most: number) => fc.integer({ min: least, max: most });
const oneOrPair = (least: number, most: number) =>
  fc.oneof(small(least, most), fc.tuple(small(least, most), small(least, most)));
const sometimes = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const conv = fc.record({
  input: fc.oneof(small(1, 300), fc.tuple(small(1, 40), small(1, 400))),
  kernel: oneOrPair(1, 12),
  stride: sometimes(oneOrPair(1, 5)),
  padding: sometimes(fc.oneof(oneOrPair(0, 5), fc.constantFrom('same', 'valid'))),
  dilation: sometimes(oneOrPair(1, 4)),
});
const convTranspose = fc.record({
  input: oneOrPair(1, 40),
  kernel: oneOrPair(1, 5),
  stride: sometimes(oneOrPair(1, 4)),
  padding: sometimes(oneOrPair(0, 4)),
  outputPadding: sometimes(oneOrPair(0, 3)),
  dilation: sometimes(oneOrPair(1, 4)),
});
const pool = fc.record({
  input: fc.oneof(small(1, 300), fc.tuple(small(1, 40), small(1, 400))),
  kernel: oneOrPair(1, 7),
  stride: sometimes(oneOrPair(1, 6)),
  padding: sometimes(oneOrPair(0, 3)),
  dilation: sometimes(oneOrPair(1, 3)),
  ceilMode: sometimes(fc.boolean()),
});
const filters = fc.record({
  inChannels: small(1, 600),
  outChannels: small(1, 600),
  kernel: oneOrPair(1, 11),
  groups: sometimes(small(1, 4)),
  bias: sometimes(fc.boolean()),
});

const families = [
  ['convOutputSize', conv, 250],
  ['convTransposeOutputSize', convTranspose, 100],
  ['poolOutputSize', pool, 200],
  ['convParameters', filters, 50],
] as const;

/** The same calls in every run. */
const calls = families.flatMap(([name, arguments_, numRuns]) =>
  fc.sample(arguments_ as fc.Arbitrary<object>, { seed: 20250, numRuns }).map((argument) => {
    const given = Object.entries(argument).filter(([, value]) => value !== undefined);
    return { name, argument: Object.fromEntries(given) };
  }),
);

describe('The types of shape', () => {
  const { snippet } = cells('tslab');
  const written = calls.map(
    ({ name, argument }, i) => `const c${i} = shape.${name}(${JSON.stringify(argument)});`,
  );
  const found = calls.map(({ name, argument }, i) => ({
    call: written[i],
    cell: snippet(written[i]!),
    type: `c${i}`,
    value: result(name, argument),
  }));
  const refused = found.filter(({ value }) => value === undefined);

  it('give the numbers that the functions give, for 600 random calls', () => {
    expect(calls).toHaveLength(600);
    const wrong = found.filter(
      ({ cell, type, value }) =>
        value !== undefined && (cell.errors.length > 0 || cell.types[type] !== value),
    );
    expect(wrong.map(({ call }) => call)).toEqual([]);
  });

  it('refuse what the functions refuse, with a sentence, and say no more of the size', () => {
    expect(refused.length).toBeGreaterThan(30);
    expect(refused.length).toBeLessThan(200);
    const wrong = refused.filter(
      ({ cell, type }) =>
        !/is not assignable to (?:parameter of )?type .*"(?:shape\.|the )/.test(cell.error) ||
        !/^(?:number|\[number, number\])$/.test(cell.types[type]!.replace(/\d+/g, 'number')),
    );
    expect(wrong.map(({ call }) => call)).toEqual([]);
  });

  const unknown =
    snippet(`declare const n: number; declare const one: 3 | 5; declare const form: number | [number, number];
const a = shape.convOutputSize({ input: n, kernel: 3 });
const b = shape.convOutputSize({ input: [9, n], kernel: 3 });
const c = shape.convOutputSize({ input: 9, kernel: one });
const d = shape.convOutputSize({ input: 9, kernel: form });
const f = shape.poolOutputSize({ input: 9, kernel: 2, ceilMode: n > 1 });
const g = shape.flattenedSize([20, 16, 16]);
const h = shape.flattenedSize([20, n, 16]);`);
  it.each([
    ['a', 'number'],
    ['b', '[7, number]'],
    ['c', 'number'],
    ['d', 'number | [number, number]'],
    ['f', 'number'],
    ['g', '5120'],
    ['h', 'number'],
  ])('are a number where an argument is one: %s is %s', (name, type) => {
    expect(unknown.types[name]).toBe(type);
  });

  const annotated = snippet(`const a: 5 = shape.convOutputSize({ input: 30, kernel: 6, stride: 5 });
const b: 37 = shape.poolOutputSize({ input: 75, kernel: 2 });
const c: 280 = shape.convParameters({ inChannels: 3, outChannels: 10, kernel: 3 });`);
  const wrong = snippet('const a: 4 = shape.convOutputSize({ input: 30, kernel: 6, stride: 5 });');
  it('guess nothing from the type that is expected', () => {
    expect(annotated.errors).toEqual([]);
    expect(wrong.error).toContain("Type '5' is not assignable to type '4'");
  });

  const misspelled = snippet('shape.convOutputSize({ input: 9, kernel: 3, strides: 2 });');
  it('refuse an argument that is not there', () => {
    expect(misspelled.error).toContain("Did you mean to write 'stride'?");
  });
});

/** What the function gives, written as a type; nothing if it refuses. */
function result(name: (typeof families)[number][0], argument: object): string | undefined {
  try {
    const value = (shape[name] as (argument: object) => number | number[])(argument);
    return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
  } catch {
    return undefined;
  }
}
