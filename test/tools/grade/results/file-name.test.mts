import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fileNamesOf } from '../../../../src/tools/grade/results/file-name.mjs';

const nameOf = (student: string) => fileNamesOf([student]).get(student)!;

describe('A file name', () => {
  test.each([
    ['ann', 'ann'],
    ['Müller Anna_123', 'Müller Anna_123'],
    ['李小龍', '李小龍'],
    ['a/b\\c', 'a%2Fb%5Cc'],
    ['..', '%2E%2E'],
    ['.hidden', '%2Ehidden'],
    ['-rf', '%2Drf'],
    ['CON', '%43ON'],
    ['nul.ts', '%6Eul.ts'],
    ['com¹', '%63om¹'],
    ['100%', '100%25'],
    ['end. ', 'end.%20'],
    ['a\u202eb', 'a%E2%80%AEb'],
    ['e\u0301', 'e%CC%81'],
    ['\ud800', '%uD800'],
    ['', '%'],
  ])('of %j is %j', (student, name) => {
    expect(nameOf(student)).toBe(name);
  });

  it('is spelt out if only capitals tell two students apart', () => {
    expect([...fileNamesOf(['Ann', 'ann', 'Ben']).values()]).toEqual(['%41nn', 'ann', 'Ben']);
  });

  it('is not too long, and still its own', () => {
    const [a, b] = ['a', 'b'].map((end) => nameOf('好'.repeat(300) + end));
    expect(Buffer.byteLength(a!)).toBeLessThanOrEqual(120);
    expect(a).not.toBe(b);
  });

  it('is shared by no two students, also where case and the way to write é are ignored', () => {
    const student = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'aAbBeé%.- 1/~', 'e\u0301', 'ß', 'SS', 'ſ', 'İ', '\ud800', '\udc00'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.uniqueArray(student, { maxLength: 40 }), (students) => {
        const names = [...fileNamesOf(students).values()];
        const folded = names.map((name) => name.normalize('NFC').toUpperCase().toLowerCase());
        expect(new Set(folded).size).toBe(students.length);
        for (const name of names) {
          expect(name).toMatch(/^[\p{L}\p{M}\p{N}._ %~-]+$/u);
          expect(name).not.toMatch(/^[. -]|[. ]$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the students', () => {
    const forth = fileNamesOf(['Ann', 'ann', 'ANN']);
    const back = fileNamesOf(['ANN', 'ann', 'Ann']);
    for (const [student, name] of forth) expect(back.get(student)).toBe(name);
  });
});
