import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader, toFrame } from '../../../src/tools/answer-process/frames';

describe('Messages on a pipe', () => {
  it('arrive whole, however they are cut up on the way', () => {
    const message = fc.anything({ withNullPrototype: false });
    const cuts = fc.array(fc.nat(200), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 5 }), cuts, (messages, at) => {
        const bytes = Buffer.concat(messages.map(toFrame));
        const ends = [...at.sort((a, b) => a - b), bytes.length];
        const reader = new FrameReader(1e6);
        const read = ends.flatMap((end, i) => reader.read(bytes.subarray(ends[i - 1] ?? 0, end)));
        expect(read).toEqual(messages);
      }),
    );
  });

  it('keep what JSON would lose', () => {
    const message = [NaN, -0, -Infinity, 7n, undefined, Float32Array.of(1.5)];
    expect(new FrameReader(1000).read(toFrame(message))).toEqual([message]);
  });

  it('are refused by their length alone, before the rest is waited for', () => {
    const frame = toFrame('x'.repeat(100));
    expect(() => new FrameReader(99).read(frame.subarray(0, 4))).toThrow(RangeError);
  });

  it('must be messages', () => {
    expect(() => new FrameReader(99).read(Buffer.from([0, 0, 0, 1, 7]))).toThrow();
  });
});
