import { describe, expect, it } from 'vitest';
import { F, nn, type Tensor } from '../../../../src';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { residualBlock } from '../../../../src/course/exercises/networks/residual-block';

type Maps = Tensor<[number, 8, 16, 16]>;

const check = (block: unknown) => runCheck(residualBlock, localAnswer({ block }));
const rulesFor = async (block: unknown) => (await check(block)).findings.map(({ rule }) => rule);

class Plain extends nn.Module {
  conv1 = new nn.Conv2d(8, 8, 3, { padding: 1 });
  conv2 = new nn.Conv2d(8, 8, 3, { padding: 1 });
  forward(x: Maps): Tensor {
    return F.relu(this.conv2(F.relu(this.conv1(x))).add(x));
  }
}

class WithBatchNorm extends Plain {
  norm1 = new nn.BatchNorm2d(8);
  norm2 = new nn.BatchNorm2d(8);
  override forward(x: Maps) {
    const y = this.norm2(this.conv2(F.relu(this.norm1(this.conv1(x)))));
    return F.relu(x.add(y));
  }
}

class Bottleneck extends nn.Module {
  way = new nn.Sequential(
    new nn.Conv2d(8, 2, 1),
    new nn.ReLU(),
    new nn.Conv2d(2, 2, 3, { padding: 1 }),
    new nn.GELU(),
    new nn.Conv2d(2, 8, 1),
  );
  forward(x: Maps) {
    return this.way(x).add(x).relu();
  }
}

class Depthwise extends nn.Module {
  each = new nn.Conv2d(8, 8, 5, { padding: 2, groups: 8, bias: false });
  mix = new nn.Conv2d(8, 8, 1);
  forward(x: Maps) {
    return F.relu(x.add(this.mix(this.each(x).tanh())));
  }
}

class OtherSize extends Plain {
  override forward(x: Maps) {
    return F.relu(F.maxPool2d(super.forward(x) as Maps, 2));
  }
}

class ByZero extends Plain {
  override forward(x: Maps) {
    return F.relu(this.conv2(F.relu(this.conv1(x))).mul(x));
  }
}

class NoPadding extends nn.Module {
  conv1 = new nn.Conv2d(8, 8, 3);
  conv2 = new nn.Conv2d(8, 8, 3);
  forward(x: Tensor) {
    return F.relu((this.conv2(F.relu(this.conv1(x as Maps))) as Tensor).add(x));
  }
}

describe('A residual block', () => {
  it.each([
    ['two convolutions', new Plain()],
    ['batch norm', new WithBatchNorm()],
    ['a bottleneck', new Bottleneck()],
    ['a depthwise convolution', new Depthwise()],
  ])('may be built with %s', async (_, block) => {
    const report = await check(block);
    expect([report.findings, report.passed]).toEqual([[], true]);
  });

  it('cannot add what has another shape', async () => {
    expect(await rulesFor(new OtherSize())).toEqual(['wrong-shape', 'nothing-to-add']);
    const { findings } = await check(new NoPadding());
    expect(findings[0]!.message).toContain('The size of tensor a (12) must match');
  });

  it('adds and does not multiply', async () => {
    expect(await rulesFor(new ByZero())).toEqual(['no-shortcut']);
  });
});
