/** Blocks of well-known networks as their users write them. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as nn from '../../../src/nn';
import * as F from '../../../src/nn/functional';
import { cat, randn, type Tensor } from '../../../src/tensor';

/** The block of ResNet-18, with a shortcut of its own where the shape changes. */
class BasicBlock extends nn.Module {
  conv1;
  bn1;
  conv2;
  bn2;
  shortcut: (x: Tensor) => Tensor;

  constructor(channels: number, planes: number, stride = 1) {
    super();
    this.conv1 = new nn.Conv2d(channels, planes, 3, { stride, padding: 1, bias: false });
    this.bn1 = new nn.BatchNorm2d(planes);
    this.conv2 = new nn.Conv2d(planes, planes, 3, { padding: 1, bias: false });
    this.bn2 = new nn.BatchNorm2d(planes);
    this.shortcut =
      stride === 1 && channels === planes
        ? new nn.Sequential()
        : new nn.Sequential(
            new nn.Conv2d(channels, planes, 1, { stride, bias: false }),
            new nn.BatchNorm2d(planes),
          );
  }

  forward(x: Tensor): Tensor {
    let out: Tensor = F.relu(this.bn1(this.conv1(x)));
    out = this.bn2(this.conv2(out));
    return F.relu(out.add(this.shortcut(x)));
  }
}

/** A step up in a U-Net: twice the size, and what the way down had at this size beside it. */
class Up extends nn.Module {
  up = new nn.ConvTranspose2d(16, 8, 2, { stride: 2 });
  conv = new nn.Conv2d(16, 8, 3, { padding: 1 });

  forward(x: Tensor<[number, 16, 8, 8]>, skip: Tensor<[number, 8, 16, 16]>) {
    return F.relu(this.conv(cat([skip, this.up(x)], 1)));
  }
}

/** The block of ConvNeXt: layers of channels, for which these come last. */
class ConvNeXtBlock extends nn.Module {
  dwconv = new nn.Conv2d(8, 8, 7, { padding: 3, groups: 8 });
  norm = new nn.LayerNorm(8);
  pwconv1 = new nn.Linear(8, 32);
  pwconv2 = new nn.Linear(32, 8);

  forward(x: Tensor<[number, 8, 9, 9]>) {
    const last = this.norm(this.dwconv(x).permute(0, 2, 3, 1));
    const mixed = this.pwconv2(this.pwconv1(last).relu());
    return x.add(mixed.permute(0, 3, 1, 2).contiguous());
  }
}

/** LeNet as forums have it. */
class Classifier extends nn.Module {
  conv = new nn.Conv2d(1, 6, 5);
  fc = new nn.Linear(6 * 12 * 12, 10);

  forward(input: Tensor<[4, 1, 28, 28]>) {
    const x = F.maxPool2d(F.relu(this.conv(input)), 2);
    return this.fc(x.view(x.size(0), -1));
  }
}

describe('A block as its users write it', () => {
  it.each([
    [4, 4, 1, [2, 4, 8, 8]],
    [4, 6, 2, [2, 6, 4, 4]],
  ])('adds a shortcut: %i to %i channels with stride %i', (channels, planes, stride, shape) => {
    const block = new BasicBlock(channels, planes, stride);
    const x = randn([2, channels, 8, 8], { seed: 1, requiresGrad: true });
    const y = block(x);
    expect(y.shape).toEqual(shape);
    y.sum().backward();
    expect([x.grad!.shape, block.conv1.weight.grad!.shape]).toEqual([
      x.shape,
      block.conv1.weight.shape,
    ]);
  });

  it('goes up by cat', () => {
    const [x, skip] = [randn([2, 16, 8, 8], { seed: 1 }), randn([2, 8, 16, 16], { seed: 2 })];
    const up = new Up();
    const y = up(x, skip);
    expect(y.shape).toEqual([2, 8, 16, 16]);
    y.sum().backward();
    expect(up.up.weight.grad!.abs().sum().item()).toBeGreaterThan(0);
  });

  it('puts channels last, and first again', () => {
    const block = new ConvNeXtBlock();
    const x = randn([2, 8, 9, 9], { seed: 1, requiresGrad: true });
    const y = block(x);
    expect(y.shape).toEqual([2, 8, 9, 9]);
    y.sum().backward();
    expect(x.grad!.shape).toEqual([2, 8, 9, 9]);
  });

  it('flattens by view', () => {
    const y = new Classifier()(randn([4, 1, 28, 28], { seed: 1 }));
    expectTypeOf(y.shape).toEqualTypeOf<[4, 10]>();
    expect(y.shape).toEqual([4, 10]);
  });
});
