import { describe, expect, it } from 'vitest';
import { F, nn } from '../../src/index';
import { arange, tensor, zeros, type Tensor } from '../../src/tensor';

const layers = [
  ['ReLU', new nn.ReLU(true)],
  ['LeakyReLU', new nn.LeakyReLU(0.2, true)],
  ['ELU', new nn.ELU(1, true)],
  ['ReLU6', new nn.ReLU6(true)],
  ['SiLU', new nn.SiLU(true)],
] as const;

describe('An activation', () => {
  it.each(layers)(
    'of the kind %s leaves its input as it is, even if it is made inplace',
    (_, layer) => {
      const x = tensor([-2, 0, 8]);
      layer(x);
      expect(x.toArray()).toEqual([-2, 0, 8]);
    },
  );

  it.each(layers)('of the kind %s makes none of no numbers', (_, layer) => {
    const x = zeros([1, 0, 1], { requiresGrad: true });
    const y: Tensor = layer(x);
    y.sum().backward();
    expect([y.shape, x.grad!.shape]).toEqual([x.shape, x.shape]);
  });

  it('whose setting is given by name says where it has its place', () => {
    const x = tensor([1]);
    expect(() => F.leakyRelu(x, { negativeSlope: 0.2 } as unknown as number)).toThrow(
      "leaky_relu(): argument 'negative_slope' (position 2) must be Number, not dict\nnegativeSlope has its place here: F.leakyRelu(input, 0.2)",
    );
  });

  it('takes images in any memory layout', () => {
    const images = arange(-8, 8, 1, { dtype: 'float32' }).reshape([1, 4, 2, 2]);
    const filtered = F.conv2d(images, arange(4, 8, 1, { dtype: 'float32' }).reshape([1, 4, 1, 1]));
    const row = tensor(filtered.data(), filtered.shape);
    expect(F.gelu(filtered)).toBeAllclose(F.gelu(row), { tolerance: 0 });
  });
});
