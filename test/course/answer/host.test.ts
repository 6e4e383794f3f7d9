import { describe, expect, it } from 'vitest';
import { limited } from '../../../src/course/answer/host';

describe('Code that is run for a limited time', () => {
  it('gives its value', () => {
    expect(limited(1, () => [1])).toEqual({ kind: 'done', value: [1] });
    expect(limited(1, () => undefined)).toEqual({ kind: 'done', value: undefined });
  });

  it('may throw anything', () => {
    const error = new Error('mine');
    const run = limited(1, () => {
      throw error;
    });
    expect(run).toEqual({ kind: 'threw', error });
  });

  it('is cut off, without its finally blocks', () => {
    let went = 'nowhere';
    const run = limited(0.1, () => {
      try {
        went = 'in';
        for (;;);
      } finally {
        went = 'out';
      }
    });
    expect(run).toEqual({ kind: 'timed-out', seconds: 0.1 });
    expect(went).toBe('in');
  });

  it('may contain such code itself', () => {
    const loop = () => {
      for (;;);
    };
    const inner = limited(5, () => [limited(0.1, loop), limited(5, () => 'on')]);
    expect(inner).toEqual({
      kind: 'done',
      value: [
        { kind: 'timed-out', seconds: 0.1 },
        { kind: 'done', value: 'on' },
      ],
    });
    expect(limited(0.1, () => limited(60, loop))).toEqual({ kind: 'timed-out', seconds: 0.1 });
  });
});
