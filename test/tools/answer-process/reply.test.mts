import { describe, expect, it } from 'vitest';
import { replies } from '../../../src/tools/answer-process/reply.mjs';

const outside = { numbers: 0, isAll: false, convolutions: 0, multiplyAdds: 0, shrinks: 0 };
const tensor = { kind: 'tensor', shape: [2], data: Float32Array.of(1, 2) };
const call = {
  name: 'ReLU',
  type: 'ReLU',
  settings: { inplace: true, size: [1, [2, null]] },
  inputShape: [1],
  outputShape: [1],
  parameters: 0,
};

describe('A reply of the child', () => {
  it.each<[keyof typeof replies, unknown]>([
    ['value', { kind: 'number', value: NaN }],
    ['value', tensor],
    [
      'value',
      {
        kind: 'list',
        items: [{ kind: 'record', type: 'A', entries: [['a', tensor]], length: 1 }],
        length: 9,
      },
    ],
    [
      'call',
      { kind: 'returned', value: { kind: 'null' }, changedArguments: false, usesTensors: false },
    ],
    ['call', { kind: 'timed-out', seconds: 0.5 }],
    [
      'describe',
      {
        kind: 'model',
        type: 'A',
        text: 'A()',
        calls: [call],
        outputShape: [1],
        parameters: 0,
        outside,
        state: [['a', [2]]],
      },
    ],
    [
      'describe',
      {
        kind: 'refused',
        type: 'A',
        text: 'A()',
        calls: [],
        message: 'no',
        at: 'A',
        reason: 'library',
        state: [],
      },
    ],
    ['run', { kind: 'ran', output: tensor, outside, outputs: [tensor], state: [['a', tensor]] }],
    ['run', { kind: 'no-model', value: { kind: 'missing', present: ['a'] } }],
  ])('is taken if it is one: %s %#', (kind, reply) => {
    expect(replies[kind].parse(reply)).toEqual(reply);
  });

  it.each<[string, keyof typeof replies, unknown]>([
    ['nothing', 'value', undefined],
    ['of no known kind', 'value', { kind: 'right', points: 10 }],
    ['of another type', 'value', { kind: 'number', value: '20' }],
    [
      'of another request',
      'value',
      { kind: 'returned', value: { kind: 'null' }, changedArguments: false, usesTensors: false },
    ],
    [
      'with something wrong inside',
      'value',
      { kind: 'list', items: [{ kind: 'number' }], length: 1 },
    ],
    ['a shape that does not fit', 'value', { ...tensor, shape: [1e9] }],
    ['a negative size', 'value', { ...tensor, shape: [-1, -2] }],
    [
      'other numbers',
      'run',
      { kind: 'ran', output: { ...tensor, data: [1, 2] }, outside, outputs: [], state: [] },
    ],
  ])('is refused otherwise: %s', (_, kind, reply) => {
    expect(replies[kind].safeParse(reply).success).toBe(false);
  });

  it('is rebuilt, without what was not asked for', () => {
    const reply = { kind: 'null', passed: true, toString: 3 };
    expect(replies.value.parse(reply)).toEqual({ kind: 'null' });
  });

  it('is refused at its first wrong item, however many there are', () => {
    const items = Array.from({ length: 300_000 }, () => ({ kind: 'zzz' }));
    const { error } = replies.value.safeParse({ kind: 'list', items, length: items.length });
    expect(JSON.stringify(error).length).toBeLessThan(10_000);
  });

  it('may be as deep as it likes: it is refused, or read, but does no harm', () => {
    let value: unknown = { kind: 'null' };
    for (let i = 0; i < 100_000; i++) value = { kind: 'list', items: [value], length: 1 };
    let result = 'read';
    try {
      if (!replies.value.safeParse(value).success) result = 'refused';
    } catch (error) {
      result = (error as Error).name;
    }
    expect(['refused', 'read', 'RangeError']).toContain(result);
  });
});
