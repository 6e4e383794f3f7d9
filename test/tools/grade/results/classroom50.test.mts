import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { classroom50Run, toClassroom50 } from '../../../../src/tools/grade/results/classroom50.mjs';
import { ann, ben, clara, exercises, nasty, result, submission } from './sample.mjs';

const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
const instant = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };

/** What Classroom 50 requires, in short; its own schema is result-v1.schema.json. */
const contract = {
  type: 'object',
  additionalProperties: false,
  required: [
    ...['schema', 'classroom', 'assignment', 'assignment_type', 'owner', 'submission'],
    ...['commit', 'release', 'review', 'datetime', 'score', 'max-score', 'tests'],
  ],
  properties: {
    schema: { const: 'classroom50/result/v1' },
    classroom: text,
    assignment: text,
    assignment_type: { enum: ['individual', 'group', 'team'] },
    owner: text,
    submission: { type: 'string', pattern: '^submit/' },
    commit: text,
    release: text,
    review: text,
    datetime: instant,
    graded_at: instant,
    score: count,
    'max-score': count,
    submitted_by: { type: 'object' },
    tests: {
      type: 'array',
      items: {
        type: 'object',
        required: ['test-name', 'passed', 'score', 'max-score'],
        properties: {
          'test-name': text,
          passed: { type: 'boolean' },
          score: count,
          'max-score': count,
        },
      },
    },
  },
};

const env = {
  CLASSROOM: 'cs-principles',
  ASSIGNMENT: 'quiz',
  SUBMISSION_TAG: 'submit/2026-06-01T14-32-05Z-a1b2c3d',
  USERNAME: 'ben',
  ASSIGNMENT_TYPE: 'individual',
  COMMIT_URL: 'https://github.com/x/y/commit/a1b2c3d',
  RELEASE_URL: 'https://github.com/x/y/releases/tag/submit%2F2026',
  REVIEW_URL: '',
};
const run = classroom50Run(env, '2026-06-01T14:32:01Z');

interface Written {
  readonly owner: string;
  readonly score: number;
  readonly 'max-score': number;
  readonly tests: readonly (Record<'score' | 'max-score' | 'points', number> & {
    readonly passed: boolean;
    readonly 'test-name': string;
  })[];
}
const read = (text: string | undefined) => JSON.parse(text!) as Written;

describe('Classroom 50’s result', () => {
  it('keeps the contract in its runner', () => {
    const isValid = new Ajv2020({ allErrors: true }).compile(contract);
    for (const one of [ann, ben, nasty]) {
      const data = read(toClassroom50(one, exercises, run));
      isValid(data);
      expect(isValid.errors).toBeNull();
      for (const part of [data, ...data.tests]) {
        expect(part.score).toBeLessThanOrEqual(part['max-score']);
      }
    }
  });

  it('rounds to whole points and keeps the exact ones next to them', () => {
    const { score, tests } = read(toClassroom50(ben, exercises, run));
    expect(score).toBe(2);
    expect(tests[0]).toMatchObject({ score: 2, 'max-score': 5, points: 1.666667, passed: false });
  });

  it('never rounds up to full marks', () => {
    const nearly = submission('a', 'wrong', [result('quiz-130', 'wrong', 4.9)], { maxScore: 5 });
    expect(read(toClassroom50(nearly, exercises))).toMatchObject({ score: 4, 'max-score': 5 });
    expect(read(toClassroom50(ann, exercises)).score).toBe(12);
  });

  it('is not there after a fault, which is not a score', () => {
    expect(toClassroom50(clara, exercises, run)).toBeUndefined();
  });

  it('makes nothing up outside of the runner', () => {
    expect(classroom50Run({ CLASSROOM: 'x' }, '')).toBeUndefined();
    const outside = read(toClassroom50(ben, exercises));
    expect(outside.owner).toBe('ben');
    expect(outside).not.toHaveProperty('commit');
  });
});
