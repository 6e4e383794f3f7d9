/** An interrupted cell ends on the spot, without its `finally` blocks, as does a script with a time limit. */
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as nn from '../../src/nn';
import { observeCalls, type Observer } from '../../src/nn/callable';
import { summary } from '../../src/summary';
import { core } from '../../src/tensor/core';
import {
  isGradEnabled,
  noGrad,
  observeOperations,
  ones,
  restoreAfter,
  type Tensor,
} from '../../src/tensor';

const run = Symbol.for('convlab.test.run');

/** Runs it until it is cut off. */
function timeOut(endless: () => void): void {
  Object.assign(globalThis, { [run]: endless });
  const script = `globalThis[Symbol.for('convlab.test.run')]()`;
  expect(() => void runInThisContext(script, { timeout: 60 })).toThrow(/timed out/);
}

/** Runs it until it is cut off, and lets the job end. */
async function cutOff(endless: () => void): Promise<void> {
  timeOut(endless);
  await Promise.resolve();
}

function loop(): never {
  for (;;);
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

  test('while operations are observed, the listener hears of no more', async () => {
    let heard = 0;
    await cutOff(() => observeOperations(() => (heard += 1), loop));
    ones([2]).add(1);
    expect(heard).toBe(0);
  });

  test('while calls of modules are observed, the observer sees no more', async () => {
    let seen = 0;
    const observer: Observer = (_module, _inputs, run) => {
      seen += 1;
      return run();
    };
    await cutOff(() => observeCalls(observer, loop));
    new nn.ReLU()(ones([2]));
    expect(seen).toBe(0);
  });

  test('in a summary, each module is in the mode it was in', async () => {
    class Endless extends nn.Module {
      dropout = new nn.Dropout(0.5);
      forward(): Tensor {
        return loop();
      }
    }
    const model = new Endless();
    model.dropout.eval();
    await cutOff(() => summary(model, [1, 4]));
    expect(model.modules().map(({ training }) => training)).toEqual([true, false]);
  });

  test('of one of several calls, what it had set does not outlast the call around it', () => {
    restoreAfter(() => timeOut(() => noGrad(loop)));
    expect(isGradEnabled()).toBe(true);
    noGrad(() => {
      restoreAfter(() => timeOut(() => noGrad(loop)));
      expect(isGradEnabled()).toBe(false);
    });
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
