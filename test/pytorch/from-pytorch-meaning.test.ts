import { describe, expect, it } from 'vitest';
import { fromPyTorch, tensor, zeros } from '../../src';
import { messageOf, net } from './python-texts';

describe('fromPyTorch reads', () => {
  it.each([
    ['x += 1 under both names', 'y = x\nx += 1\nreturn y', [-1, 3]],
    ['a layer', 'y = self.act(x)\nreturn x + y', [0, 4]],
    ['a function', 'y = x\nF.leaky_relu(x, 0.5, True)\nreturn y', [-1, 2]],
    ['another class, of what it gets', 'y = self.add(x)\nreturn x * 10 + y', [-11, 33]],
    ['what is in a list', 'a = [x]\nx *= 3\nreturn a[0]', [-6, 6]],
    ['a list under both names', 'a = b = [x]\na += [x]\nreturn torch.stack(b).sum(0)', [-4, 4]],
    ['not the input of the next call', 'x -= 5\nreturn x', [-7, -3]],
    ['not what was computed before', 'y = x * 1\nx += 1\nreturn y', [-2, 2]],
  ])('what PyTorch changes in place: %s', (_, forward, expected) => {
    const above =
      'class Add(nn.Module):\n    def forward(self, x):\n        x += 1\n        return x\n';
    const made = fromPyTorch(above + net('self.act = nn.ReLU(True)\nself.add = Add()', forward));
    const x = tensor([-2, 2]);
    expect(made(x).toArray()).toEqual(expected);
    expect(made(x).toArray()).toEqual(expected);
  });

  it.each([
    ['return x.max(dim=1)[0]', [2, 6]],
    ['values, at = torch.max(x, 1)\nreturn values * 10 + at', [21, 60]],
    ['return x.min(1, keepdim=True).values[:, 0] + x.min(dim=1).indices', [1, 5]],
    ['return torch.amax(x, dim=1) - x.amin((0, 1))', [1, 5]],
    ['return (x > 1).float().sum(axis=1) + (1 >= x).to(torch.float32).mean()', [1.25, 2.25]],
    ['return torch.mm(x, x.t())[0] * (2 > 1) * (x.size(0) == 3)', 'unsupported operand'],
    ['return torch.bmm(x.unsqueeze(1), x.unsqueeze(2)).view(-1)', [5, 52]],
    ['return torch.square(x).sum(1).rsqrt().pow(-2)', [5, 52]],
  ])('what PyTorch means by %j', (forward, expected) => {
    const made = fromPyTorch(net('', forward));
    const run = () =>
      made(
        tensor([
          [1, 2],
          [6, 4],
        ]),
      );
    if (typeof expected === 'string') expect(run).toThrow(expected);
    else expect(run()).toBeAllclose(tensor(expected));
  });
});

describe('fromPyTorch says what to do instead,', () => {
  it.each([
    ['nn.ReflectionPad2d(1)', "write `F.pad(x, [left, right, top, bottom], mode='reflect')`"],
    [net('', 'return F.normalize(x)'), 'It has F.adaptive_avg_pool2d, F.avg_pool2d, '],
    [net('', 'return x.mT'), 'convlab has no `x.mT`: write `x.transpose(-2, -1)`'],
    [net('', 'return x if n else 2'), 'Keep the value that is taken.'],
    [net('', 'return [y for y in x]'), 'Write out its items, one by one.'],
    [net('with torch.no_grad():\n    pass', 'return x'), 'Keep the lines in it.'],
    [net('self.a = n and 1', 'return x'), 'Write its result.'],
    [
      net('', 'x += torch.ones(2, 3)\nreturn x'),
      'A tensor that is changed in place keeps its shape',
    ],
  ])('of %j', (text, words) => {
    expect(messageOf(() => fromPyTorch(text)(zeros([1, 1])))).toContain(words);
  });
});
