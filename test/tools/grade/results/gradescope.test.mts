import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toGradescope } from '../../../../src/tools/grade/results/gradescope.mjs';
import { ann, ben, clara, exercises, nasty } from './sample.mjs';

const format = { enum: ['text', 'html', 'simple_format', 'md', 'ansi'] };
const visibility = { enum: ['visible', 'hidden', 'after_due_date', 'after_published'] };

/** The documented fields: https://gradescope-autograders.readthedocs.io/en/latest/specs/ */
const documented = {
  type: 'object',
  additionalProperties: false,
  required: ['score', 'tests'],
  properties: {
    score: { type: 'number' },
    execution_time: { type: 'number' },
    output: { type: 'string' },
    output_format: format,
    test_output_format: format,
    test_name_format: format,
    visibility,
    stdout_visibility: visibility,
    extra_data: { type: 'object' },
    leaderboard: { type: 'array' },
    tests: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'score', 'max_score'],
        properties: {
          score: { type: 'number' },
          max_score: { type: 'number' },
          status: { enum: ['passed', 'failed'] },
          name: { type: 'string' },
          name_format: format,
          number: { type: 'string' },
          output: { type: 'string' },
          output_format: format,
          tags: { type: 'array', items: { type: 'string' } },
          visibility,
          extra_data: { type: 'object' },
        },
      },
    },
  },
};

interface Written {
  readonly score: number;
  readonly output: string;
  readonly tests: readonly {
    readonly name: string;
    readonly status: string;
    readonly output: string;
  }[];
}

const read = (text: string | undefined) => JSON.parse(text!) as Written;

describe('Gradescope’s result', () => {
  it('has only documented fields and values', () => {
    const isValid = new Ajv2020({ allErrors: true }).compile(documented);
    for (const one of [ann, ben, nasty]) {
      isValid(read(toGradescope(one, exercises)));
      expect(isValid.errors).toBeNull();
    }
  });

  it('gives the score after what was taken off', () => {
    const { score, output, tests } = read(toGradescope(ben, exercises));
    expect(score).toBe(1.5);
    expect(output).toBe('One exercise is partly right.\n1 day late: 0.17 points less.');
    expect(tests.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);
    expect(tests[0]!.name).toBe('quiz-130: The 130 x 130 quiz');
    expect(tests[0]!.output).toContain('→ How many places');
  });

  it('gives answers away only when asked to', () => {
    expect(toGradescope(ben, exercises)).not.toContain('Expected: 16');
    expect(toGradescope(ben, exercises, { answers: true })).toContain('Expected: 16');
  });

  it('is not there after a fault, which is not a score', () => {
    expect(toGradescope(clara, exercises)).toBeUndefined();
  });

  it('is read as plain text', () => {
    const text = toGradescope(nasty, exercises)!;
    expect(text).not.toMatch(/"(?:output|name)_format": "(?!text")/);
    // eslint-disable-next-line no-control-regex -- these must not be there
    expect(read(text).output).not.toMatch(/[\u0000-\u0009\u001b\u202e]/);
  });
});
