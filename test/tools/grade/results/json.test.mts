import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import type { Results } from '../../../../src/tools/grade/result.mjs';
import { forJSON } from '../../../../src/tools/grade/results/escape.mjs';
import { toResultsJSON, toSchemaJSON } from '../../../../src/tools/grade/results/json.mjs';
import { parseResults } from '../../../../src/tools/grade/results/schema.mjs';
import { python } from './python.mjs';
import { ann, ben, forgotPlusOne, oneOfTwo, result, results, submission } from './sample.mjs';

/** The same data, with the fields of every object in reverse order. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  ) as T;
}

describe('results.json', () => {
  it('is as its schema says, whatever students wrote', () => {
    const schema = JSON.parse(toSchemaJSON()) as object;
    const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    isValid(JSON.parse(toResultsJSON(results)));
    expect(isValid.errors).toBeNull();
    expect(isValid({ ...results, version: 2 })).toBe(false);
    expect(isValid({ ...results, when: 'now' })).toBe(false);
  });

  it('is the same in pieces as in one', () => {
    for (const submissions of [results.submissions, [ann], []]) {
      const text = toResultsJSON({ ...results, submissions });
      expect(text).toBe(`${forJSON(JSON.stringify(JSON.parse(text), null, 2))}\n`);
    }
  });

  it('is read back as it was, and written the same', () => {
    const text = toResultsJSON(results);
    expect(parseResults(text).submissions.slice(0, 3)).toEqual(results.submissions.slice(0, 3));
    expect(toResultsJSON(parseResults(text))).toBe(text);
    expect(parseResults(`\ufeff${text}`)).toEqual(parseResults(text));
  });

  it('keeps the mistakes of a finding that has several', () => {
    const findings = [oneOfTwo];
    const one = submission('a', 'wrong', [result('quiz-130', 'wrong', 0, { findings })]);
    const read = parseResults(toResultsJSON({ ...results, submissions: [one] }));
    expect(read.submissions[0]!.exercises[0]!.findings).toEqual(findings);
  });

  it('does not depend on the order in which the data was put together', () => {
    const some = { ...results, submissions: [ann, ben] };
    expect(toResultsJSON(reversed(some))).toBe(toResultsJSON(some));
  });

  it('names students exactly, and is JSON for others too', async () => {
    const program =
      "import json,sys; print(json.dumps([s['student'] for s in json.load(sys.stdin)['submissions']]))";
    const students = results.submissions.map(({ student }) => student);
    expect(await python(program, toResultsJSON(results))).toEqual(students);
  });

  it('keeps numbers that JSON does not have', () => {
    const finding = { ...forgotPlusOne, actual: { a: NaN, b: [12n, undefined], c: -Infinity } };
    const one = submission('a', 'wrong', [result('quiz-130', 'wrong', 0, { findings: [finding] })]);
    const text = toResultsJSON({ ...results, submissions: [one] });
    expect(parseResults(text).submissions[0]!.exercises[0]!.findings[0]!.actual).toEqual({
      a: 'NaN',
      b: ['12n', null],
      c: '-Infinity',
    });
  });
});

describe('Reading results', () => {
  const broken: [string, string, RegExp][] = [
    ['half a file', toResultsJSON(results).slice(0, 500), /not JSON/],
    ['another file', '{}', /version[\s\S]*submissions/],
    [
      'an unknown status',
      toResultsJSON(results).replace('"status": "wrong"', '"status": "fine"'),
      /submissions\[1\]\.status/,
    ],
    [
      'a student twice',
      JSON.stringify({ ...results, submissions: [ann, ann] } satisfies Results),
      /a student is in it twice/,
    ],
  ];
  test.each(broken)('refuses %s and says where', (_, text, message) => {
    expect(() => parseResults(text)).toThrow(message);
  });
});
