import { describe, expect, it } from 'vitest';
import { F, manualSeed, nn, ones, tensor, zeros, type Tensor } from '../../src';

describe('A transposed convolution', () => {
  it('is the gradient of a convolution by the same filters', () => {
    manualSeed(1);
    const options = { stride: 2, padding: 1 };
    const x = zeros([2, 3, 8, 6], { requiresGrad: true });
    const conv = new nn.Conv2d(3, 4, 4, { ...options, bias: false });
    const y: Tensor = conv(x);
    const upstream: Tensor = ones(y.shape);
    y.backward(upstream);
    const forward: Tensor = F.convTranspose2d(upstream, conv.weight, options);
    expect(forward).toBeAllclose(x.grad!);
  });

  it('says what chooses the size of its output where PyTorch takes it with the input', () => {
    const up = new nn.ConvTranspose2d(1, 1, 2) as unknown as (x: Tensor, size: number[]) => Tensor;
    expect(() => up(zeros([1, 1, 2, 2]), [4, 4])).toThrow('here outputPadding does');
  });

  it('of no images gives none, and gradients of 0', () => {
    const up = new nn.ConvTranspose2d(3, 4, 2, { stride: 2 });
    const x = zeros([0, 3, 5, 5], { requiresGrad: true });
    const y = up(x);
    expect(y.shape).toEqual([0, 4, 10, 10]);
    y.sum().backward();
    expect(up.weight.grad!.toArray()).toEqual(zeros([3, 4, 2, 2]).toArray());
    expect(x.grad!.shape).toEqual([0, 3, 5, 5]);
  });
});

describe('Resizing', () => {
  it('of no images, or to a size of 0, gives none', () => {
    expect(F.interpolate(zeros([0, 2, 3, 3]), { scaleFactor: 2 }).shape).toEqual([0, 2, 6, 6]);
    expect(F.adaptiveAvgPool2d(zeros([0, 2, 3, 3]), 1).shape).toEqual([0, 2, 1, 1]);
    expect(F.adaptiveAvgPool2d(zeros([2, 3, 3]), [0, 2]).shape).toEqual([2, 0, 2]);
  });

  it('by what is not a size at all is refused', () => {
    expect(() => F.interpolate(zeros([1, 1, 2, 2]), { scaleFactor: Infinity })).toThrow(
      'value cannot be converted to type int64_t without overflow',
    );
  });

  it('by a factor of 1 changes nothing in any mode', () => {
    const x = tensor([
      [
        [
          [1, 2, 4],
          [8, 16, 32],
        ],
      ],
    ]);
    for (const mode of ['nearest', 'nearest-exact', 'bilinear', 'area'] as const) {
      expect(F.interpolate(x, { scaleFactor: 1, mode }).toArray()).toEqual(x.toArray());
    }
  });

  it('takes the nearest pixel by the sizes where an image keeps or doubles them, as torch does', () => {
    const row = tensor([[[1, 2, 3]]]);
    const across = (x: Tensor, scaleFactor: number) => F.interpolate(x, { scaleFactor }).data();
    expect([...across(row.unsqueeze(0), 1.3)].slice(0, 3)).toEqual([1, 2, 3]);
    expect([...across(row.unsqueeze(0), 2.3)].slice(0, 6)).toEqual([1, 1, 2, 2, 3, 3]);
    expect([...across(row, 1.3)]).toEqual([1, 1, 2]);
    expect([...across(row, 2.3)]).toEqual([1, 1, 1, 2, 2, 3]);
  });
});

describe('Resizing with an infinity', () => {
  const x = tensor([[[1, Infinity, 3, 4]]]);

  it('leaves cells alone that it does not lie in', () => {
    expect(F.interpolate(x, { size: 5 }).toArray()).toEqual([[[1, 1, Infinity, 3, 4]]]);
    expect(F.interpolate(x, { size: 2, mode: 'area' }).toArray()).toEqual([[[Infinity, 3.5]]]);
    expect(F.adaptiveAvgPool2d(x, [1, 3]).toArray()).toEqual([[[Infinity, Infinity, 3.5]]]);
  });

  it('makes NaN of it where linear mode takes 0 times it, as torch does', () => {
    const y = F.interpolate(x, { size: 7, mode: 'linear', alignCorners: true });
    expect(y.toArray()).toEqual([[[NaN, Infinity, Infinity, Infinity, 3, 3.5, 4]]]);
  });

  it('leaves gradients alone, too', () => {
    const image = tensor([[[1, 2, 3]]], { requiresGrad: true });
    const y: Tensor = F.interpolate(image, { scaleFactor: 2 });
    y.backward(tensor([[[Infinity, 1, 1, 1, NaN, 1]]]));
    expect(image.grad!.toArray()).toEqual([[[Infinity, 2, NaN]]]);
  });
});

describe('Dropout2d', () => {
  it('drops whole channels, and makes up for them', () => {
    manualSeed(1);
    const y = new nn.Dropout2d(0.25)(ones([10, 20, 2, 2]));
    const channels = y.reshape([200, 4]).toArray() as number[][];
    const kinds = new Set(channels.map((channel) => channel.map((n) => n.toFixed(3)).join(' ')));
    expect([...kinds].sort()).toEqual(['0.000 0.000 0.000 0.000', '1.333 1.333 1.333 1.333']);
  });

  it('takes three dimensions for sequences (N, C, L), as torch does', () => {
    manualSeed(1);
    const rows = new nn.Dropout2d(0.5)(ones([8, 8, 2]))
      .reshape([64, 2])
      .toArray() as number[][];
    expect(rows.every(([first, second]) => first === second)).toBe(true);
    expect(new Set(rows.flat())).toEqual(new Set([0, 2]));
  });

  it('lets everything through after eval()', () => {
    const x = ones([1, 2, 2, 2]);
    expect(new nn.Dropout2d().eval()(x)).toBe(x);
  });
});

describe('Unflatten', () => {
  it('undoes Flatten, in any type of elements', () => {
    const x = tensor([[1, 2, 3, 4]], { dtype: 'int64' });
    const y = new nn.Unflatten(1, [2, -1])(x);
    expect([y.dtype, y.toArray()]).toEqual([
      'int64',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ]);
    expect(new nn.Flatten()(y).toArray()).toEqual(x.toArray());
  });
});
