import { describe, expect, expectTypeOf, test } from 'vitest';
import { arange, full, ones, randn, tensor, zeros, type Tensor } from '../../src/tensor';

describe('Making tensors', () => {
  test('of nested lists takes the shape from them', () => {
    const x = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(x.shape).toEqual([2, 3]);
    expectTypeOf(x).toEqualTypeOf<Tensor<[2, 3]>>();
  });

  test('of a flat list takes a shape', () => {
    expect(tensor([1, 2, 3, 4], [2, 2]).toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(tensor(new Float32Array([1, 2]), [2, 1]).toArray()).toEqual([[1], [2]]);
  });

  test('copies what it is given', () => {
    const given = new Float32Array([1, 2]);
    const x = tensor(given);
    given[0] = 9;
    expect(x.toArray()).toEqual([1, 2]);
    x.data()[0] = 9;
    expect(x.toArray()).toEqual([1, 2]);
  });

  test('keeps unknown sizes unknown in the type', () => {
    const size: number = 4;
    expectTypeOf(zeros([1, 3, size, size])).toEqualTypeOf<Tensor<[1, 3, number, number]>>();
    expectTypeOf(randn([8, 3, 130, 130])).toEqualTypeOf<Tensor<[8, 3, 130, 130]>>();
  });

  test('fills', () => {
    expect(ones([2]).toArray()).toEqual([1, 1]);
    expect(full([2], 0.5).toArray()).toEqual([0.5, 0.5]);
    expect(arange(1, 2, 0.25).toArray()).toEqual([1, 1.25, 1.5, 1.75]);
    expect(arange(3).dtype).toBe('int64');
  });

  test.each([
    [
      'uneven lists',
      () => tensor([[1, 2], [3]]),
      /^expected sequence of length 2 at dim 1 \(got 1\)\n.*the list at \[1\] has 1/,
    ],
    [
      'a number among lists',
      () => tensor([[1], 2] as never),
      /^expected a sequence of length 1 at dim 1.*\n.*the element \[1\]/,
    ],
    ['a word', () => tensor(['a'] as never), /^tensor expected a number at \[0\], but got string/],
    ['nothing', () => tensor([null] as never), /^tensor expected a number at \[0\], but got null/],
    [
      'too few numbers for a shape',
      () => tensor([1, 2, 3], [2, 2]),
      /^shape '\[2, 2\]' is invalid for input of size 3\n.*holds 4/,
    ],
    [
      'a negative size',
      // @ts-expect-error -- as the types do
      () => zeros([2, -1]),
      /^Trying to create tensor with negative dimension -1: \[2, -1\]/,
    ],
    [
      'half a size',
      // @ts-expect-error -- as the types do
      () => zeros([1.5]),
      /^zeros\(\): argument 'size' \(position 1\) must be tuple of ints, but found element of type float at pos 0\n.*element 0 is the number 1.5/,
    ],
    ['steps of 0', () => arange(0, 1, 0), /^step must be nonzero/],
    [
      'steps the wrong way',
      () => arange(0, 5, -1),
      /^upper bound and lower bound inconsistent with step sign/,
    ],
    [
      'gradients of whole numbers',
      () => tensor([1], { dtype: 'int64', requiresGrad: true }),
      /^Only Tensors of floating point/,
    ],
  ])('refuses %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});
