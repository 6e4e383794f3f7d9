import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Datum } from '../../../src/course/answer/answer.js';
import { answerOf, ways } from './ways.mjs';

const file = fileURLToPath(new URL('../../fixtures/answers/odd-values.ts', import.meta.url));

const number = (value: number): Datum => ({ kind: 'number', value });
const string = (value: string): Datum => ({ kind: 'string', value, length: value.length });
const list = (...items: Datum[]): Datum => ({ kind: 'list', items, length: items.length });
const record = (type: string, ...entries: [string, Datum][]): Datum => ({
  kind: 'record',
  type,
  entries,
  length: entries.length,
});

const expected: Record<string, Datum> = {
  nothing: { kind: 'undefined' },
  empty: { kind: 'null' },
  yes: { kind: 'boolean', value: true },
  minusZero: number(-0),
  notANumber: number(NaN),
  endless: number(-Infinity),
  large: { kind: 'bigint', text: '5120' },
  huge: { kind: 'bigint', text: `1${'0'.repeat(1000)}` },
  symbol: { kind: 'symbol' },
  text: string('5,120'),
  longText: { kind: 'string', value: 'x'.repeat(10_000), length: 1_000_000 },
  boxed: record('Number', ['value', number(5120)]),

  list: list(number(1), list(number(2), string('three')), list()),
  holes: list(number(1), { kind: 'undefined' }, number(3)),
  typed: list(number(1.5), number(-0)),
  bigTyped: list({ kind: 'bigint', text: '7' }),
  circle: list(number(1), { kind: 'circular' }),
  twice: list(list(number(1)), list(number(1))),

  record: record('Object', ['depth', number(20)], ['x-y', list(number(16))]),
  bare: record('Object', ['a', number(1)]),
  named: record(
    'Object',
    ['constructor', string('mine')],
    ['toString', number(3)],
    ['length', number(7)],
  ),
  dangerous: record('Object', ['__proto__', number(1)]),
  instance: record('Sizes', ['depth', number(20)]),
  map: record('Map', ['depth', number(20)], ['3', string('three')], ['object', { kind: 'null' }]),
  set: record('Set', ['0', string('a')], ['1', number(1)]),
  date: record('Date', ['value', number(86_400_000)]),
  pattern: record('RegExp', ['value', string('/a+/g')]),
  error: record('RangeError', ['name', string('RangeError')], ['message', string('too large')]),
  liar: record('Object', ['a', number(1)]),

  later: { kind: 'promise' },
  thenable: { kind: 'promise' },

  trap: record(
    'Object',
    ['fine', number(1)],
    ['depth', { kind: 'unreadable', message: 'not ready' }],
  ),
  trapInTrap: record('Object', [
    'depth',
    { kind: 'unreadable', message: 'what was thrown is not an error, but an object' },
  ]),
  guarded: { kind: 'unreadable', message: 'keep out' },
  lyingLength: list(),

  whole: { kind: 'tensor', shape: [2], data: Int32Array.of(1, 2) },
  numbers: { kind: 'tensor', shape: [2, 2], data: Float32Array.of(1, -0, NaN, 4) },
  spoiled: {
    kind: 'unreadable',
    message: "the tensor's shape [5] does not fit its 3 numbers",
  },

  Net: { kind: 'class', name: 'Net', isModule: true },
  net: {
    kind: 'module',
    type: 'Net',
    text: 'Net(\n  (conv): Conv2d(3, 4, kernel_size=(3, 3), stride=(1, 1))\n)',
  },
  layer: { kind: 'module', type: 'ReLU', text: 'ReLU()' },
  mute: { kind: 'module', type: 'ReLU', text: 'ReLU' },
  area: { kind: 'function', name: 'area', takes: 2 },
  anonymous: list({ kind: 'function', name: '', takes: 0 }),
};

describe.each(ways)('An odd value, looked at %s,', (way) => {
  const answer = answerOf(way, file);

  it.each(Object.entries(expected))('becomes data: %s', async (part, datum) => {
    expect(await answer.value(part)).toEqual(datum);
  });

  it.each(['longList', 'sparse'])('is cut off if it is very long: %s', async (part) => {
    const datum = await answer.value(part);
    if (datum.kind !== 'list') throw new Error(datum.kind);
    expect(datum.items).toHaveLength(200_000);
    expect(datum.length).toBe(part === 'sparse' ? 4_000_000_000 : 300_000);
  });

  it('is cut off if it is very deep', async () => {
    let datum = await answer.value('deep');
    let depth = 0;
    for (; datum.kind === 'list'; depth++) datum = datum.items[0]!;
    expect([depth, datum.kind]).toEqual([32, 'too-deep']);
  });

  it.each(['revoked', 'pretender'])('may be beyond reading: %s', async (part) => {
    expect((await answer.value(part)).kind).toBe('unreadable');
  });

  it('is missing if it does not have that name', async () => {
    const missing = await answer.value('features');
    if (missing.kind !== 'missing') throw new Error(missing.kind);
    expect(missing.present).toContain('area');
    expect(await answer.value('toString')).toEqual(missing);
  });

  it.each(Object.keys(expected).filter((part) => part !== 'area'))(
    'is not a function to call: %s',
    async (part) => {
      expect(await answer.call(part, [])).toEqual({
        kind: 'not-callable',
        value: expected[part],
      });
    },
  );

  it.each(Object.keys(expected).filter((part) => expected[part]!.kind !== 'module'))(
    'is not a model: %s',
    async (part) => {
      const noModel = { kind: 'no-model', value: expected[part] };
      expect(await answer.describe(part, [1, 3, 8, 8])).toEqual(noModel);
    },
  );
});
