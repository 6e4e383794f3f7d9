import { describe, expect, test } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import { runCheck } from '../../../src/course/check/run-check';
import { asked, predict, rightRules } from '../../../src/course/mistake';
import { generate, questionOf, type PracticeQuestion } from '../../../src/course/practice/generate';
import { solutionOf } from '../../../src/course/practice/solution';
import type { Difficulty, Topic } from '../../../src/course/practice/topic';
import { questions } from './questions';

const check = (question: PracticeQuestion, answer: unknown) =>
  runCheck(question.exercise, localAnswer(answer));

/** The block of code in a question's text, without the fences. */
function codeIn({ text }: PracticeQuestion): string[] {
  return text
    .split('```')
    .slice(1, 2)
    .join()
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim());
}

describe('The same name gives the same question', () => {
  // A new mistake in the catalogue may make one of these ill-posed, so that its seed gives a different question.
  test('on every machine: these were written down', () => {
    const chain = questionOf('chains-2-17')!;
    expect(chain.text).toContain('**109 x 109**');
    expect(codeIn(chain)).toEqual([
      'new nn.Sequential(',
      'new nn.Conv2d(3, 12, 7, { padding: 2 }),',
      'new nn.MaxPool2d(2, 2),',
      'new nn.Conv2d(12, 16, 4),',
      ')',
    ]);
    const [steps, depth, size] = [[107, 53, 50], 16, 50];
    expect(solutionOf(chain)).toEqual({ steps, depth, size, features: 40_000 });

    const layer = questionOf('shapes-3-9')!;
    expect(layer.text).toContain('**40 x 40**');
    expect(codeIn(layer)).toEqual(['new nn.Conv2d(8, 12, [5, 4], { padding: [1, 3] })']);
    expect(solutionOf(layer)).toEqual({ depth: 12, size: [38, 43] });
  });

  test.each([
    ['flattening-2-5', { place: [5, 1, 7] }],
    ['multiply-adds-1-0', { size: 11, multiplyAdds: 71_148 }],
    ['receptive-fields-1-2', { fields: [3, 7], field: 7 }],
    ['padding-3-4', { paddings: [10, 9, 12] }],
    ['parameters-2-9', { each: [550, 0, 3920], parameters: 4470 }],
  ])('%s', (id, solution) => {
    expect(solutionOf(questionOf(id)!)).toEqual(solution);
  });

  test('as its topic, difficulty and seed', () => {
    const { id, text } = generate('parameters', { seed: 4, difficulty: 3 });
    expect(id).toBe('parameters-3-4');
    expect(questionOf(id)!.text).toBe(text);
  });

  test('and another seed gives another one', () => {
    const texts = new Set(
      Array.from({ length: 30 }, (_, seed) => generate('chains', { seed }).text),
    );
    expect(texts.size).toBe(30);
  });

  test('and a name that is not of a question gives none', () => {
    const names = ['chains', 'chains-4-1', 'chains-1-', 'chains-1-01', 'chains-1-1e3', 'quiz-130'];
    expect(names.map(questionOf)).toEqual(names.map(() => undefined));
  });
});

describe('What cannot be asked for is refused', () => {
  test.each([
    [() => generate('chain' as Topic, { seed: 1 }), 'no topic "chain". Did you mean \'chains\'?'],
    [() => generate(7 as never, { seed: 1 }), 'The topics are shapes, padding,'],
    [
      () => generate('chains', { seed: 1, difficulty: 4 as Difficulty }),
      'The difficulty can be 1, 2 or 3.',
    ],
    [() => generate('chains', { seed: 1.5 }), 'a whole number of at least 0'],
    [() => generate('chains', { seed: -1 }), 'a whole number of at least 0'],
  ])('as in case %#', (make, message) => {
    expect(make).toThrow(message);
  });
});

