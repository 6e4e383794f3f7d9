import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { functionExercise } from '../../../../src/course/check/functions';
import { runCheck } from '../../../../src/course/check/run-check';
import type { RuleMistake } from '../../../../src/course/mistake';

/** A function of two numbers, x + 2 · y, whose rules are the two factors. */
interface Rules {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
}

type Args = [x: number, y: number];

const mistake = (
  rule: string,
  likelihood: 1 | 2 | 3,
  changed: Partial<Rules>,
): RuleMistake<Rules> => ({
  rule,
  message: `It seems to be ${rule}.`,
  hint: `Is it ${rule}?`,
  likelihood,
  change: () => changed,
});

const mistakes = [
  mistake('x-squared', 1, { x: (x) => x * x }),
  mistake('x-negative', 2, { x: (x) => -x }),
  mistake('y-once', 2, { y: (y) => y }),
  mistake('y-left-out', 3, { y: () => 0 }),
  // Gives the same as the mistake above.
  mistake('y-by-zero', 1, { y: (y) => y * 0 }),
];

const weigh = functionExercise<Args, Rules>({
  id: 'weigh',
  title: 'Weigh',
  purpose: '',
  task: '',
  hints: [],
  starter: '',
  part: 'weigh',
  label: 'the weight',
  points: 3,
  inputs: {
    small: [
      [0, 0],
      [1, 0],
      [0, 1],
      [2, 3],
    ],
    random: (fc) => fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
  },
  rules: [{ x: (x) => x, y: (y) => 2 * y }],
  compute: (rules, x, y) => rules.x(x) + rules.y(y),
  mistakes,
  traits: [
    { name: 'x', holds: (x) => x > 0, yes: 'x is above 0', no: 'x is not above 0' },
    { name: 'y', holds: (_x, y) => y > 0, yes: 'y is above 0', no: 'y is not above 0' },
    { name: 'y-3', holds: (_x, y) => y === 3, yes: 'y is 3', no: 'y is not 3' },
  ],
  easy: { holds: (_x, y) => y === 0, yes: 'y is 0', points: 1 },
});

const check = (f: (x: number, y: number) => unknown) => runCheck(weigh, localAnswer({ weigh: f }));

describe('A wrong function', () => {
  it('is explained by the mistake that gives the same on all inputs', async () => {
    const { findings, points } = await check((x, y) => x + y);
    expect(findings).toEqual([
      {
        rule: 'y-once',
        part: 'weigh',
        severity: 'error',
        message: 'It seems to be y-once. `weigh(0, 1)` should give 2, but gave 1.',
        withoutAnswer: 'It seems to be y-once. `weigh(0, 1)` gave 1.',
        hint: 'Is it y-once?',
        expected: 2,
        actual: 1,
      },
      {
        rule: 'partly-right',
        part: 'weigh',
        severity: 'note',
        message: 'Right on all inputs where y is 0, which already earns points.',
      },
    ]);
    expect(points).toBe(1);
  });

  it('is explained by two mistakes at once, each shown on the smallest input that it changes', async () => {
    const { findings, points } = await check((x, y) => x * x + y);
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['y-once', 'It seems to be y-once. `weigh(0, 1)` should give 2, but gave 1.'],
      ['x-squared', 'It seems to be x-squared. `weigh(2, 3)` should give 8, but gave 7.'],
    ]);
    expect(points).toBe(0);
  });

  it('is explained by two mistakes that give the same: both are named in one finding, the likelier first', async () => {
    const { findings } = await check((x) => x);
    expect(findings[0]).toMatchObject({
      rule: 'one-of-several',
      message:
        'Two different mistakes lead to these results. `weigh(0, 1)` should give 2, but gave 0.',
      withoutAnswer: 'Two different mistakes lead to these results. `weigh(0, 1)` gave 0.',
      mistakes: [
        { rule: 'y-left-out', message: 'It seems to be y-left-out.', hint: 'Is it y-left-out?' },
        { rule: 'y-by-zero', message: 'It seems to be y-by-zero.', hint: 'Is it y-by-zero?' },
      ],
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('is not explained by a mistake that gives the same on some inputs only', async () => {
    const { findings } = await check((x, y) => (y === 7 ? 0 : x + y));
    expect(findings.map(({ rule }) => rule)).not.toContain('y-once');
  });

  it('is not explained, but divided by what its wrong inputs have in common', async () => {
    const { findings } = await check((x, y) => (y > 0 ? x - 5 * y : x + 2 * y));
    expect(findings[0]).toMatchObject({
      rule: 'wrong-by-y',
      message:
        'Right whenever y is not above 0; wrong whenever y is above 0. `weigh(0, 1)` should give 2, but gave -5.',
    });
  });

  it('may be wrong where something does not hold', async () => {
    const { findings } = await check((x, y) => (x > 0 ? x + 2 * y : x + 2 * y + 1));
    expect(findings[0]).toMatchObject({ rule: 'wrong-by-x' });
    expect(findings[0]!.message).toMatch(/^Right whenever x is above 0; wrong whenever x is not /);
  });

  it('may be wrong for one value alone', async () => {
    const { findings } = await check((x, y) => (y === 3 ? 0.5 : x + 2 * y));
    expect(findings[0]).toMatchObject({ rule: 'wrong-by-y-3' });
  });

  it('may hit the right number by chance: then it is said how many are wrong', async () => {
    const { findings } = await check((x, y) => (y > 0 ? 6 + x : x + 2 * y));
    expect(findings[0]!.rule).toBe('wrong-by-y');
    expect(findings[0]!.message).toMatch(
      /^Right whenever y is not above 0; wrong on \d+ of \d+ inputs where y is above 0\. `weigh\(0, 1\)` should/,
    );
  });

  it('may ignore all of its arguments', async () => {
    const { findings } = await check(() => 5);
    expect(findings[0]).toMatchObject({
      rule: 'always-the-same',
      message:
        'The result is always the same, whatever the arguments are. `weigh(0, 0)` should give 0, but gave 5.',
      actual: 5,
    });
  });

  it('without any pattern shows the smallest input that fails', async () => {
    const { findings } = await check((x, y) => (x === -4 || x === 2 ? 100 : x + 2 * y));
    expect(findings[0]).toMatchObject({
      rule: 'wrong-result',
      message: '`weigh(2, 3)` should give 8, but gave 100.',
      expected: 8,
      actual: 100,
    });
  });
});

describe('The modelled answers', () => {
  it('are all mistakes that change a result, and the pairs that can be distinguished from them', async () => {
    const answers = await weigh.mistaken();
    expect(answers.map(({ rules }) => rules.join(' + '))).toEqual([
      'x-squared',
      'x-negative',
      'y-once',
      'y-left-out',
      'y-by-zero',
      'x-squared + y-once',
      'x-squared + y-left-out',
      'x-squared + y-by-zero',
      'x-negative + y-once',
      'x-negative + y-left-out',
      'x-negative + y-by-zero',
    ]);
  });

  it('make the mistakes', async () => {
    const [squared] = await weigh.mistaken();
    expect(squared!.parts.weigh!(3, 1)).toBe(11);
  });
});
