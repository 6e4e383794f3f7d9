import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import { tensor, zeros, type Tensor } from '../../src/tensor';

describe('F.conv2d', () => {
  // TensorFlow 2.21 itself mixes up the images, as a random case revealed.
  it('keeps images apart when the kernel has a single place in a row and a stride of 2 there', () => {
    const rows = [1, 2, 30, 4, 5, 60, 7, 8, 90];
    const x = tensor([...rows, ...rows.map((value) => -value)], [2, 1, 3, 3], {
      requiresGrad: true,
    });
    const weight = tensor([10, 1], [1, 1, 1, 2], { requiresGrad: true });
    const y = F.conv2d(x, weight, { stride: [1, 2] });
    expect(y.shape).toEqual([2, 1, 3, 1]);
    expect([...y.data()]).toEqual([12, 45, 78, -12, -45, -78]);

    y.backward(tensor([1, 2, 3, 0, 0, 1], [2, 1, 3, 1]));
    expect([...x.grad!.data()]).toEqual(
      [1, 2, 3, 0, 0, 1].flatMap((upstream) => [10 * upstream, upstream, 0]),
    );
    expect([...weight.grad!.data()]).toEqual([1 + 8 + 21 - 7, 2 + 10 + 24 - 8]);
  });
});

describe('A batch of no images', () => {
  // torch's shapes
  it.each<[nn.Conv2dOptions, number[]]>([
    [{}, [0, 2, 3, 3]],
    [{ padding: 1 }, [0, 2, 5, 5]],
    [{ padding: 1, paddingMode: 'circular' }, [0, 2, 5, 5]],
    [{ padding: 1, paddingMode: 'reflect', stride: 2 }, [0, 2, 3, 3]],
    [{ padding: 'same', dilation: 2 }, [0, 2, 5, 5]],
  ] as const)(
    'with %j has the shape of its feature maps, and teaches nothing',
    (options, shape) => {
      const conv = new nn.Conv2d(1, 2, 3, options);
      const images = zeros([0, 1, 5, 5], { requiresGrad: true });
      const maps = conv(images) as Tensor;
      expect(maps.shape).toEqual(shape);
      maps.sum().backward();
      expect(images.grad!.shape).toEqual([0, 1, 5, 5]);
      expect(conv.weight.grad!.toArray()).toEqual(zeros([2, 1, 3, 3]).toArray());
      expect(conv.bias!.grad!.toArray()).toEqual([0, 0]);
    },
  );
});
