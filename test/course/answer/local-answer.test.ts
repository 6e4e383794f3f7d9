import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import * as nn from '../../../src/nn';
import { isGradEnabled, noGrad, observeOperations, ones } from '../../../src/tensor';

const refuse = () => {
  throw new TypeError('keep out');
};

describe('What is not an object with named parts', () => {
  const loop = new Promise(() => {});
  const notAnswers: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['a number', 5120],
    ['a string', '5120'],
    ['a list', [20, 16, 5120]],
    ['a typed array', Float32Array.of(20)],
    ['a tensor', ones([2])],
    ['a module', new nn.ReLU()],
    ['a function', () => 20],
    ['a promise', loop],
  ];

  it.each(notAnswers)('has no parts: %s', async (_, parts) => {
    const missing = { kind: 'missing', present: [] };
    const answer = localAnswer(parts);
    expect(await answer.value('length')).toEqual(missing);
    expect(await answer.call('map', [])).toEqual({ kind: 'not-callable', value: missing });
    expect(await answer.describe('forward', [1])).toEqual({ kind: 'no-model', value: missing });
  });

  it('may be impossible to look at', async () => {
    const unreadable = { kind: 'unreadable', message: 'keep out' };
    const parts = new Proxy({}, { has: refuse, getOwnPropertyDescriptor: refuse });
    expect(await localAnswer(parts).value('depth')).toEqual(unreadable);
    const endless = new Proxy({}, { get: loops, has: loops, getOwnPropertyDescriptor: loops });
    expect((await localAnswer(endless, { seconds: 0.1 }).value('depth')).kind).toBe('unreadable');
  });
});

describe('The parts of an answer', () => {
  it('are its own, or those of its class', async () => {
    class Mine {
      depth = 20;
      get size() {
        return this.depth - 4;
      }
      area() {
        return this.size ** 2;
      }
    }
    const answer = localAnswer(new Mine());
    expect(await answer.value('depth')).toEqual({ kind: 'number', value: 20 });
    expect(await answer.value('size')).toEqual({ kind: 'number', value: 16 });
    expect(await answer.call('area', [])).toMatchObject({ value: { value: 256 } });
    expect((await answer.value('toString')).kind).toBe('missing');
    expect((await answer.value('constructor')).kind).toBe('missing');
  });

  it('may have the name of something that every object has', async () => {
    expect(await localAnswer({ toString: 3 }).value('toString')).toMatchObject({ value: 3 });
  });

  it('may be left empty, which is not the same as left out', async () => {
    const answer = localAnswer({ depth: undefined });
    expect(await answer.value('depth')).toEqual({ kind: 'undefined' });
    expect(await answer.value('size')).toEqual({ kind: 'missing', present: ['depth'] });
  });

  it('may come from another realm', async () => {
    const parts: unknown = runInNewContext(
      '({ list: [1], error: new TypeError("far"), later: Promise.reject(1), fails() { throw new RangeError("off") } })',
    );
    const answer = localAnswer(parts);
    expect(await answer.value('list')).toMatchObject({ kind: 'list', length: 1 });
    expect(await answer.value('error')).toMatchObject({ kind: 'record', type: 'TypeError' });
    expect(await answer.value('later')).toEqual({ kind: 'promise' });
    expect(await answer.call('fails', [])).toEqual({
      kind: 'threw',
      name: 'RangeError',
      message: 'off',
    });
  });

  it('are not changed by being looked at', async () => {
    const parts = Object.freeze({ list: Object.freeze([1, Object.freeze({ a: 2 })]), text: 'x' });
    const before = structuredClone(parts);
    for (const name of ['list', 'text', 'none']) await localAnswer(parts).value(name);
    expect(parts).toEqual(before);
  });

  it('are cut off if values refer to a long text again and again', async () => {
    const long = 'x'.repeat(10_000);
    const datum = await localAnswer({ list: Array(1000).fill(long) }).value('list');
    expect(JSON.stringify(datum).length).toBeLessThan(1_100_000);
  });
});

describe('A part that runs out of time', () => {
  const answer = localAnswer(
    {
      call: () => noGrad(loops),
      get value() {
        return noGrad(loops);
      },
    },
    { seconds: 0.1 },
  );

  it.each([
    ['called', () => answer.call('call', [])],
    ['called several times', () => answer.callMany!('call', [[], []])],
    ['read', () => answer.value('value')],
  ])('leaves nothing set for the rest of the job: %s', async (_, run) => {
    let heard = 0;
    const outcome = observeOperations(
      () => (heard += 1),
      () => {
        const pending = run();
        expect(isGradEnabled()).toBe(true);
        ones([2]).add(1);
        return pending;
      },
    );
    expect(heard).toBe(1);
    await outcome;
  });
});

function loops(): never {
  for (;;);
}
