import { describe, expect, it } from 'vitest';
import { oneAnswer, type SourcedVerdict } from '../../../../src/tools/grade/judge/one-answer.mjs';
import type { Status } from '../../../../src/tools/grade/result.mjs';

const judged = (source: string, status: Status, points: number): SourcedVerdict => ({
  source,
  verdict: { status, points, reason: '', findings: [] },
});
const isOwn = (source: string) => source === 'quiz-130.ts' || source === '10-the-quiz.ipynb';
const choose = (...all: SourcedVerdict[]) => oneAnswer(all, isOwn);

const right = judged('a.ipynb', 'right', 5);
const wrong = judged('b.ipynb', 'wrong', 2);

describe('Of several answers to an exercise', () => {
  it('the only one counts, and nothing is said', () => {
    expect(choose(right)).toEqual(right);
  });

  it('one that was not given is none', () => {
    expect(choose(judged('quiz-130.ts', 'missing', 0), wrong)).toEqual(wrong);
    expect(choose(judged('quiz-130.ts', 'missing', 0)).verdict.status).toBe('missing');
  });

  it("the lesson's own counts, even if another one has more points, which is said", () => {
    const { source, verdict } = choose(right, judged('10-the-quiz.ipynb', 'wrong', 3));
    expect([source, verdict.status, verdict.points]).toEqual(['10-the-quiz.ipynb', 'wrong', 3]);
    expect(verdict.reason).toBe(
      'There are 2 answers (a.ipynb, 10-the-quiz.ipynb); the one in 10-the-quiz.ipynb counts.',
    );
  });

  it.each([
    ['two notebooks with names of their own', [right, wrong], 2],
    [
      'the file and the notebook of the lesson',
      [judged('quiz-130.ts', 'right', 5), judged('10-the-quiz.ipynb', 'crashed', 0)],
      0,
    ],
  ])('the one with the fewest points counts until a person decides: %s', (_, all, points) => {
    const { verdict } = choose(...all);
    expect([verdict.status, verdict.points]).toEqual(['ambiguous', points]);
    expect(verdict.reason).toMatch(/2 answers that differ .* Until a person decides, the one in/);
  });

  it('any counts if all are worth the same', () => {
    const { verdict } = choose(right, judged('c.ipynb', 'right', 5));
    expect([verdict.status, verdict.points]).toEqual(['right', 5]);
    expect(verdict.reason).toBe(
      'There are 2 answers (a.ipynb, c.ipynb); the one in a.ipynb counts.',
    );
  });
});
