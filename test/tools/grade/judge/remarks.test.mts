/** What is said about a submission can be written and read, however much it is. */
import { describe, expect, it } from 'vitest';
import { boundedRow, Remarks } from '../../../../src/tools/grade/judge/remarks.mjs';
import type { SubmissionResult } from '../../../../src/tools/grade/result.mjs';
import { forJSON } from '../../../../src/tools/grade/results/escape.mjs';

describe('Remarks on notebooks', () => {
  it('stay as they are if they are few', () => {
    const remarks = new Remarks();
    remarks.add('a.ipynb', 'Cell 1 does not compile: x');
    expect(remarks.all()).toEqual([{ path: 'a.ipynb', reason: 'Cell 1 does not compile: x' }]);
  });

  it('end after a certain number or length, and say how many more there were', () => {
    for (const reason of ['short', 'x'.repeat(1900), '\u0001'.repeat(9990)]) {
      const remarks = new Remarks();
      for (let i = 0; i < 10_000; i++) remarks.add('a.ipynb', reason);
      const all = remarks.all();
      expect(all.length).toBeLessThanOrEqual(201);
      expect(all.at(-1)).toEqual({
        path: '…',
        reason: `And ${(10_000 - all.length + 1).toLocaleString('en-GB')} more about the notebooks.`,
      });
      expect(JSON.stringify(all).length).toBeLessThan(350_000);
    }
  });
});

describe('A row', () => {
  const row = (message: string, findings: number): SubmissionResult => ({
    student: 'ann',
    status: 'wrong',
    score: 1,
    maxScore: 40,
    reason: 'No.',
    exercises: Array.from({ length: 40 }, (_, i) => ({
      id: `e${i}`,
      status: 'wrong',
      points: 0,
      maxPoints: 1,
      reason: message,
      source: '',
      findings: Array.from({ length: findings }, () => ({
        rule: 'differs',
        part: '',
        severity: 'error' as const,
        message,
        hint: 'Why?',
      })),
    })),
    ignored: [{ path: 'a', reason: message }],
  });

  it('of an honest student stays as it is', () => {
    const honest = row('It is too large. '.repeat(10), 3);
    expect(boundedRow(honest)).toBe(honest);
  });

  it.each([
    ['2,000 characters', 'x'.repeat(2000), 5],
    ['what takes six times as much in JSON', '\u0001'.repeat(2000), 20],
    ['a thousand findings', 'x'.repeat(50), 1000],
  ])('keeps its points and the beginning of each text: %s', (_, message, findings) => {
    const bounded = boundedRow(row(message, findings));
    expect(Buffer.byteLength(forJSON(JSON.stringify(bounded)))).toBeLessThanOrEqual(256_000);
    expect([bounded.score, bounded.exercises.length]).toEqual([1, 40]);
    expect(bounded.exercises[0]!.findings[0]).toMatchObject({ rule: 'differs' });
  });
});
