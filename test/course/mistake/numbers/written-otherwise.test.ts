/** Right numbers in the place of others, or as other numbers. */
import { describe, expect, it } from 'vitest';
import { quizNetwork } from '../../../../src/course/exercises/networks';
import {
  explain,
  networkQuestion,
  type Answers,
  type Question,
} from '../../../../src/course/mistake';

const question = networkQuestion(quizNetwork, {
  steps: 'steps',
  depth: 'depth',
  size: 'size',
  features: 'features',
});
const fields = networkQuestion(quizNetwork, { fields: 'fields', field: 'field' });

const ends = (depth: number, size: number, features: number): Answers => ({
  'final depth': depth,
  'final size': size,
  'final features': features,
});
const list = (kind: string, ...numbers: number[]): Answers =>
  Object.fromEntries(numbers.map((number, i) => [`${kind} ${i + 1}`, number]));

/** What is said, and of which number: `final size: area-for-size`. */
const named = (asked: Question, answers: Answers) =>
  explain(asked, answers).causes.map(
    ({ at, explanations }) =>
      `${at.name}: ${explanations
        .flat()
        .map(({ rule }) => rule)
        .join()}`,
  );

describe('Right numbers', () => {
  it.each<[string, Answers, string]>([
    ['depth and size', ends(16, 20, 5120), 'final depth: places-exchanged'],
    ['size and features', ends(20, 5120, 16), 'final size: places-exchanged'],
    [
      'two steps',
      { ...list('size', 128, 16, 32, 32), ...ends(20, 16, 5120) },
      'size 2: places-exchanged',
    ],
  ])('may have changed places: %s', (_, answers, name) => {
    expect(named(question, answers)).toEqual([name]);
  });

  it.each<[string, Answers]>([
    ['and the features be right', ends(20, 256, 5120)],
    ['and the features follow', ends(20, 256, 20 * 256 ** 2)],
    [
      'in the steps, too',
      { ...list('size', 128 ** 2, 32 ** 2, 32 ** 2, 256), ...ends(20, 256, 5120) },
    ],
  ])('may be squared, %s', (_, answers) => {
    const [first, ...others] = named(question, answers);
    expect(first).toMatch(/: area-for-size$/);
    expect(others).toEqual([]);
  });

  it('may be those of the sizes where fields are asked for', () => {
    const answers = { ...list('field', 128, 32, 32, 16), 'final field': 16 };
    expect(named(fields, answers)).toEqual(['field 1: size-for-field']);
    expect(named(fields, { 'final field': 16 })).toEqual(['final field: size-for-field']);
  });
});
