/** Which cells the real kernel runs after one that failed. */
import { describe, expect, it } from 'vitest';
import { learner } from './learner.mjs';

describe('After a cell that failed', () => {
  const one = learner();
  const status = async (code: string, stopOnError?: boolean) =>
    (await one.run(code, stopOnError)).status;

  it.each([
    'let a: string = 3;',
    "throw new Error('boom')",
    "await Promise.reject(new Error('no'))",
  ])(
    'what was sent before is cancelled, and what is sent then runs at once: %s',
    async (failing) => {
      const all = [failing, '1', '2'].map((code) => status(code));
      expect(await all[0]).toBe('error');
      const next = status('3');
      expect(await Promise.all(all)).toEqual(['error', 'abort', 'abort']);
      expect(await next).toBe('ok');
    },
  );

  it('nothing is cancelled if that was expected', async () => {
    const all = [status('let a: string = 3;', false), status('1')];
    expect(await Promise.all(all)).toEqual(['error', 'ok']);
  });

  it('cells are counted as they run', async () => {
    const before = (await one.kernel.execute('1')).executionCount!;
    const all = ['let a: string = 3;', '1'].map((code) => one.kernel.execute(code));
    const [failed, cancelled] = await Promise.all(all);
    const after = await one.kernel.execute('1');
    expect([failed, cancelled, after].map((ran) => ran!.executionCount)).toEqual([
      before + 1,
      null,
      before + 2,
    ]);
  });
});
