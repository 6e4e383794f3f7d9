import { describe, expect, test } from 'vitest';
import { inspect } from 'node:util';
import { arange, randn, tensor, zeros } from '../../src/tensor';

describe('A printed tensor', () => {
  test('says its shape and type and lines its numbers up', () => {
    expect(
      String(
        tensor([
          [1, -20],
          [3, 4],
        ]),
      ),
    ).toBe('Tensor [2, 2] float32\n[[  1, -20],\n [  3,   4]]');
  });

  test('is what a cell shows', () => {
    expect(inspect(tensor([1, 2]))).toBe('Tensor [2] float32\n[1, 2]');
  });

  test('rounds to four decimals', () => {
    expect(String(tensor([0.5, -1.23456789]))).toBe('Tensor [2] float32\n[ 0.5000, -1.2346]');
  });

  test('uses powers of ten only where four decimals would hide everything', () => {
    expect(String(tensor([1e-5, 2e-4]))).toBe('Tensor [2] float32\n[1.0000e-5, 2.0000e-4]');
    expect(String(tensor([1e-5, 1]))).toBe('Tensor [2] float32\n[0.0000, 1.0000]');
  });

  test('writes no minus before a rounded zero', () => {
    expect(String(tensor([-1e-9, 1.5]))).toBe('Tensor [2] float32\n[0.0000, 1.5000]');
  });

  test('shows nan and infinities', () => {
    expect(String(tensor([NaN, Infinity, -Infinity, 0.5]))).toBe(
      'Tensor [4] float32\n[   nan,    inf,   -inf, 0.5000]',
    );
  });

  test('leaves the middle of a large one out', () => {
    expect(String(arange(2000))).toBe(
      'Tensor [2000] int64\n[   0,    1,    2, ..., 1997, 1998, 1999]',
    );
    expect(String(zeros([1, 20, 16, 16])).split('\n').length).toBeLessThan(60);
  });

  test('separates the planes of a stack by a line', () => {
    expect(String(zeros([2, 1, 2]))).toBe('Tensor [2, 1, 2] float32\n[[[0, 0]],\n\n [[0, 0]]]');
  });

  test('breaks long rows', () => {
    const longest = String(randn([40], { seed: 0 }))
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(92);
  });

  test('shows a number without brackets, and an empty one', () => {
    expect(String(tensor(3))).toBe('Tensor [] float32\n3');
    expect(String(tensor([]))).toBe('Tensor [0] float32\n[]');
  });

  test('says when it is recorded for gradients', () => {
    expect(String(tensor([1], { requiresGrad: true }))).toContain('float32, requiresGrad');
  });
});
