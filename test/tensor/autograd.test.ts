import { describe, expect, test, vi } from 'vitest';
import * as F from '../../src/nn/functional';
import { isGradEnabled, noGrad, ones, tensor, type Tensor } from '../../src/tensor';
import { core } from '../../src/tensor/core';
import { kernels } from '../../src/tensor/kernels';

const leaf = (values: number[]) => tensor(values, { requiresGrad: true });

describe('Gradients', () => {
  test('of one tensor used twice are added', () => {
    const x = leaf([3]);
    x.mul(x).add(x).sum().backward();
    expect(x.grad!.item()).toBe(7); // 2x + 1
  });

  test('add up over calls of backward until they are cleared', () => {
    const x = leaf([2]);
    for (let i = 0; i < 3; i++) x.mul(5).sum().backward();
    expect(x.grad!.item()).toBe(15);
    x.grad = null;
    x.mul(5).sum().backward();
    expect(x.grad!.item()).toBe(5);
  });

  test('reach a tensor through a diamond once', () => {
    const x = leaf([2]);
    const y = x.mul(3);
    y.mul(y).add(y.mul(4)).sum().backward();
    expect(x.grad!.item()).toBe(2 * 9 * 2 + 12);
  });

  test('are computed for what requires one alone', () => {
    const [image, filters] = [ones([1, 1, 3, 3]), ones([1, 1, 2, 2], { requiresGrad: true })];
    const convolved = F.conv2d(image, filters).mul(2).sum();
    const run = vi.spyOn(core().engine(), 'runKernel');
    const ofInput = vi.spyOn(kernels(), 'conv2dInputGradient');
    const ofFilter = vi.spyOn(kernels(), 'conv2dFilterGradient');
    convolved.backward();
    const names = run.mock.calls.map(([name]) => name);
    const asked = [ofFilter, ofInput].map((spy) => spy.mock.calls.length);
    vi.restoreAllMocks();
    expect(asked).toEqual([1, 0]);
    expect(names.filter((name) => name === 'Multiply')).toHaveLength(1);
  });

  // Numbers of torch 2.13.
  test('pass a ReLU where its output is above 0 or not a number, and are 0 elsewhere, however large', () => {
    const x = leaf([NaN, 0, -1, 1, NaN, 0, -1, 1]);
    const upstream = tensor([1, Infinity, NaN, 2, NaN, 3, -Infinity, -4]);
    x.relu().backward(upstream);
    expect(x.grad!.add(0).toArray()).toEqual([1, 0, 0, 2, NaN, 0, 0, -4]);
  });

  test('stop at detach', () => {
    const x = leaf([2]);
    x.mul(x.detach()).sum().backward();
    expect(x.grad!.item()).toBe(2);
  });

  test('are not recorded inside noGrad, nor after an error in it', () => {
    const x = leaf([1]);
    expect(noGrad(() => x.mul(2)).requiresGrad).toBe(false);
    const fail = () => {
      throw new Error('inside');
    };
    expect(() => noGrad(fail)).toThrow('inside');
    expect(isGradEnabled()).toBe(true);
    expect(x.mul(2).requiresGrad).toBe(true);
  });

  test('go back along a chain of ten thousand steps', () => {
    const x = leaf([1]);
    let y: Tensor = x;
    for (let i = 0; i < 10_000; i++) y = y.add(1);
    y.sum().backward();
    expect(x.grad!.item()).toBe(1);
  });

  test('take an upstream gradient of the same shape', () => {
    const x = leaf([1, 2]);
    x.mul(3).backward(tensor([1, 10]));
    expect(x.grad!.toArray()).toEqual([3, 30]);
    expect(() => x.mul(3).backward(tensor([1]))).toThrow(/^Mismatch in shape: grad_output\[0\]/);
  });

  test('that an operation hands on as they are reach each tensor, and stay with who passed them', () => {
    const x = leaf([1, 2]);
    const upstream = tensor([1, 10]);
    for (let i = 0; i < 2; i++) x.float().add(x.float().float()).backward(upstream);
    expect(x.grad!.toArray()).toEqual([4, 40]);
    x.float().backward(upstream);
    expect([x.grad, upstream].map((given) => given!.toArray())).toEqual([
      [5, 50],
      [1, 10],
    ]);
  });

  test('cannot be asked for inside an async noGrad', () => {
    expect(() => noGrad(() => Promise.resolve(1))).toThrow(/^noGrad got an async function/);
  });
});
