/** A report as data, as text and as HTML. */
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import type { Exercise } from '../../../src/course/check/exercise';
import type { Finding, Outcome } from '../../../src/course/check/finding';
import { reportOn } from '../../../src/course/check/report';
import { runCheck } from '../../../src/course/check/run-check';

function exerciseThat(check: Exercise['check']): Exercise {
  return {
    id: 'a-test',
    title: 'A test',
    kind: 'values',
    purpose: '',
    task: '',
    starter: '',
    hints: [],
    parts,
    check,
  };
}

const parts = [
  { name: 'depth', label: 'how many channels come out', points: 1 },
  { name: 'size', label: 'how many pixels a side has', points: 2 },
  { name: 'steps', label: 'a side after each layer', points: 0, optional: true },
];

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'forgot-plus-one',
  part: 'size',
  severity: 'error',
  message: 'The “+ 1” is missing.',
  hint: 'How many places are there?',
  ...more,
});
const report = (points: Outcome['points'], findings: readonly Finding[] = []) =>
  reportOn(
    exerciseThat(() => Promise.reject(new Error('not run'))),
    { points, findings },
  );

describe('A report', () => {
  it('has passed with all points and nothing but notes', () => {
    expect(report({ depth: 1, size: 2 }).passed).toBe(true);
    expect(report({ depth: 1, size: 2 }, [finding({ severity: 'note' })]).passed).toBe(true);
    expect(report({ depth: 1, size: 1 }).passed).toBe(false);
    expect(report({ depth: 1, size: 2 }, [finding({ part: 'steps[0]' })]).passed).toBe(false);
  });

  it('says in one line what is right, then what was found', () => {
    expect(String(report({ depth: 1 }, [finding()]))).toBe(
      [
        'A test: 1 of 3 points',
        '✔ Right: how many channels come out.',
        '✖ size: The “+ 1” is missing.',
        '  → How many places are there?',
      ].join('\n'),
    );
  });

  it('says beside all points that something is not right, if it has no points of its own', () => {
    const way = finding({ part: 'steps[0]', hint: undefined });
    expect(String(report({ depth: 1, size: 2 }, [way])).split('\n')[0]).toBe(
      'A test: 3 of 3 points, but something is not right yet',
    );
  });

  it('says the same of several parts once', () => {
    const negative = { rule: 'negative', message: 'It is negative.', hint: undefined };
    const findings = [
      finding({ ...negative, part: 'depth' }),
      finding({ ...negative, part: 'size' }),
    ];
    expect(String(report({}, findings))).toBe(
      'A test: 0 of 3 points\n✖ depth, size: It is negative.',
    );
  });

  it('has one cross for one number, with the mistakes that may have led to it below', () => {
    const mistakes = [
      { rule: 'one', message: 'The “+ 1” is missing.', hint: 'How many places are there?' },
      { rule: 'two', message: 'The `padding` is missing.', hint: 'Which layer has one?' },
    ];
    const either = finding({ rule: 'one-of-several', message: 'Two lead to it.', mistakes });
    const both = finding({ rule: 'several-at-once', message: 'It takes two.', mistakes });
    expect(String(report({}, [either]))).toBe(
      [
        'A test: 0 of 3 points',
        '✖ size: Two lead to it.',
        '  → How many places are there?',
        '  1. The “+ 1” is missing.',
        '     → How many places are there?',
        '  2. The `padding` is missing.',
        '     → Which layer has one?',
      ].join('\n'),
    );
    const folded = report({}, [either]).toHTML();
    expect(folded.match(/✖/g)).toHaveLength(1);
    expect(folded).toMatch(/<details[^>]*><summary>Which mistakes\?<\/summary><ol.*<\/details>/);
    expect(folded).toContain(
      'The <code>padding</code> is missing.<br><i>→ Which layer has one?</i>',
    );
    // Where both were made, nothing is to be looked up.
    expect(report({}, [both]).toHTML()).not.toContain('<details');
    expect(report({}, [both]).toHTML()).toContain('The <code>padding</code> is missing.');
  });

  it('breaks long lines at spaces, never inside a word', () => {
    const text = String(report({}, [finding({ message: 'places '.repeat(40).trim() })]));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
    expect(text).not.toMatch(/\bplac$/m);
  });

  it('is the same in HTML, with code marked and nothing of the answer taken for HTML', () => {
    const message = '`outputSize` gave "<img src=x onerror=alert(1)>" & more.';
    const html = report({ depth: 1 }, [finding({ message })]).toHTML();
    expect(html).toContain('<code>outputSize</code> gave &quot;&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('&amp; more.');
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('Right: how many channels come out.');
    expect(html).toContain('→ How many places are there?');
  });

  it('as JSON is the data that scripts read', () => {
    const json = JSON.parse(JSON.stringify(report({ depth: 1 }, [finding()]))) as object;
    expect(json).toMatchObject({
      exercise: 'a-test',
      passed: false,
      points: 1,
      maxPoints: 3,
      findings: [{ rule: 'forgot-plus-one', part: 'size', severity: 'error' }],
    });
  });

  it('recognises an answer that has yet to be given', () => {
    const missing = { rule: 'not-answered', message: 'This is missing.', hint: undefined };
    const open = [finding({ ...missing, part: 'depth' }), finding({ ...missing, part: 'size[0]' })];
    expect(report({}, open).isUnanswered).toBe(true);
    expect(report({ depth: 1 }, open.slice(1)).isUnanswered).toBe(false);
    expect(report({}, [open[0]!, finding()]).isUnanswered).toBe(false);
    expect(report({ depth: 1, size: 2 }).isUnanswered).toBe(false);
    // The steps are worth no points, but they were given.
    expect(report({ steps: 0 }, open).isUnanswered).toBe(false);
  });

  it('has neither points nor crosses where nothing is answered yet', () => {
    const missing = { rule: 'not-answered', message: 'This is missing.', hint: undefined };
    const open = [finding({ ...missing, part: 'depth' }), finding({ ...missing, part: 'size' })];
    expect(String(report({}, open))).toBe(
      'A test: nothing answered yet\n· depth, size: This is missing.',
    );
    expect(String(report({ depth: 1 }, open.slice(1)))).toBe(
      'A test: 1 of 3 points\n✔ Right: how many channels come out.\n· size: This is missing.',
    );
    expect(report({}, open).toHTML()).not.toContain('✖');
  });

  it('does not repeat in a line of its own that the only part is right', () => {
    const exercise = {
      ...exerciseThat(() => Promise.reject(new Error('not run'))),
      parts: [parts[0]!],
    };
    expect(String(reportOn(exercise, { points: { depth: 1 }, findings: [] }))).toBe(
      'A test: right, 1 point',
    );
  });
});

describe('runCheck', () => {
  it.each([
    ['an error', () => Promise.reject(new TypeError('x is undefined'))],
    ['anything else', () => Promise.reject(Object.assign(new Error('odd'), { name: 'Odd' }))],
    [
      'an error before it begins',
      () => {
        throw new Error('early');
      },
    ],
  ])('says of %s in a check that it is our fault, and judges nothing', async (_, check) => {
    const result = await runCheck(exerciseThat(check), localAnswer({}));
    expect(result.isFault).toBe(true);
    expect(result.passed).toBe(false);
    const text = String(result).replaceAll(/\n\s*/g, ' ');
    expect(text).toMatch(/^A test: not judged ! The check of `a-test` itself failed\./);
    expect(text).toMatch(/convlab's fault, not yours, .* To report it, run `npx convlab doctor`/);
    expect(text).not.toMatch(/ at .*\.ts:\d+/);
  });
});
