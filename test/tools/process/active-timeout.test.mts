import { describe, expect, it, vi } from 'vitest';
import { activeTimeout } from '../../../src/tools/process/active-timeout.mjs';

function standStill(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));

describe('A time limit', () => {
  it('does not count the time for which the waiting process was stopped', async () => {
    const late = vi.fn();
    const stop = activeTimeout(100, late);
    const reply = new Promise((next) => setImmediate(next)); // is read only once we are running again
    standStill(400);
    await reply;
    stop();
    await pause(600);
    expect(late).not.toHaveBeenCalled();
  });

  it('comes after a standstill, too, and once', async () => {
    const late = vi.fn();
    activeTimeout(20, late);
    standStill(200);
    await vi.waitFor(() => expect(late).toHaveBeenCalledOnce(), { timeout: 5_000 });
    await pause(300);
    expect(late).toHaveBeenCalledOnce();
  });

  it('does not count the time for which a program waits for a processor', async () => {
    const started = performance.now();
    const after = await new Promise<number>((resolve) => {
      // Every other millisecond goes to another process.
      const queued = () => (performance.now() - started) / 2;
      activeTimeout(400, () => resolve(performance.now() - started), queued);
    });
    expect(after).toBeGreaterThan(600); // at least half as long again
  });

  it('comes in the end, however long a program claims to be kept waiting', async () => {
    const late = vi.fn();
    let queued = 0;
    activeTimeout(50, late, () => (queued += 1000));
    await vi.waitFor(() => expect(late).toHaveBeenCalledOnce(), { timeout: 5_000 });
  });

  it('is called off', async () => {
    const late = vi.fn();
    activeTimeout(20, late)();
    await pause(100);
    expect(late).not.toHaveBeenCalled();
  });
});
