import { describe, expect, test } from 'vitest';
import { PracticeRound, questionOf } from '../../../src/course/practice';
import { Learner } from './learner';

const round = () => new PracticeRound(questionOf('chains-2-17')!, new Learner().session);

describe('A question in a notebook', () => {
  test('says how to answer', () => {
    expect(round().call).toBe(
      "check('chains-2-17', { steps: …, depth: …, size: …, features: … });",
    );
    expect(String(round())).toContain("hint('chains-2-17')");
  });

  test('leaves out of that what may be left out', () => {
    const question = questionOf('parameters-2-9')!;
    expect(question.parts.map(({ name, optional }) => optional && name)).toContain('each');
    expect(new PracticeRound(question, new Learner().session).call).toBe(
      "check('parameters-2-9', { parameters: … });",
    );
  });

  test('shows the same words as text and as HTML', () => {
    const words = (text: string) =>
      text
        .replace(/<[^<>]+>/g, ' ')
        .replace(/```ts|```|[*`]|^- /gm, ' ')
        .replaceAll('&gt;', '>')
        .split(/\s+/)
        .join('');
    expect(words(round().toHTML())).toBe(words(round().toString()));
  });

  test('keeps code in lines, and lists as lists', () => {
    const html = round().toHTML();
    expect(html).toContain('new nn.Sequential(\n  new nn.Conv2d(3, 12, 7, { padding: 2 }),\n');
    expect(html).toContain('<li><code>depth</code>: how many channels come out at the end</li>');
    expect(html).toContain('<b>109 x 109</b>');
  });
});
