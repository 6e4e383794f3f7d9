import { describe, expect, it } from 'vitest';
import { nn, zeros, type Tensor } from '../../src';

describe('A normalisation of no examples', () => {
  it.each([
    ['GroupNorm', new nn.GroupNorm(2, 4)],
    ['LayerNorm', new nn.LayerNorm([4, 3])],
  ])('gives none, and gradients of 0: %s', (_, norm) => {
    const y: Tensor = norm(zeros([0, 4, 3]));
    y.sum().backward();
    expect(y.shape).toEqual([0, 4, 3]);
    const gradients = norm.parameters().map(({ grad }) => grad?.sum().item());
    expect(gradients).toEqual([0, 0]);
  });
});

describe('InstanceNorm2d with running averages', () => {
  it('counts the channels of a whole batch when they are others, as torch does', () => {
    const norm = new nn.InstanceNorm2d(3, { trackRunningStats: true }).eval();
    const x: Tensor = zeros([2, 4, 1, 2]);
    expect(() => norm(x)).toThrow('running_mean should contain 8 elements not 6');
  });
});
