import { describe, expect, it, test } from 'vitest';
import { F, nn, optim, zeros } from '../../src';
import { insteadOf } from '../../src/shape/instead-of';
import { torchNames } from '../../src/shape/torch-names';
import { messageOf } from '../torch/mistakes';

const conv = new nn.Conv2d(1, 2, 3);
const holders = {
  nn,
  F,
  optim,
  'optim.lrScheduler': optim.lrScheduler,
  'nn.init': nn.init,
  x: zeros([2, 3]),
  net: new nn.Sequential(conv),
  layer: conv,
  optimizer: new optim.SGD(conv.parameters()),
};

describe('A name that PyTorch has', () => {
  test.each([
    [
      'nn.GRU',
      "module 'nn' has no attribute 'GRU'",
      /^convlab has no `nn\.GRU`\. It has nn\.[A-Z].*, nn\.Conv2d, .*[a-z]\.$/,
    ],
    [
      'nn.functional',
      "module 'nn' has no attribute 'functional'",
      'convlab has no `nn.functional`: write `F`.',
    ],
    [
      'nn.L1Loss',
      "module 'nn' has no attribute 'L1Loss'",
      'convlab has no `nn.L1Loss`: write `y.sub(target).abs().mean()`.',
    ],
    [
      'nn.Dropout1d',
      "module 'nn' has no attribute 'Dropout1d'",
      'convlab has no `nn.Dropout1d`. What comes nearest is `new nn.Dropout2d(p)`.',
    ],
    [
      'F.max_pool2d',
      "module 'F' has no attribute 'max_pool2d'",
      'convlab writes it `F.maxPool2d`.',
    ],
    [
      'F.selu',
      "module 'F' has no attribute 'selu'",
      'convlab has no `F.selu`. What comes nearest is `F.elu(x)`.',
    ],
    [
      'F.adaptiveMaxPool2d',
      "module 'F' has no attribute 'adaptiveMaxPool2d'",
      /^convlab has no `F\.adaptive_max_pool2d`\. It has F\..*, F\.conv2d, /,
    ],
    [
      'optim.RMSprop',
      "module 'optim' has no attribute 'RMSprop'",
      'convlab has no `optim.RMSprop`. What comes nearest is `new optim.Adam(net.parameters(), { lr })`.',
    ],
    [
      'optim.LBFGS',
      "module 'optim' has no attribute 'LBFGS'",
      'convlab has no `optim.LBFGS`. It has optim.Adam, optim.AdamW, optim.SGD.',
    ],
    [
      'optim.lrScheduler.ExponentialLR',
      "module 'optim.lrScheduler' has no attribute 'ExponentialLR'",
      'convlab has no `optim.lrScheduler.ExponentialLR`. It has optim.lrScheduler.CosineAnnealingLR, optim.lrScheduler.StepLR.',
    ],
    [
      'nn.init.kaiming_uniform_',
      "module 'nn.init' has no attribute 'kaiming_uniform_'",
      'convlab changes nothing in place: write `nn.init.kaimingUniform(…)`, and use what it returns.',
    ],
    [
      'x.mm',
      "'Tensor' object has no attribute 'mm'",
      'convlab has no `x.mm`: write `x.matmul(other)`.',
    ],
    [
      'x.view_as',
      "'Tensor' object has no attribute 'view_as'",
      'convlab has no `x.view_as`: write `x.reshape(other.shape)`.',
    ],
    [
      'x.viewAs',
      "'Tensor' object has no attribute 'viewAs'",
      'convlab has no `x.view_as`: write `x.reshape(other.shape)`.',
    ],
    [
      'x.log_softmax',
      "'Tensor' object has no attribute 'log_softmax'",
      'convlab writes it `x.logSoftmax`.',
    ],
    [
      'x.add_',
      "'Tensor' object has no attribute 'add_'",
      'convlab changes nothing in place: write `x.add(…)`, and use what it returns.',
    ],
    [
      'x.cuda',
      "'Tensor' object has no attribute 'cuda'",
      'convlab has no `x.cuda`, and needs none: leave it out.',
    ],
    ['x.gather', "'Tensor' object has no attribute 'gather'", 'convlab has no `x.gather`.'],
    [
      'net.zero_grad',
      "'Sequential' object has no attribute 'zero_grad'",
      'convlab writes it `net.zeroGrad`.',
    ],
    [
      'net.register_buffer',
      "'Sequential' object has no attribute 'register_buffer'",
      'convlab writes it `net.registerBuffer`.',
    ],
    [
      'layer.in_channels',
      "'Conv2d' object has no attribute 'in_channels'",
      'convlab writes it `layer.inChannels`.',
    ],
    [
      'optimizer.zero_grad',
      "'SGD' object has no attribute 'zero_grad'",
      'convlab writes it `optimizer.zeroGrad`.',
    ],
  ])('%s says so where it is used', (written, first, then) => {
    const [, of, name] = /^(.*)\.(\w+)$/.exec(written)!;
    const holder = holders[of as keyof typeof holders] as unknown as Record<string, unknown>;
    const [line, ...words] = messageOf(() => holder[name!])!.split('\n');
    expect(line).toBe(first);
    expect(words.join('\n')).toMatch(then);
  });

  it('is not explained twice, and its explanation is not in the way', () => {
    expect(Object.keys(conv)).not.toContain('in_channels');
    expect('running_mean' in { ...conv }).toBe(false);
    expect((conv as unknown as { running_mean: unknown }).running_mean).toBeUndefined();
    expect((nn as unknown as { Gru: unknown }).Gru).toBeUndefined();
  });

  it('may be one of the learner', () => {
    class Net extends nn.Module {
      half = new nn.ReLU();
      declare kernel_size: number;
      constructor() {
        super();
        this.kernel_size = 3;
      }
      double() {
        return 2;
      }
      forward() {
        return this.half;
      }
    }
    const net = new Net();
    expect([net.kernel_size, net.double(), String(net.half)]).toEqual([3, 2, 'ReLU()']);
    expect(net.namedChildren().map(([name]) => name)).toEqual(['half']);
  });

  it('and that has something to write instead is one of PyTorch, and not ours', () => {
    for (const [owner, names] of Object.entries(insteadOf)) {
      const known = torchNames[owner as keyof typeof torchNames].split(/\s+/);
      expect(known).toEqual(expect.arrayContaining(Object.keys(names)));
    }
    expect(Object.keys(insteadOf.nn).filter((name) => Object.hasOwn(nn, name))).toEqual([]);
    expect(Object.keys(insteadOf.F).filter((name) => Object.hasOwn(F, name))).toEqual([]);
  });
});
