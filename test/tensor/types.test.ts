import { describe, expectTypeOf, test } from 'vitest';
import { ones, tensor, zeros, type Tensor } from '../../src/tensor';

describe('The shape in the type', () => {
  const x = zeros([2, 3, 4]);

  test('follows broadcasting', () => {
    expectTypeOf(x.add(1)).toEqualTypeOf<Tensor<[2, 3, 4]>>();
    expectTypeOf(x.mul(ones([3, 1]))).toEqualTypeOf<Tensor<[2, 3, 4]>>();
    expectTypeOf(zeros([2, 1]).add(ones([1, 5]))).toEqualTypeOf<Tensor<[2, 5]>>();
  });

  test('follows reductions', () => {
    expectTypeOf(x.sum()).toEqualTypeOf<Tensor<[]>>();
    expectTypeOf(x.sum(1)).toEqualTypeOf<Tensor<[2, 4]>>();
    expectTypeOf(x.mean(1, true)).toEqualTypeOf<Tensor<[2, 1, 4]>>();
    expectTypeOf(x.argmax(2)).toEqualTypeOf<Tensor<[2, 3]>>();
  });

  test('follows reshape, permute, flatten and matmul', () => {
    expectTypeOf(x.reshape([6, -1])).toEqualTypeOf<Tensor<[6, 4]>>();
    expectTypeOf(x.permute([2, 0, 1])).toEqualTypeOf<Tensor<[4, 2, 3]>>();
    expectTypeOf(x.flatten()).toEqualTypeOf<Tensor<[24]>>();
    expectTypeOf(x.flatten(1)).toEqualTypeOf<Tensor<[2, 12]>>();
    expectTypeOf(zeros([2, 3]).matmul(ones([3, 5]))).toEqualTypeOf<Tensor<[2, 5]>>();
  });

  test('is unknown where it cannot be known', () => {
    const size: number = 3;
    expectTypeOf(zeros([size, 2]).sum(0)).toEqualTypeOf<Tensor<[2]>>();
    expectTypeOf(tensor([1, 2] as number[])).toEqualTypeOf<Tensor<[number]>>();
  });
});
