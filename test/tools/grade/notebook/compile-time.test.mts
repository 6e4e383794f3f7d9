/** Each submission has its own share of the compiler's time. */
import { afterAll, describe, expect, it } from 'vitest';
import type { ConvertedCell } from '../../../../src/tools/kernel/convert/converted-cell.js';
import { Converter } from '../../../../src/tools/kernel/convert/converter.mjs';
import { CompileTime } from '../../../../src/tools/grade/notebook/compile-time.mjs';

/** A compiler that reports these times. */
class Busy extends Converter {
  constructor(readonly seconds: readonly number[]) {
    super();
  }

  readonly sources: string[] = [];

  override convert(source: string, _: readonly never[], onTurn?: (seconds: number) => void) {
    onTurn?.(this.seconds[this.sources.length] ?? 1);
    this.sources.push(source);
    return Promise.resolve({ kind: 'does-not-compile', message: 'busy' } as ConvertedCell);
  }
}

describe('The time that a submission has for compiling', () => {
  const times: CompileTime[] = [];
  afterAll(() => Promise.all(times.map((time) => time.close())));
  const timeOf = (shared: Converter) => {
    const time = new CompileTime(shared);
    times.push(time);
    return time;
  };

  it('is over after two minutes of its own turns', async () => {
    const time = timeOf(new Busy(Array.from({ length: 30 }, () => 4.9)));
    for (let cell = 0; cell < 24; cell++) await time.convert('', []);
    expect(time.over).toBeUndefined();
    await time.convert('', []);
    expect(time.over).toEqual({ kind: 'timed-out', seconds: 120 });
  });

  it('is spent with a compiler of its own after a cell that took long', async () => {
    const shared = new Busy([5.1]);
    const time = timeOf(shared);
    await time.convert('let slow', []);
    const cell = await time.convert('const depth = 20;', []);
    expect(cell.kind).toBe('converted');
    expect(shared.sources).toEqual(['let slow']);
  });

  it('does not count the wait for its turn', async () => {
    const shared = new Converter();
    const turns: number[] = [];
    const started = performance.now();
    const convert = (source: string) => shared.convert(source, [], (turn) => turns.push(turn));
    await Promise.all(Array.from({ length: 5 }, (_, i) => convert(`const a${i} = ${i};`)));
    const seconds = (performance.now() - started) / 1000;
    expect(turns).toHaveLength(5);
    expect(turns.reduce((sum, turn) => sum + turn, 0)).toBeLessThanOrEqual(seconds);
    await convert('const a0 = 0;');
    expect(turns).toHaveLength(5); // the result was remembered
    await shared.close();
  });
});
