import { describe, expect, it } from 'vitest';
import { fromPyTorch, zeros } from '../../src';
import { messageOf, net } from './python-texts';

const refusal = (text: string) => messageOf(() => fromPyTorch(text)).split('\n');

describe('fromPyTorch reads', () => {
  it.each([
    'nn.Conv2d(3, 16, kernel_size=3, padding=1)',
    'torch.nn.Conv2d(3, 16, 3, 1, 1)',
    'Conv2d(3, 16, (3, 3), padding=(1, 1))',
    '    conv = nn.Conv2d(in_channels=3, out_channels=16, kernel_size=3, padding=1)  # same size',
    'from torch import nn as layers\nlayers.Conv2d(3, 16, padding=1, kernel_size=3)',
    'import torch.nn as N\r\nN.Conv2d(3, 4 ** 2, 3, padding=3 // 2,\r\n    device=None)\r\n',
    'from torch.nn import (Conv2d as C, Linear)\nC(3, 0x10, 1 + 2, padding=7 % 3)',
    'from torch.nn import *\nfrom torch.nn.modules import Conv2d\nConv2d(3, *[16, 3], padding=-(-1))',
    'a = b = 3; (c, d) = [16, 1]\nnn.Conv2d(a, c, b, padding=d)',
    'def conv(i, o=16):\n    """a layer"""\n    return nn.Conv2d(i, o, 3, padding=1)\nconv(3)',
  ])('the layer of %j', (text) => {
    expect(String(fromPyTorch(text))).toBe(
      'Conv2d(3, 16, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))',
    );
  });

  it('the last network of several', () => {
    const text = `${net('self.a = nn.Linear(n, 2)', 'return self.a(x)')}\nm = Net(5)\nloss = nn.CrossEntropyLoss()`;
    expect(String(fromPyTorch(text))).toContain('in_features=5');
    expect(String(fromPyTorch(`nn.ReLU()\n${text.split('m =')[0]}`))).toContain('in_features=10');
  });

  it('attributes of layers and of the class, and what a method sets', () => {
    const text = net(
      'self.width = 4\nself.fc = nn.Linear(self.width, 2 * n)',
      'self.seen = self.fc.out_features\nreturn x[:, :self.width].view(-1, 1) * self.seen',
    );
    expect(fromPyTorch(text)(zeros([2, 6])).shape).toEqual([8, 1]);
  });

  it('arithmetic of numbers and tensors as Python means it', () => {
    const text = net('self.k = -7 // 2 + -7 % 4', 'return 1 - x / 2 + 3 / (x + 1) + self.k ** 2');
    expect(fromPyTorch(text)(zeros([1])).item()).toBe(1 - 0 + 3 + 9);
  });

  it('names of every object as names of the text', () => {
    const text = net('self.hasOwn = 2\nname = 3\nself.length = name', 'return x + self.length');
    expect(fromPyTorch(text)(zeros([1])).item()).toBe(3);
  });

  it('a network with functions and arguments that it hands on', () => {
    const text = `
def block(*sizes, scale=2., **options):
    def conv(i, o):
        return nn.Conv2d(i, o, int(scale) + 1, **options)
    return nn.Sequential(conv(*sizes), nn.ReLU())
net = block(3, 4, padding=1)`;
    expect(String(fromPyTorch(text))).toContain(
      'Conv2d(3, 4, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))',
    );
  });

  it('layers and buffers that methods add, and layers called by forward', () => {
    const text = net(
      `self.all = nn.ModuleList([nn.Linear(n, 4)])
self.all.append(nn.Linear(4, 2))
self.add_module('last', nn.Linear(2, 1))
self.register_buffer('shift', torch.ones(1))`,
      'x = self.all[1].forward(self.all[0](x))\nreturn self.last(x.data) + self.shift.expand_as(x)',
    );
    const made = fromPyTorch(text);
    expect(made(zeros([2, 10])).shape).toEqual([2, 2]);
    expect(Object.keys(made.stateDict())).toEqual([
      ...['shift', 'all.0.weight', 'all.0.bias', 'all.1.weight', 'all.1.bias'],
      ...['last.weight', 'last.bias'],
    ]);
  });

  it.each([
    [
      'a training loop after it',
      `device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
train = torchvision.datasets.MNIST('data')
def train(model):
    for x in model: pass
${net('self.a = nn.Linear(n, 2)', 'return self.a(x)')}
net = Net(5).to(device)
print(f'{net}')
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(
    net.parameters(), lr=1e-3)
for epoch in range(2):
    loss = criterion(net(1), 2)
first = net.a`,
    ],
    [
      'a main program',
      `${net('self.a = nn.Linear(n, 2)', 'return self.a(x)')}
if __name__ == '__main__':
    net = Net(5)
    with torch.no_grad():
        net(1)`,
    ],
    [
      'prompts',
      `>>> ${net('self.a = nn.Linear(n, 2)', 'return self.a(x)').trim().replaceAll('\n', '\n... ')}
>>> Net(5)
Net(
  (a): Linear(…)
)`,
    ],
    [
      'fences',
      `Why is it slow?\n\`\`\`python\n!pip install torch${net('self.a = nn.Linear(n, 2)', 'return self.a(x)')}\nNet(5)\n\`\`\`\nThanks!`,
    ],
  ])('a network with %s', (_, text) => {
    expect(String(fromPyTorch(text))).toBe(
      'Net(\n  (a): Linear(in_features=5, out_features=2, bias=True)\n)',
    );
  });

  it('a class above another', () => {
    const text = `${net('self.a = nn.Linear(n, 2)', 'return self.a(x)')}
class Wide(Net):
    def __init__(self):
        super().__init__(n=7)

    def forward(self, x):
        return super().forward(x) * 0 + 1
`;
    expect(fromPyTorch(text)(zeros([3, 7])).toArray()).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('fromPyTorch refuses, with line and column,', () => {
  it.each([
    ['for i in range(3):\n    pass', 'a for loop: line 1, column 1'],
    ['x = 1\nwhile x:\n    pass', 'a while loop: line 2, column 1'],
    ['a = [i for i in b]', 'a comprehension: line 1, column 5'],
    ['a = nn.Sequential(*(f(i) for i in b))', 'a comprehension: line 1, column 20'],
    ['  a = lambda x: x', 'a lambda: line 1, column 7'],
    ['a = 1 if b else 2', 'a condition: line 1, column 5'],
    ['a = 1 in [2]', 'the operator in: line 1, column 7'],
    ['a = 1 < 2 < 3', 'a chain of comparisons: line 1, column 11'],
    ['a = f"{b}"', 'an f-string: line 1, column 5'],
    ['with torch.no_grad():\n    pass', 'a with: line 1, column 1'],
    ['print(1)', 'a text without a network: line 1, column 1'],
    ['a = foo', 'the name foo: line 1, column 5'],
    ['a = []\nfor b in c:\n    a.append(b)\nnn.Sequential(*a)', 'a for loop: line 2, column 1'],
    [`${net('', 'return x')}\nif n:\n    net = Net(3)`, 'an if statement: line 10, column 1'],
    [`${net('', 'return x')}\nm = Net()\nm.forward = foo`, 'the name foo: line 11, column 13'],
    [`k = 1\n${net('', 'return x * k')}\nwhile k:\n    k = 2`, 'a while loop: line 11, column 1'],
    [
      `def f(x):\n    return [i for i in x]\n${net('', 'return f(x)')}`,
      'a comprehension: line 2, column 12',
    ],
    ['nn.Conv2d(1, 2', 'text that is not Python: line 1, column 15'],
    ['a = 1', 'a text without a network: line 1, column 1'],
    ['', 'a text without a network: line 1, column 1'],
    ['class A:\n    pass', 'a class without exactly one base class: line 1, column 1'],
    ['a[0] = 1', 'an assignment to this: line 1, column 1'],
    ['nn.ReLU(**3)', '** before this: line 1, column 11'],
    ['a = 9007199254740993', 'this number: line 1, column 5'],
    [net('if n:\n    pass', 'return x'), 'an if statement: line 5, column 9'],
    [
      net('', 'y = x.view(-1)\nx += 1\nreturn y'),
      'a tensor after a part or a view of it was changed in place: line 10, column 16',
    ],
    [
      net('', 'y, z = x.chunk(1)[0], x * 1\nF.relu(y, inplace=True)\nreturn z - x'),
      'a tensor after a part or a view of it was changed in place: line 10, column 20',
    ],
    [
      net(
        'self.a = nn.Sequential(nn.Flatten(), nn.ReLU(True), nn.Linear(1, 1))',
        'x = x.unsqueeze(1)\nreturn self.a(x) + x',
      ),
      'a tensor after a part or a view of it was changed in place: line 9, column 28',
    ],
  ])('%j', (text, expected) => {
    const make = () => fromPyTorch(text)(zeros([1]));
    const [first, met, read] = messageOf(make).split('\n');
    expect(first).toBe(`fromPyTorch cannot read ${expected}`);
    expect(met).toMatch(/^Found: ./);
    expect(read).toContain('fromPyTorch reads a layer such as nn.Conv2d(3, 16, 3)');
  });

  it.each([
    ['nn.Conv2d(3, 16)', "Conv2d.__init__() missing 1 required positional argument: 'kernel_size'"],
    ['nn.Linear(4, 8 / 2)', "'float' object cannot be interpreted as an integer"],
    [
      'nn.Linear(4, 2, 1, in_features=3)',
      "nn.Linear() got multiple values for argument 'in_features'",
    ],
    ['nn.Sequential(nn.ReLU(), F.relu)', 'function is not a Module subclass'],
    ['numpy.zeros(3)', 'fromPyTorch cannot read the name numpy: line 1, column 1'],
    ['import numpy as np\nnp.zeros(3)', "module 'numpy' has no attribute 'zeros'"],
    [
      'class A(nn.Module):\n    def __init__(self):\n        self.a = nn.ReLU()',
      'cannot assign module before Module.__init__() call',
    ],
    [
      'class A(nn.Module):\n    def __init__(self, n):\n        pass',
      "A.__init__() missing 1 required positional argument: 'n'",
    ],
    [net('a, b = 1, 2, 3', 'return x'), 'too many values to unpack (expected 2)'],
  ])('what PyTorch refuses: %j', (text, expected) => {
    const lines = refusal(text);
    expect(lines[0]).toBe(expected);
    expect(lines.join('\n')).toMatch(/line \d+, column \d+/);
  });

  it('a call that does not fit when the network runs', () => {
    const made = fromPyTorch(net('self.fc1 = nn.Linear(n, 2)', 'return self.fc1(x)'));
    const lines = messageOf(() => made(zeros([1, 9]))).split('\n');
    expect(lines[0]).toBe('mat1 and mat2 shapes cannot be multiplied (1x9 and 10x2)');
    expect(lines.at(-1)).toBe('In the Python text, line 8, column 16: self.fc1(x)');
  });

  it('what is not a text', () => {
    expect(() => fromPyTorch(3 as unknown as string)).toThrow('expected a str, not int');
  });
});
