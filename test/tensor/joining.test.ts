import { describe, expect, it } from 'vitest';
import * as F from '../../src/nn/functional';
import { cat, ones, split, stack, tensor, zeros, type Tensor } from '../../src/tensor';
import { messageOf } from '../torch/mistakes';

const x = () => tensor([1, 2], { requiresGrad: true });

describe('cat and stack', () => {
  it('add up the gradients of a tensor that is there twice', () => {
    const twice = x();
    cat([twice, tensor([5]), twice]).backward(tensor([1, 2, 3, 4, 5]));
    expect(twice.grad!.toArray()).toEqual([5, 7]);
    const rows = x();
    stack([rows, rows], 1).backward(
      tensor([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(rows.grad!.toArray()).toEqual([3, 7]);
  });

  it('give a gradient to what asks for one alone', () => {
    const [one, other] = [x(), ones([1])];
    cat([other, one]).backward(tensor([1, 2, 3]));
    expect([one.grad!.toArray(), other.grad]).toEqual([[2, 3], null]);
    expect(cat([other, other]).requiresGrad).toBe(false);
    const whole = cat([x(), tensor([3], { dtype: 'int64' })]);
    expect([whole.dtype, whole.requiresGrad]).toEqual(['float32', true]);
  });

  it('take images as a convolution leaves them', () => {
    const image = tensor(
      Array.from({ length: 32 }, (_, i) => i),
      [1, 2, 4, 4],
      { requiresGrad: true },
    );
    const convolved = F.conv2d(image, ones([3, 2, 1, 1]));
    const joined = cat([convolved, image], 1);
    expect(joined.shape).toEqual([1, 5, 4, 4]);
    expect(joined.select(1, 4).toArray()).toEqual(image.select(1, 1).toArray());
    joined.narrow(1, 2, 2).sum().backward();
    expect(image.grad!.sum([2, 3]).toArray()).toEqual([[32, 16]]);
  });
});

describe('split and chunk', () => {
  it('give back what cat and stack have joined', () => {
    const parts = [zeros([2, 1]), ones([2, 3])];
    expect(split(cat(parts, 1), [1, 3], 1).map((part: Tensor) => part.toArray())).toEqual(
      parts.map((part) => part.toArray()),
    );
    expect(
      stack(parts.map((part) => part.sum()))
        .chunk(2)
        .map((part) => part.item()),
    ).toEqual([0, 6]);
  });

  it('let the gradients of all pieces through', () => {
    const whole = x();
    const [a, b] = whole.split(1);
    a.add(b.mul(3)).backward();
    expect(whole.grad!.toArray()).toEqual([1, 3]);
  });
});

it('A copy keeps its values, and lets gradients through', () => {
  const first = x();
  const copy = first.clone();
  first.copyFrom(zeros([2]));
  expect(copy.toArray()).toEqual([1, 2]);
  copy.mul(2).sum().backward();
  expect(first.grad!.toArray()).toEqual([2, 2]);
});

it('What is not a list of tensors is refused with how it is written', () => {
  const call = cat as unknown as (...given: unknown[]) => void;
  expect(messageOf(() => call(ones([2]), ones([2])))).toContain('as one list, as in cat([x, y])');
  expect(messageOf(() => call([ones([2])], { dim: 1 }))).toContain('cat(tensors, 1)');
});
