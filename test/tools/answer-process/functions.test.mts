import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Datum, Plain } from '../../../src/course/answer/answer.js';
import { answerOf, ways } from './ways.mjs';

const file = fileURLToPath(new URL('../../fixtures/answers/functions.ts', import.meta.url));

const returned = (value: Datum, changedArguments = false) => ({
  kind: 'returned',
  value,
  changedArguments,
  usesTensors: false,
});
const number = (value: number) => ({ kind: 'number', value }) as const;

describe.each(ways)('A function, called %s,', (way) => {
  const answer = answerOf(way, file);

  it('gets the arguments and gives its result', async () => {
    expect(await answer.call('size', [130, 3])).toEqual(returned(number(128)));
    expect(await answer.call('count', [[1, 2], null, 'a'])).toEqual(returned(number(3)));
    expect(await answer.call('usesThis', [])).toEqual(returned(number(10)));
  });

  it('gets the arguments as they are, NaN and -0 included', async () => {
    for (const value of [NaN, -0, Infinity]) {
      expect(await answer.call('echo', [value])).toEqual(returned(number(value)));
    }
  });

  it.each<[string, Plain[]]>([
    ['sorts', [[3, 1, 2]]],
    ['empties', [[[1, 2], [3]]]],
    ['stretches', [[1]]],
    ['renames', [{ a: 1 }]],
    ['plants', [[1]]],
  ])('is caught when it changes its arguments: %s', async (part, args) => {
    const before = structuredClone(args);
    expect(await answer.call(part, args)).toMatchObject({ changedArguments: true });
    expect(args).toEqual(before);
  });

  it('is not accused when it leaves them alone', async () => {
    expect(await answer.call('sorts', [[1, 2, 3]])).toMatchObject({ changedArguments: false });
  });

  it('is caught when it has tensors compute for it', async () => {
    expect(await answer.call('rectify', [[-1, 2]])).toMatchObject({ usesTensors: true });
    expect(await answer.call('size', [130, 3])).toMatchObject({ usesTensors: false });
  });

  it.each([
    ['throwsError', 'RangeError', 'kernel larger than input'],
    ['throwsText', 'Thrown', 'what was thrown is not an error, but the string "oops"'],
    ['throwsNothing', 'Thrown', 'what was thrown is not an error, but undefined'],
    ['throwsTrap', 'Error', 'what was thrown cannot be read: reading it throws, too'],
    ['throwsLong', 'Error', `${'x'.repeat(9999)}…`],
    ['recurses', 'RangeError', 'Maximum call stack size exceeded'],
  ])('may throw anything: %s', async (part, name, message) => {
    expect(await answer.call(part, [])).toEqual({ kind: 'threw', name, message });
  });

  it.each(['promises', 'fails'])('may return a promise: %s', async (part) => {
    expect(await answer.call(part, [])).toEqual(returned({ kind: 'promise' }));
  });

  it('is called 200 times without a process, a context or a file of its own each time', async () => {
    for (let i = 0; i < 200; i++) {
      expect(await answer.call('size', [i, 1])).toEqual(returned(number(i)));
    }
  });

  it('is missing under another name', async () => {
    const { value } = (await answer.call('sizes', [])) as { value: Datum };
    expect(value.kind).toBe('missing');
  });
});

describe.each(ways)('A function that does not end, called %s,', (way) => {
  const answer = answerOf(way, file, 0.5);
  const late = { kind: 'timed-out', seconds: 0.5 };

  it.each(['loops', 'holdsOn', 'backtracks', 'returnsLoop'])('is ended: %s', async (part) => {
    expect(await answer.call(part, [])).toEqual(late);
  });

  it('leaves the next question unharmed', async () => {
    expect(await answer.call('loopsUnrecorded', [])).toEqual(late);
    const value = { kind: 'boolean', value: true };
    expect(await answer.call('records', [])).toEqual(returned({ ...value } as Datum));
  });

  it('may hide in a value', async () => {
    const message = 'reading it did not end within 0.5 s';
    expect(await answer.value('parts')).toEqual({ kind: 'unreadable', message });
  });
});
