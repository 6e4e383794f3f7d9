import { describe, expect, test } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import { runCheck } from '../../../src/course/check/run-check';
import {
  answersUnder,
  asked,
  candidatesOf,
  networkQuestion,
  rightRules,
  type Answers,
} from '../../../src/course/mistake';
import type { PracticeQuestion } from '../../../src/course/practice/generate';
import { isWellPosed } from '../../../src/course/practice/well-posed';
import { cases } from '../../sample';
import { questions } from './questions';

const optionalNames = ({ parts }: PracticeQuestion) =>
  parts.filter(({ optional }) => optional).map(({ name }) => name);

/** An answer as a learner would write it, from the numbers by name. */
function written({ question }: PracticeQuestion, answers: Answers, leftOut: readonly string[]) {
  const answer: Record<string, unknown> = {};
  for (const { name, path } of asked(question)) {
    const [part, ...at] = path;
    if (leftOut.includes(part)) continue;
    if (at.length === 0) answer[part] = answers[name];
    else {
      let list = (answer[part] ??= []) as unknown[];
      for (const i of at.slice(0, -1)) list = (list[i] ??= []) as unknown[];
      list[at.at(-1)!] = answers[name];
    }
  }
  return answer;
}

describe('isWellPosed', () => {
  const conv = { kind: 'conv', inChannels: 3, outChannels: 10, kernel: 3 } as const;

  test('refuses a question in which two mistakes lead to the same number', () => {
    // F = D_in = 3: leaving out the depth or one dimension of the kernel both give 100.
    const question = networkQuestion(
      { input: [3, 32, 32], layers: [conv] },
      { parameters: 'parameters' },
    );
    expect(isWellPosed(question)).toEqual({
      ok: false,
      reason: 'input-depth-left-out and kernel-not-squared lead to the same answer',
    });
  });

  test('accepts it with another kernel', () => {
    const network = { input: [3, 32, 32], layers: [{ ...conv, kernel: 5 }] } as const;
    expect(isWellPosed(networkQuestion(network, { parameters: 'parameters' })).ok).toBe(true);
  });

  describe('refuses a mistake that the end does not show', () => {
    // 130 → 128 → 32 in the quiz: 129 / 4 gives 32, too.
    const network = {
      input: [3, 130, 130],
      layers: [conv, { kind: 'pool', kernel: 4 }],
    } as const;
    const question = networkQuestion(network, { steps: 'steps', size: 'size' });

    test('if only the end is needed', () => {
      const { reason } = isWellPosed(question, ['steps']) as { reason: string };
      expect(reason).toBe('conv-keeps-size leads to the right answer');
    });

    test('but not if the steps are asked for', () => {
      const { reason } = isWellPosed(question) as { reason?: string };
      expect(reason ?? '').not.toContain('the right answer');
    });
  });

  test('refuses a question whose answer is also a product of the numbers in its text', () => {
    // 28 → 26 → 5, which is the kernel of the pooling: 5 · 5 · 10 are the numbers that come out.
    const pool = { kind: 'pool', kernel: 5 } as const;
    const after = (size: number) =>
      networkQuestion(
        { input: [3, size, size], layers: [conv, pool] },
        { steps: 'steps', features: 'features' },
      );
    expect(isWellPosed(after(28))).toEqual({
      ok: false,
      reason: 'kernel² · depth before is the right answer',
    });
    expect(isWellPosed(after(58)).ok).toBe(true);
    // With a depth of 1 it makes no difference whether it is counted.
    const grey = { ...conv, inChannels: 1, kernel: 5 };
    const parameters = networkQuestion(
      { input: [1, 32, 32], layers: [grey] },
      { parameters: 'parameters' },
    );
    expect(isWellPosed(parameters)).toMatchObject({ ok: false });
  });

  test('refuses a question in which nothing can go wrong', () => {
    expect(isWellPosed({ quantities: [] })).toEqual({
      ok: false,
      reason: 'no mistake can be made',
    });
  });
});

describe('Practice questions', () => {
  test('are well-posed, of all topics and difficulties', () => {
    const ill = questions(cases({ full: 56, sample: 12 })).flatMap((question) => {
      const posed = isWellPosed(question.question, optionalNames(question));
      return posed.ok ? [] : [`${question.id}: ${posed.reason}`];
    });
    expect(ill).toEqual([]);
  });

  test('are never answered by a product of a kernel and a depth', () => {
    const easy = questions(cases({ full: 56, sample: 12 })).filter(({ question }) => {
      const right = answersUnder(question, rightRules);
      const ends = ['final features', 'final parameters', 'final multiply-adds'];
      return (question.network?.layers ?? []).some((layer) =>
        ends.some((name) => {
          const [height, width] = [layer.kernel].flat();
          const depths = layer.kind === 'conv' ? [layer.inChannels, layer.outChannels] : [];
          return depths.some((depth) => right[name] === height! * (width ?? height!) * depth);
        }),
      );
    });
    expect(easy.map(({ id }) => id)).toEqual([]);
  });

  test('have every single mistake named, and no other', async () => {
    const misnamed: string[] = [];
    let made = 0;
    for (const question of questions(6)) {
      for (const leftOut of [[], optionalNames(question)]) {
        for (const { mistakes, rules } of candidatesOf(question.question).singles()) {
          const { rule } = mistakes[0]!;
          const answer = written(question, answersUnder(question.question, rules), leftOut);
          const report = await runCheck(question.exercise, localAnswer(answer));
          const named = report.findings
            .filter(({ severity }) => severity === 'error')
            .map((finding) => finding.rule);
          made++;
          if (String(named) !== rule) misnamed.push(`${question.id}: ${rule} → ${String(named)}`);
        }
      }
    }
    expect(misnamed).toEqual([]);
    expect(made).toBeGreaterThan(2000);
  });
});
