import { beforeEach, describe, expect, test } from 'vitest';
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import * as optim from '../../src/optim';
import {
  manualSeed,
  memory,
  noGrad,
  ones,
  rand,
  randn,
  sweep,
  tensor,
  type Tensor,
} from '../../src/tensor';

const kinds = [
  ['SGD', (params: Tensor[]) => new optim.SGD(params, { lr: 0.1, momentum: 0.9 })],
  ['Adam', (params: Tensor[]) => new optim.Adam(params, { lr: 0.1 })],
  ['AdamW', (params: Tensor[]) => new optim.AdamW(params, { lr: 0.1, weightDecay: 0 })],
] as const;

test('optim.SGD keeps its velocity while momentum is 0', () => {
  const x = tensor([3, 4], { requiresGrad: true });
  const optimizer = new optim.SGD([x], { lr: 0.1, momentum: 0.9 });
  for (const momentum of [0.9, 0.9, 0, 0, 0.9, 0.9]) {
    optimizer.paramGroups[0].momentum = momentum;
    optimizer.zeroGrad();
    x.mul(x).sum().backward();
    optimizer.step();
  }
  expect(x).toBeAllclose(tensor([-1.1543278694, -1.5391038656])); // torch's
});

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

  test('moves each parameter as if it were alone, whenever that has a gradient', () => {
    const [together, alone] = [parameters(), parameters()];
    const optimizer = make(together);
    const ofEach = alone.map((parameter) => make([parameter]));
    // Which of them have a gradient: one joins later, and one pauses.
    for (const moving of [[0, 1], [0, 1, 2], [0, 2], [1], [0, 1, 2]]) {
      optimizer.zeroGrad();
      for (const i of moving) {
        for (const params of [together, alone]) params[i]!.grad = params[i]!.mul(2).add(1).detach();
        ofEach[i]!.step();
      }
      optimizer.step();
    }
    together.forEach((parameter, i) => expect(parameter).toBeAllclose(alone[i]!));
  });

  test('sees values that were loaded between steps', () => {
    const x = tensor([1, 2], { requiresGrad: true });
    const y = tensor([3], { requiresGrad: true });
    const optimizer = make([x, y]);
    for (const values of [
      [1, 2],
      [50, 60],
    ]) {
      noGrad(() => x.copyFrom(tensor(values)));
      optimizer.zeroGrad();
      x.sum().add(y.sum()).backward();
      optimizer.step();
    }
    expect(x).toBeAllclose(tensor([50, 60]), { tolerance: 0.3 });
  });

  test('moves filters that a convolution has laid out in its own way', () => {
    const conv = new nn.Conv2d(2, 3, 2);
    const before = conv.weight.detach();
    const optimizer = make(conv.parameters());
    conv(ones([1, 2, 4, 4]))
      .mul(tensor([1, 0, -1], [3, 1, 1]))
      .sum()
      .backward();
    optimizer.step();
    const signs = conv.weight.sub(before).mean([1, 2, 3]).toArray() as number[];
    expect(signs.map(Math.sign)).toEqual([-1, 0, 1]);
  });

  test('refuses a gradient of another shape that was set by hand', () => {
    const x = tensor([1, 2], { requiresGrad: true });
    x.grad = tensor([1]) as Tensor as typeof x;
    expect(() => make([x]).step()).toThrow(/^assigned grad has data of a different size/);
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

/** A vector, filters and a matrix. */
function parameters(): Tensor[] {
  const shapes = [[3], [2, 3, 2, 2], [2, 3]];
  return shapes.map((shape, i) => randn(shape, { seed: i, requiresGrad: true }));
}

/** Learns to tell which half of an image is bright. */
function train(
  steps: number,
  make: (params: Tensor[]) => optim.Optimizer<{ lr: number }>,
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
