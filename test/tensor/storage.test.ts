import { beforeEach, describe, expect, test } from 'vitest';
import { resolveWindow } from '../../src/shape';
import {
  release,
  maxPool2d,
  memory,
  noGrad,
  ones,
  randn,
  slideFilters,
  sweep,
  tensor,
  type Tensor,
} from '../../src/tensor';

const plain = { ...resolveWindow({ kernel: 3 }), groups: 1 };
const halving = resolveWindow({ kernel: 2, stride: 2 });

beforeEach(sweep);

describe('Memory', () => {
  test('of tensors that are out of reach is freed by a sweep', () => {
    const before = memory().tensors;
    makeAndDrop(100);
    sweep();
    expect(memory().tensors).toBeLessThanOrEqual(before + 1);
  });

  test('of tensors that are still in use stays', () => {
    const held = [tensor([1, 2]), tensor([3, 4])];
    sweep();
    expect(held.map((x) => x.sum().item())).toEqual([3, 7]);
  });

  test('stays flat in a loop that never lets the event loop run', () => {
    const x = ones([512, 512]);
    const most = mostInUse(4000, () => x.add(1));
    expect(most).toBeLessThan(700e6); // it would be 4,000 MB without sweeping
  });

  test('stays flat when a training step is repeated', () => {
    const x = randn([4, 3, 34, 34]);
    const weight = randn([10, 3, 3, 3], { requiresGrad: true });
    const most = mostInUse(600, () => {
      maxPool2d(slideFilters(x, weight, null, plain), halving)
        .sum()
        .backward();
      noGrad(() => weight.copyFrom(weight.sub(weight.grad!.mul(1e-6))));
      weight.grad = null;
    });
    expect(most).toBeLessThan(700e6);
  });

  test('that is released early is freed at once', () => {
    const x = ones([1000]);
    const before = memory().tensors;
    release(x);
    expect(memory().tensors).toBe(before - 1);
  });

  test('that is released while it is recorded is freed when backward has passed it', () => {
    const x = tensor([1, 2], { requiresGrad: true });
    const y = x.exp();
    const z = y.mul(y).sum();
    release(y);
    const before = memory().tensors;
    z.backward();
    expect(memory().tensors).toBeLessThanOrEqual(before + 1); // the gradients of z and of x, but not y
    expect(x.grad).toBeAllclose(tensor([2 * Math.exp(2), 2 * Math.exp(4)]), { tolerance: 1e-4 });
    expect(() => y.toArray()).toThrow(/given up/);
  });

  test('of gradients that only backward has seen is freed as it goes', () => {
    const x = randn([1000], { requiresGrad: true });
    let y: Tensor = x;
    for (let i = 0; i < 50; i++) y = y.mul(y).add(y).tanh();
    const loss = y.sum();
    const before = memory().tensors;
    loss.backward();
    expect(memory().tensors).toBeLessThanOrEqual(before + 2); // those of the loss and of x
  });

  test('of what a loss was computed from is freed after backward, though the loss be kept', () => {
    const weight = randn([4], { requiresGrad: true });
    const before = memory().tensors;
    const losses = Array.from({ length: 100 }, () => {
      const loss = weight.exp().exp().sum();
      loss.backward();
      return loss;
    });
    sweep();
    expect(losses).toHaveLength(100);
    expect(memory().tensors).toBeLessThanOrEqual(before + 105);
  });

  test('of what a result was computed from is freed when the result is dropped', () => {
    const weight = randn([4], { requiresGrad: true });
    const before = memory().tensors;
    for (let i = 0; i < 100; i++) weight.mul(i).exp().sum();
    sweep();
    expect(memory().tensors).toBeLessThanOrEqual(before + 3);
  });
});

/** The most bytes in use while something is repeated. */
function mostInUse(times: number, run: () => void): number {
  let most = 0;
  for (let i = 0; i < times; i++) {
    run();
    if (i % 50 === 0) most = Math.max(most, memory().bytes);
  }
  return most;
}

function makeAndDrop(count: number): void {
  let last: Tensor = tensor([0]);
  for (let i = 0; i < count; i++) last = last.add(1);
}
