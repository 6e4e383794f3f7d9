import { describe, expect, test } from 'vitest';
import { F, nn, randn, zeros, type Tensor } from '../../src';
import { messageOf } from '../torch/mistakes';

type Layer = (x: Tensor) => unknown;

function said(layer: unknown, ...shape: number[]): string | undefined {
  return messageOf(() => (layer as Layer)(zeros(shape)));
}

describe('Where images are expected, what was probably meant is said', () => {
  const [grey, colour] = [new nn.Conv2d(1, 2, 3), new nn.Conv2d(3, 2, 3)];

  test.each([
    [grey, [100, 784], '100 flat images of 784 numbers: x.reshape([100, 1, 28, 28]).'],
    [colour, [100, 3072], '100 flat images of 3072 numbers: x.reshape([100, 3, 32, 32]).'],
    [grey, [784], 'A flat image of 784 numbers: x.reshape([1, 1, 28, 28]).'],
    [grey, [36, 36], 'A grey image (H, W) becomes (1, H, W) by x.unsqueeze(0).'],
    [colour, [28, 28], 'Reshape the input first: x.reshape([N, C, H, W]).'],
    [grey, [1, 1, 3, 8, 8], 'Keep four of them: x.reshape([-1, 3, 8, 8]).'],
    [grey, [100, 28, 28], '100 grey images would be [100, 1, 28, 28]: x.unsqueeze(1).'],
    [
      colour,
      [1, 28, 28, 3],
      '(…, H, W, C). Bring the channels forward with x.permute([0, 3, 1, 2]).',
    ],
    [colour, [28, 28, 3], '(…, H, W, C). Bring the channels forward with x.permute([2, 0, 1]).'],
    [colour, [1, 4, 28, 28], 'x.narrow(1, 0, 3) leaves red, green and blue.'],
    [colour, [4, 28, 28], 'x.narrow(0, 0, 3) leaves red, green and blue.'],
    [colour, [1, 28, 28, 4], 'leave alpha out: x.permute([0, 3, 1, 2]).narrow(1, 0, 3).'],
    [colour, [28, 28, 4], 'leave alpha out: x.permute([2, 0, 1]).narrow(0, 0, 3).'],
    [colour, [3, 100, 28, 28], 'Bring the batch forward with x.transpose(0, 1).'],
    [colour, [1, 1, 28, 28], 'For this input it would be new nn.Conv2d(1, …).'],
    [
      new nn.MaxPool2d(2),
      [100, 784],
      '100 flat images of 784 numbers: x.reshape([100, 1, 28, 28]).',
    ],
    [new nn.AvgPool2d(2), [8, 8], 'A grey image (H, W) becomes (1, H, W) by x.unsqueeze(0).'],
  ])('%s on %j', (layer, shape, hint) => {
    expect(said(layer, ...shape)).toContain(hint);
  });

  test('and what is proposed computes', () => {
    expect(grey(randn([100, 784]).reshape([100, 1, 28, 28])).shape[1]).toBe(2);
    expect(colour(randn([28, 28, 4]).permute([2, 0, 1]).narrow(0, 0, 3)).shape).toEqual([
      2, 26, 26,
    ]);
  });
});

test('A vector is flat already', () => {
  expect(said(new nn.Flatten(), 3)).toContain(
    'it is flat already. x.unsqueeze(0) is a batch of one.',
  );
});

describe('Where the features of a linear layer differ, both culprits are named', () => {
  test.each([
    [[10, 49], '10 · 49 is 490, so this is one image without the dimension of the batch'],
    [[10, 49], 'image.unsqueeze(0), or flatten all of it: x.flatten(0).'],
    [[10, 7, 7], '10 · 7 · 7 is 490, so this is one image without'],
    [[2, 10, 7, 7], 'Flatten it first: new nn.Flatten() makes [2, 490] of it.'],
    [
      [2, 10, 8, 8],
      'new nn.Flatten() makes [2, 640] of it, and the layer that takes these is new nn.Linear(640, 10).',
    ],
    [
      [1, 1960],
      'new nn.Linear(1960, 10) takes this input. Or what comes before it is: 4 times as many came',
    ],
    [[1, 640], '490 are expected, and 640 came. The size of the image decides'],
    [[1, 640], 'shape.flattenedSize([C, H, W]) of the last feature map'],
  ])('on %j', (shape, hint) => {
    expect(said(new nn.Linear(490, 10), ...shape)).toContain(hint);
  });

  test('in a model as well', () => {
    const net = new nn.Sequential(
      new nn.Conv2d(1, 10, 3, { padding: 1 }),
      new nn.MaxPool2d(4),
      new nn.Flatten(),
      new nn.Linear(490, 10),
    );
    expect(said(net, 1, 28, 28)).toMatch(/shapes cannot be multiplied \(10x49 and 490x10\)\n/);
    expect(said(net, 1, 1, 64, 64)).toContain('new nn.Linear(2560, 10) takes this input.');
  });

  test('a quarter is as if there were one pooling too many', () => {
    expect(said(new nn.Linear(1960, 10), 1, 490)).toContain('a quarter came, as if a pooling');
  });
});

test('Weights and biases that torch multiplies and stretches are not a mistake', () => {
  const weight = randn([2, 3]);
  const [x, row] = [randn([4, 3]), randn([3])];
  expect(F.linear(x, row as never).shape).toEqual([4]);
  expect(F.linear(x, weight, zeros([1]).add(5)).toArray()).toEqual(
    F.linear(x, weight, zeros([2]).add(5)).toArray(),
  );
});
