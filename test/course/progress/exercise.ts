import type { Exercise } from '../../../src/course/check/exercise';
import type { Finding } from '../../../src/course/check/finding';
import { reportOn, type Report } from '../../../src/course/check/report';

/** An exercise with one part, whose right answer is 5. */
export const five: Exercise = {
  id: 'five',
  title: 'Five',
  purpose: 'You can count the fingers of a hand.',
  task: 'Set `size` to how many fingers a hand has.',
  hints: ['What does a hand have?', 'Count them.'],
  starter: 'export const size = undefined;\n',
  kind: 'values',
  parts: [{ name: 'size', label: 'how many', points: 2 }],
  async check(answer) {
    const value = await answer.value('size');
    const isRight = value.kind === 'number' && value.value === 5;
    return { points: { size: isRight ? 2 : 0 }, findings: isRight ? [] : [wrong('too-small')] };
  },
};

export function wrong(rule: string): Finding {
  return { rule, part: 'size', severity: 'error', message: 'It is not right.' };
}

export function reportWith(points: number, findings: readonly Finding[] = []): Report {
  return reportOn(five, { points: { size: points }, findings });
}
