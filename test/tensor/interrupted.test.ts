/** An interrupted cell ends on the spot, without its `finally` blocks, as does a script with a time limit. */
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { core } from '../../src/tensor/core';
import { isGradEnabled, noGrad, ones } from '../../src/tensor';

const run = Symbol.for('convlab.test.run');

/** Runs it until it is cut off, and lets the job end. */
async function cutOff(endless: () => void): Promise<void> {
  Object.assign(globalThis, { [run]: endless });
  const script = `globalThis[Symbol.for('convlab.test.run')]()`;
  expect(() => void runInThisContext(script, { timeout: 60 })).toThrow(/timed out/);
  await Promise.resolve();
}

describe('After an interrupt', () => {
  test('in noGrad, operations are recorded again', async () => {
    const x = ones([64, 64]);
    await cutOff(() =>
      noGrad(() => {
        for (;;) x.add(1);
      }),
    );
    expect(isGradEnabled()).toBe(true);
  });

  test('in an operation, no scope of tfjs stays open', async () => {
    const x = ones([300, 300]);
    for (let i = 0; i < 3; i++) {
      await cutOff(() => {
        for (;;) x.matmul(x);
      });
    }
    expect(core().engine().state.scopeStack).toEqual([]);
    expect(x.sum().item()).toBe(90_000);
  });

  test('while a tensor is freed, the scope is closed without it', async () => {
    const engine = core().engine();
    engine.startScope();
    const [half, other] = [core().ones([2]), core().ones([2])];
    // What an interrupted release leaves: the tensor is there, but tfjs-node no longer has its values.
    half.dispose = () => {
      throw new Error('Delete called on a Tensor not referenced (tensor_id: 7)');
    };
    const x = ones([2]).add(1);
    await Promise.resolve();
    expect(engine.state.scopeStack).toEqual([]);
    expect(other.isDisposed).toBe(true);
    expect(x.sum().item()).toBe(4);
  });
});
