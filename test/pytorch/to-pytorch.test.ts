import { describe, expect, it } from 'vitest';
import { F, fromPyTorch, nn, ones, randn, tensor, toPyTorch, type Tensor } from '../../src';

const last = (model: nn.Module) => toPyTorch(model).trim().split('model = ')[1];

describe('A layer is written with the arguments that are not the usual ones', () => {
  it.each<[nn.Module, string]>([
    [new nn.Conv2d(3, 10, [3, 3]), 'nn.Conv2d(3, 10, 3)'],
    [
      new nn.Conv2d(2, 4, [3, 5], { dilation: [1, 2], padding: 'same', groups: 2, bias: false }),
      "nn.Conv2d(2, 4, (3, 5), padding='same', dilation=(1, 2), groups=2, bias=False)",
    ],
    [
      new nn.Conv2d(1, 1, 3, { padding: 1, dilation: 2, paddingMode: 'reflect' }),
      "nn.Conv2d(1, 1, 3, padding=1, dilation=2, padding_mode='reflect')",
    ],
    [new nn.MaxPool2d(2, 2), 'nn.MaxPool2d(2)'],
    [
      new nn.MaxPool2d([2, 3], { stride: 1, ceilMode: true }),
      'nn.MaxPool2d((2, 3), 1, ceil_mode=True)',
    ],
    [
      new nn.MaxPool2d(2, { returnIndices: true, padding: 1 }) as unknown as nn.Module,
      'nn.MaxPool2d(2, padding=1, return_indices=True)',
    ],
    [
      new nn.AvgPool2d(3, { countIncludePad: false, divisorOverride: 4 }),
      'nn.AvgPool2d(3, count_include_pad=False, divisor_override=4)',
    ],
    [
      new nn.BatchNorm2d(4, { momentum: null, affine: false, trackRunningStats: false }),
      'nn.BatchNorm2d(4, momentum=None, affine=False, track_running_stats=False)',
    ],
    [new nn.Linear(4, 2, { bias: false }), 'nn.Linear(4, 2, bias=False)'],
    [new nn.LayerNorm(8, { eps: 1e-6 }), 'nn.LayerNorm(8, eps=1e-6)'],
    [new nn.LayerNorm([4, 4], { eps: 0.001 }), 'nn.LayerNorm((4, 4), eps=0.001)'],
    [new nn.AdaptiveAvgPool2d([1, 1]), 'nn.AdaptiveAvgPool2d(1)'],
    [new nn.Flatten(), 'nn.Flatten()'],
    [new nn.Flatten(1, 2), 'nn.Flatten(end_dim=2)'],
    [new nn.Dropout(0.2), 'nn.Dropout(0.2)'],
    [new nn.ReLU(true), 'nn.ReLU(inplace=True)'],
    [new nn.Softmax(-1), 'nn.Softmax(-1)'],
    [new nn.Identity(), 'nn.Identity()'],
  ])('%s', (layer, text) => expect(last(layer)).toBe(text));

  it('in containers by their own names', () => {
    const text = toPyTorch(
      fromPyTorch(`
class Pair(nn.Sequential):
    def __init__(self):
        super().__init__(nn.ReLU(), nn.Tanh())
net = nn.Sequential({'pair': Pair(), 'fc': nn.Linear(4, 2)})`),
    );
    expect(text).toContain('from collections import OrderedDict\n');
    expect(text).toContain("(OrderedDict([\n    ('pair', nn.Sequential(\n        nn.ReLU(),\n");
    expect(Object.keys(fromPyTorch(text).stateDict())).toEqual(['fc.weight', 'fc.bias']);
    expect(toPyTorch(new nn.ModuleList([new nn.ReLU()]))).toContain(
      'nn.ModuleList([\n    nn.ReLU(),\n])',
    );
  });

  it('in a Sequential, one a line', () => {
    const relu = new nn.ReLU();
    const model = new nn.Sequential(new nn.Linear(4, 4), relu, new nn.Sequential(relu));
    expect(last(model)).toBe(
      'nn.Sequential(\n    nn.Linear(4, 4),\n    nn.ReLU(),\n    nn.Sequential(\n        nn.ReLU(),\n    ),\n)',
    );
  });
});

/** A module with one layer, `fc`, and with this forward. */
function withForward(compute: (this: Some, x: Tensor) => unknown): nn.Module {
  return new Some(compute);
}
class Some extends nn.Module {
  fc = new nn.Linear(4, 4);
  readonly #compute: (this: Some, x: Tensor) => unknown;
  constructor(compute: (this: Some, x: Tensor) => unknown) {
    super();
    this.#compute = compute;
  }
  forward(x: Tensor): Tensor {
    return this.#compute(x) as Tensor;
  }
}