describe('Questions', () => {
  const all = questions(56);

  test('have sizes that are easy to calculate with', () => {
    for (const { id, question } of all) {
      const right = predict(question, rightRules);
      const odd = question.quantities.filter(({ kind, name, path }) => {
        const least = path && !['size', 'height', 'width'].includes(kind) ? 0 : 1;
        const value = right[name]!;
        return !Number.isInteger(value) || value < least || value > 1_000_000;
      });
      expect(odd.map(({ name }) => `${id}: ${name} is ${right[name]}`)).toEqual([]);
    }
  });

  test('give none of their numbers away in the hints', () => {
    const told = all.filter(({ question, hints }) => {
      const right = predict(question, rightRules);
      const numbers = new Set(asked(question).map(({ name }) => String(right[name])));
      // Numbers of the formula itself, and of counting from 0.
      const words =
        hints
          .join(' ')
          .replace(/\+ 1|2P|from 0/g, '')
          .match(/\d+/g) ?? [];
      return words.some((word) => numbers.has(word));
    });
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  test('become harder: dilation, groups, pairs and ceil mode come last', () => {
    const hard = /dilation|groups|ceilMode|\[\d+, \d+\][,)]/;
    const withHard = (difficulty: Difficulty) =>
      all.filter((question) => {
        if (question.difficulty !== difficulty) return false;
        return hard.test(codeIn(question).join(' '));
      });
    expect(withHard(1).map(({ id }) => id)).toEqual([]);
    expect(withHard(2).map(({ id }) => id)).toEqual([]);
    expect(withHard(3).length).toBeGreaterThan(150);
  });

  test('also take the mean where they pool, from the second difficulty on', () => {
    const averaging = all.filter((question) => codeIn(question).join(' ').includes('AvgPool2d'));
    const found = new Set(averaging.map(({ topic, difficulty }) => `${topic} ${difficulty}`));
    const pooling = ['shapes', 'chains', 'parameters', 'multiply-adds', 'receptive-fields'];
    expect([...found].sort()).toEqual(
      [...pooling.flatMap((topic) => [`${topic} 2`, `${topic} 3`]), 'flattening 3'].sort(),
    );
    const texts = averaging.map(({ text }) => text);
    expect(texts.some((text) => text.includes('countIncludePad: false'))).toBe(true);
    expect(texts.some((text) => /AvgPool2d\(.*ceilMode: true/.test(text))).toBe(true);
  });

  test('name in their text what is asked for', () => {
    for (const { text, parts } of all) {
      for (const { name, label } of parts) expect(text).toContain(`- \`${name}\`: ${label}`);
    }
  });
});

describe('A right answer', () => {
  const some = questions(8);

  test('passes, with all its points', async () => {
    for (const question of some) {
      const report = await check(question, solutionOf(question));
      expect([question.id, report.passed, report.findings]).toEqual([question.id, true, []]);
    }
  });

  test('passes without what may be left out', async () => {
    const withOptional = some.filter(({ parts }) => parts.some(({ optional }) => optional));
    expect(withOptional.length).toBeGreaterThan(5);
    for (const question of withOptional) {
      const answer = { ...solutionOf(question) };
      for (const { name, optional } of question.parts) if (optional) delete answer[name];
      expect([question.id, (await check(question, answer)).passed]).toEqual([question.id, true]);
    }
  });

  test.each([
    ['as texts', (value: number) => String(value)],
    ['with thousands set apart', (value: number) => value.toLocaleString('en')],
    ['as bigints', (value: number) => BigInt(value)],
  ])('passes in other forms: %s', async (_, form) => {
    const formed = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(formed) : form(value as number);
    for (const question of some) {
      const answer = Object.fromEntries(
        Object.entries(solutionOf(question)).map(([name, value]) => [name, formed(value)]),
      );
      expect([question.id, (await check(question, answer)).passed]).toEqual([question.id, true]);
    }
  });

  test('passes with a pair for a square', async () => {
    const question = generate('chains', { seed: 17, difficulty: 2 });
    const { size, ...rest } = solutionOf(question);
    expect((await check(question, { ...rest, size: [size, size] })).passed).toBe(true);
  });
});
