import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf, isUnchanged } from '../../../src/course/answer/arguments';
import type { Plain } from '../../../src/course/answer/answer';

const plain = fc.jsonValue() as fc.Arbitrary<Plain>;

describe('A copy of the arguments', () => {
  it('is equal and shares nothing that could be changed', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const before = structuredClone(value);
        const copy = copyOf(value);
        expect(isUnchanged(copy, value)).toBe(true);
        overwrite(copy);
        expect(value).toEqual(before);
      }),
    );
  });

  it('is distinguished from any other value', () => {
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        // JSON keeps the order of keys, which doesn't matter here.
        fc.pre(typeof one !== 'object' || one === null || Array.isArray(one));
        expect(isUnchanged(copyOf(one), other)).toBe(false);
      }),
    );
  });

  it.each<[string, (list: unknown[]) => unknown]>([
    ['-0 for 0', (list) => (list[0] = -0)],
    ['a text for a number', (list) => (list[0] = '0')],
    ['one more', (list) => list.push(1)],
    ['one less', (list) => list.pop()],
    ['a hole', (list) => Reflect.deleteProperty(list, 0)],
    ['a name', (list) => Object.assign(list, { a: 1 })],
    ['a list in itself', (list) => (list[0] = list)],
    ['a getter that throws', (list) => Object.defineProperty(list, 0, { get: fail })],
  ])('shows %s', (_, change) => {
    const copy = [0];
    change(copy);
    expect(isUnchanged(copy, [0])).toBe(false);
  });
});

function overwrite(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const item of Object.values(value)) overwrite(item);
  for (const name of Object.keys(value)) (value as Record<string, unknown>)[name] = 'changed';
}

function fail(): never {
  throw new Error('a trap');
}
