import { describe, expect, expectTypeOf, it } from 'vitest';
import { F, nn } from '../../src/index';
import {
  arange,
  full,
  ones,
  randn,
  tensor,
  zeros,
  type DTypeName,
  type Tensor,
} from '../../src/tensor';

const types = (...tensors: Tensor[]) => tensors.map(({ dtype }) => dtype);

describe('The type of the elements', () => {
  it('is what the creator is told, or what torch takes', () => {
    expect(types(arange(3), arange(0, 1, 0.5), zeros([2]), randn([2]))).toEqual([
      ...['int64', 'float32', 'float32', 'float32'],
    ]);
    expect(types(ones([1], { dtype: 'bool' }), full([1], 2, { dtype: 'int64' }))).toEqual([
      ...['bool', 'int64'],
    ]);
    expect(types(tensor([true, false]), tensor([true, 2]))).toEqual(['bool', 'float32']);
    expectTypeOf(tensor([[true, false]])).toEqualTypeOf<Tensor<[1, 2]>>();
  });

  it('may follow the numbers of a range, however many there are', () => {
    const options = { dtype: 'float32' } as const;
    const ranges = [arange(3, options), arange(0, 3, options), arange(0, 3, 1, options)];
    for (const range of ranges) expect(String(range)).toBe('Tensor [3] float32\n[0, 1, 2]');
    expect(arange(2, { requiresGrad: true }).requiresGrad).toBe(true);
    expect(arange(2.5, { dtype: 'int64' }).toArray()).toEqual([0, 1, 2]);
  });

  it('is converted as in torch', () => {
    expect(tensor([1.7, -1.7, 0], { dtype: 'int64' }).toArray()).toEqual([1, -1, 0]);
    expect(tensor([NaN, 0, 2], { dtype: 'bool' }).toArray()).toEqual([1, 0, 1]);
    const x = arange(3);
    expect(x.long()).toBe(x);
    expect(zeros([2]).copyFrom(arange(2)).dtype).toBe('float32');
    expect(
      arange(2)
        .copyFrom(tensor([0.5, 7.9]))
        .toArray(),
    ).toEqual([0, 7]);
  });

  it('had the name int32 for int64', () => {
    expect(types(zeros([1], { dtype: 'int32' }), ones([1]).to('int32'))).toEqual([
      'int64',
      'int64',
    ]);
  });

  it.each([
    ['float', "Write 'float32'."],
    ['torch.int64', "Write 'int64'."],
    ['double', "Write 'float32'."],
    ['boolean', "Write 'bool'."],
    ['complex', "takes as dtype 'float32', 'int64' or 'bool'"],
  ])('has no other name: %s', (name, words) => {
    const dtype = name as DTypeName;
    expect(() => zeros([2], { dtype })).toThrow(
      "zeros(): argument 'dtype' must be torch.dtype, not str\n",
    );
    expect(() => zeros([2]).to(dtype)).toThrow(words);
  });
});

describe('Whole numbers', () => {
  const large = tensor([2 ** 31 - 1], { dtype: 'int64' });

  it('are exact, beyond what float32 holds too', () => {
    const sum = arange(2 ** 24, 2 ** 24 + 3).sum();
    expect(() => sum.mul(100)).toThrow('would make an element of');
    expect([sum.item(), large.max().item(), large.sub(1).item()]).toEqual([
      ...[3 * 2 ** 24 + 3, 2 ** 31 - 1, 2 ** 31 - 2],
    ]);
    const image = tensor([2 ** 24 + 1, 0, 0, 2], [1, 1, 2, 2], { dtype: 'int64' });
    const filter = ones([1, 1, 2, 2], { dtype: 'int64' });
    expect(F.conv2d(image, filter).item()).toBe(2 ** 24 + 3);
    expect(F.maxPool2d(image, 2).item()).toBe(2 ** 24 + 1);
  });

  it.each([
    ['a sum', () => large.add(1)],
    ['a product', () => arange(99999, 100000).mul(arange(99999, 100000))],
    ['a power', () => full([1], 2, { dtype: 'int64' }).pow(31)],
    ['a reduction', () => tensor([2 ** 31 - 1, 1], { dtype: 'int64' }).sum()],
    ['a conversion', () => tensor([Infinity]).long()],
    ['an element', () => tensor([2 ** 31], { dtype: 'int64' })],
    ['a number beside them', () => arange(2).add(1e10)],
  ])('are refused where they do not fit: %s', (_, make) => {
    expect(make).toThrow(
      /^value cannot be converted to type int64 without overflow\n.*from -2147483648 to 2147483647.*x\.float\(\)/,
    );
  });

  it('have no gradient, and let that of the others pass', () => {
    const x = tensor([0.5, 2], { requiresGrad: true });
    const y = x.mul(tensor([2, 3], { dtype: 'int64' }));
    y.backward(ones([2], { dtype: 'int64' }));
    expect(x.grad!.toArray()).toEqual([2, 3]);
    expect([x.long().requiresGrad, x.gt(1).requiresGrad, x.argmax().requiresGrad]).toEqual([
      ...[false, false, false],
    ]);
    const { message } = catching(() => (arange(2).requiresGrad = true));
    expect(message).toMatch(/^only Tensors of floating point.*\n.*Write x\.float\(\)/);
    expect(() => new nn.Parameter(arange(2))).toThrow(/^Only Tensors of floating point/);
  });

  it('go through the layers once they are float32', () => {
    const x = arange(49).reshape([1, 1, 7, 7]);
    const model = new nn.Sequential(new nn.Conv2d(1, 1, 3), new nn.Flatten(), new nn.Linear(25, 2));
    expect(model(x.float()).shape).toEqual([1, 2]);
    const { message } = catching(() => model(x));
    expect(message).toBe(
      'Input type (long int) and bias type (float) should be the same\n' +
        'conv2d needs elements of one type, but x has int64, bias has float32. Write x.float(): then all are float32.',
    );
  });
});

it('An accuracy is what torch users write', () => {
  const scores = tensor([
    [0, 1],
    [3, 2],
    [5, 4],
  ]);
  const labels = tensor([1, 0, 1], { dtype: 'int64' });
  const right = scores.argmax(1).eq(labels);
  expect(types(right, scores.argmax(1))).toEqual(['bool', 'int64']);
  expect(right.float().mean().item()).toBeCloseTo(2 / 3, 6);
  expect(right.sum().item() / right.numel()).toBeCloseTo(2 / 3, 10);
  expect(() => right.mean()).toThrow('mean(): could not infer output dtype.');
});

function catching(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was not refused.');
}
