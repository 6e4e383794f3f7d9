/** The values that are read must be those that running the file would give. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLiterals } from '../../../../src/tools/grade/judge/literals.mjs';
import { evaluate } from '../../../course/exercises/evaluate.js';

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const leaf = fc.oneof(
  number.map(String),
  fc.string().map((text) => JSON.stringify(text)),
  fc.constantFrom('true', 'null', 'undefined', 'NaN', '-Infinity', '0x10', '1_000', '`text`'),
);
const { value } = fc.letrec<{ value: string; sum: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('sum'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => {
      const entries = items.map((item, i) => `key${i}: ${item}`);
      return `({ ${entries.join(', ')} } as const)`;
    }),
  ),
  sum: fc
    .tuple(number, fc.constantFrom('+', '-', '*', '/'), number)
    .map(([a, operator, b]) => `((${a}) ${operator} (${b}))`),
}));

describe('An answer that is written out', () => {
  it('is read as what running it gives', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        const text = values.map((one, i) => `export const part${i} = ${one};`).join('\n');
        const read = readLiterals(text);
        expect(read).toBeDefined();
        const ran = evaluate(text);
        for (const name of Object.keys(ran)) expect(read![name]).toStrictEqual(ran[name]);
      }),
      { numRuns: 300, seed: 130 },
    );
  });

  it('has no value for what is only declared', () => {
    const text = 'export declare const depth = 20;\nexport const size = 16;';
    expect(readLiterals(text)).toEqual({ size: 16 });
  });

  it('may name a value and use it again', () => {
    const text = 'const side = 16;\nexport const features = 20 * side * side;';
    expect(readLiterals(text)).toEqual({ features: 5120 });
  });

  it.each([
    'export const depth = Math.max(1, 20);',
    'export let depth = 20;',
    'export const depth = 20; depth++;',
    "import { zeros } from 'convlab'; export const depth = 20;",
    'export const depth = { __proto__: null };',
    'export const depth = { get size() { return 16; } };',
    'export const depth = later; const later = 20;',
    'export const depth = ;',
    'export default 20;',
  ])('is run if there is more to it: %s', (text) => {
    expect(readLiterals(text)).toBeUndefined();
  });
});