describe('A forward', () => {
  it.each<[what: string, (this: Some, x: Tensor) => unknown, ...lines: string[]]>([
    [
      'nests calls',
      function (x) {
        return F.relu(this.fc(x));
      },
      'return F.relu(self.fc(x))',
    ],
    [
      'keeps what is used later',
      function (x) {
        return this.fc(x).relu().add(x);
      },
      'return self.fc(x).relu() + x',
    ],
    [
      'names what is used twice',
      function (x) {
        const y = this.fc(x);
        return y.mul(y);
      },
      'x = self.fc(x)',
      'return x * x',
    ],
    [
      'needs another name beside it',
      function (x) {
        const y = this.fc(x);
        return y.mul(y).sub(x);
      },
      'y = self.fc(x)',
      'return y * y - x',
    ],
    [
      'puts parentheses',
      (x: Tensor) => x.sub(x.sub(1)).mul(2).neg().pow(2),
      'return (-((x - (x - 1)) * 2)) ** 2',
    ],
    [
      'knows sizes',
      (x: Tensor) => x.reshape([x.shape[0]!, 2, 2]),
      'return x.reshape(x.shape[0], 2, 2)',
    ],
    [
      'has options by name',
      (x: Tensor) => F.pad(x, [1, 1], { value: 0.5 }),
      'return F.pad(x, [1, 1], value=0.5)',
    ],
    [
      'has PyTorch’s names',
      (x: Tensor) => F.flatten(x.logSoftmax(1)).max(0),
      'return torch.flatten(x.log_softmax(1)).amax(0)',
    ],
    [
      'drops while training',
      function (x) {
        return F.dropout(x, 0.2, this.training);
      },
      'return F.dropout(x, 0.2, training=self.training)',
    ],
    [
      'writes numbers out',
      (x: Tensor) => x.mul(tensor([1, 2, 3, 4])),
      'return x * torch.tensor([1, 2, 3, 4])',
    ],
    [
      'returns several',
      function (x) {
        return [this.fc(x), x];
      },
      'return self.fc(x), x',
    ],
    [
      'reaches weights',
      function (x) {
        return F.linear(x, this.fc.weight);
      },
      'return F.linear(x, self.fc.weight)',
    ],
    ['names types', (x: Tensor) => x.gt(0).to('float32'), 'return (x > 0).to(torch.float32)'],
  ])('%s', (_, compute, ...lines) => {
    const text = toPyTorch(withForward(compute), [3, 4]);
    expect(
      text
        .split('def forward(self, x):\n')[1]!
        .split('\n\n')[0]!
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(lines);
  });

  it('leaves the model as it was', () => {
    const model = withForward((x: Tensor) => x);
    toPyTorch(model, [3, 4]);
    expect(model.modules().every(({ training }) => training)).toBe(true);
  });
});

class Twice extends nn.Module {
  a = new nn.Linear(4, 4);
  b = this.a;
  forward(x: Tensor): Tensor {
    return this.a(x);
  }
}
class Named extends nn.Module {
  lambda = new nn.Linear(4, 4);
  forward(x: Tensor): Tensor {
    return this.lambda(x);
  }
}
class Counting extends nn.Module {
  count = new nn.Buffer(ones([]));
  forward(x: Tensor): Tensor {
    this.count.copyFrom(this.count.add(1));
    return x;
  }
}

describe('What cannot be written is refused in words', () => {
  const loose = new nn.Linear(4, 4);
  it.each<[string, nn.Module, string]>([
    [
      'a choice by numbers',
      withForward((x: Tensor) => (x.sum().item() > 0 ? x.relu() : x)),
      'reads a number, by item()',
    ],
    [
      'a number of the input',
      withForward((x: Tensor) => x.mul(x.sum().item())),
      'reads a number, by item()',
    ],
    ['chance', withForward((x: Tensor) => x.add(randn([4]))), 'does not do the same'],
    ['a layer in no field', withForward((x: Tensor) => loose(x)), 'it is not in a field of Some'],
    [
      'a large tensor',
      withForward((x: Tensor) => x.matmul(ones([4, 40]))),
      'Make it a field: new nn.Buffer',
    ],
    ['a result that is not a tensor', withForward(() => 3), 'returns something other than tensors'],
    ['a layer in two fields', new Twice(), 'that is in two places'],
    ['a name that Python has', new Named(), "Python can't have a field named lambda"],
    ['a state that changes', new Counting(), "can't write what changes count"],
  ])('%s', (_, model, words) => expect(() => toPyTorch(model, [3, 4])).toThrow(words));

  it('a class without the shape of an input', () => {
    expect(() => toPyTorch(new Named())).toThrow(
      "missing 1 required positional argument: 'inputShape'",
    );
  });

  it.each([
    [[3], undefined, "argument 'model' (position 1) must be Module, not list"],
    [new nn.ReLU(), 'x', "argument 'input_shape' (position 2) must be tuple of ints, not str"],
  ])('%s with %s', (model, shape, words) => {
    expect(() => toPyTorch(model as never, shape as never)).toThrow(words);
  });
});
