import { beforeEach, describe, expect, test } from 'vitest';
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import * as optim from '../../src/optim';
import { manualSeed, memory, rand, randn, sweep, tensor, type Tensor } from '../../src/tensor';

const kinds = [
  ['SGD', (params: Tensor[]) => new optim.SGD(params, { lr: 0.1, momentum: 0.9 })],
  ['Adam', (params: Tensor[]) => new optim.Adam(params, { lr: 0.1 })],
] as const;

describe.each(kinds)('optim.%s', (_, make) => {
  test('finds the lowest point of a bowl', () => {
    const x = tensor([5, -3], { requiresGrad: true });
    const optimizer = make([x]);
    for (let i = 0; i < 300; i++) {
      optimizer.zeroGrad();
      x.sub(tensor([1, 2]))
        .pow(2)
        .sum()
        .backward();
      optimizer.step();
    }
    expect(x).toBeAllclose(tensor([1, 2]), { tolerance: 0.01 });
  });

  test('changes the parameters of a model in place, and no state that was kept before', () => {
    const layer = new nn.Linear(2, 1);
    const { weight } = layer;
    const before = layer.stateDict();
    const values = weight.toArray();
    const optimizer = make(layer.parameters());
    layer(tensor([[1, 2]]))
      .sum()
      .backward();
    optimizer.step();
    expect(layer.weight).toBe(weight);
    expect(weight.requiresGrad).toBe(true);
    expect(weight.step).toBeUndefined();
    expect(weight.toArray()).not.toEqual(values);
    expect(before['weight']!.toArray()).toEqual(values);
  });

  test('leaves alone what has no gradient', () => {
    const [used, unused] = [
      tensor([1], { requiresGrad: true }),
      tensor([1], { requiresGrad: true }),
    ];
    const optimizer = make([used, unused]);
    used.mul(2).sum().backward();
    optimizer.step();
    expect(used.item()).not.toBe(1);
    expect(unused.item()).toBe(1);
  });

  test('forgets gradients when told to', () => {
    const x = tensor([1], { requiresGrad: true });
    const optimizer = make([x]);
    x.mul(2).sum().backward();
    optimizer.zeroGrad();
    expect(x.grad).toBeNull();
  });

  test('takes a learning rate that changes between steps', () => {
    const x = tensor([1], { requiresGrad: true });
    const optimizer = make([x]);
    optimizer.paramGroups[0].lr = 0;
    x.mul(2).sum().backward();
    optimizer.step();
    expect(x.item()).toBe(1);
  });

  test('is shown by its repr in a cell', () => {
    const optimizer = make([tensor([1])]);
    const inspect = Symbol.for('nodejs.util.inspect.custom');
    expect((optimizer as unknown as Record<symbol, () => string>)[inspect]!()).toBe(
      String(optimizer),
    );
  });

  describe('on a small network', () => {
    beforeEach(() => {
      manualSeed(0);
      sweep();
    });

    test('makes the loss fall', () => {
      const losses = train(40, make);
      expect(losses.at(-1)).toBeLessThan(losses[0]! / 4);
    });

    test('keeps memory flat', () => {
      let most = 0;
      train(500, make, () => {
        most = Math.max(most, memory().bytes);
      });
      expect(most).toBeLessThan(300e6); // one step takes about 1 MB
    });
  });
});

/** Learns to tell which half of an image is bright. */
function train(
  steps: number,
  make: (params: Tensor[]) => optim.SGD | optim.Adam,
  each: () => void = () => undefined,
): number[] {
  const net = new nn.Sequential(
    new nn.Conv2d(1, 8, 3, { padding: 1 }),
    new nn.ReLU(),
    new nn.Flatten(),
    new nn.Linear(8 * 64, 2),
  );
  const dark = randn([16, 1, 8, 8], { seed: 1 }).mul(0.1);
  const brightness = Float32Array.from({ length: 16 * 64 }, (_, i) =>
    (i % 8 < 4 ? 1 : 0) === Math.floor(i / 64) % 2 ? 1 : 0,
  );
  const images = dark.add(tensor(brightness, [16, 1, 8, 8])).add(rand([1], { seed: 2 }));
  const labels = tensor(Array.from({ length: 16 }, (_, i) => i % 2));
  const optimizer = make(net.parameters());
  return Array.from({ length: steps }, () => {
    optimizer.zeroGrad();
    const loss = F.crossEntropy(net(images), labels);
    loss.backward();
    optimizer.step();
    each();
    return loss.item();
  });
}
