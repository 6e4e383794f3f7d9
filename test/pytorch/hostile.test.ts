import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Module } from '../../src/nn';
import { fromPyTorch } from '../../src/pytorch';
import { UsageError } from '../../src/shape';
import { noGrad, ones } from '../../src/tensor';

const folder = join(__dirname, 'networks');
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));

/** What the text comes to: a network that was run, or the first line of what was said of it. */
function outcome(text: string): string {
  try {
    const net = fromPyTorch(text);
    expect(net).toBeInstanceOf(Module);
    noGrad(() => net(ones([1, 1, 8, 8])));
    return String(net).length > 0 ? 'a network' : 'nothing';
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).torchMessage;
  }
}

const repeated = (line: (i: number) => string, times: number) =>
  Array.from({ length: times }, (_, i) => line(i)).join('\n');

describe('A hostile text costs little, and is refused:', () => {
  it.each([
    ['brackets', '('.repeat(50_000), 'cannot read'],
    ['brackets that are closed', `${'('.repeat(500)}1${')'.repeat(500)}`, '100 deep'],
    ['a long sum', `a = 1${' + 1'.repeat(500)}`, '100 deep'],
    ['a longer sum', `a = 1${' + 1'.repeat(20_000)}`, 'cannot read'],
    ['many signs', `a = ${'-'.repeat(500)}1`, '100 deep'],
    ['a long path', `a${'.b'.repeat(500)}`, '100 deep'],
    ['a longer path', `a${'.b'.repeat(40_000)}`, 'cannot read'],
    ['calls of calls', `nn${'()'.repeat(500)}`, '100 deep'],
    ['brackets around a name that is set', `${'('.repeat(500)}a${')'.repeat(500)} = 1`, '100 deep'],
    ['definitions in definitions', repeated((i) => `${' '.repeat(i)}def f():`, 300), 'Python'],
    [
      'classes in classes',
      `${repeated((i) => `${' '.repeat(i)}class A(nn.Module):`, 40)} pass`,
      'this deep',
    ],
    ['a long text', 'a = 1\n'.repeat(50_000), 'too long'],
    ['a large power', 'a = 9 ** 9 ** 9 ** 9', 'Result too large'],
    ['a layer that needs much memory', 'nn.Linear(2 ** 20, 2 ** 20)', 'the network is too large'],
    ['a large kernel', 'nn.Conv2d(1, 64, 2 ** 14)', 'the network is too large'],
    [
      'large layers',
      'nn.Linear(64, 64)\nnn.Linear(2 ** 14, 2 ** 13 + 2 ** 10)',
      'the network is too large',
    ],
    ['large tensors', 'torch.zeros(2 ** 20, 2 ** 20)', 'the network is too large'],
    [
      'large padding',
      'F.pad(torch.zeros(1, 1, 1, 1), (2 ** 20, 0, 0, 0))',
      'the network is too large',
    ],
    [
      'a function that calls itself',
      'def f(x):\n    return f(x)\nf(1)',
      'maximum recursion depth exceeded',
    ],
    [
      'a class that makes itself',
      'class A(nn.Module):\n    def __init__(self):\n        A()',
      'maximum recursion depth exceeded',
    ],
    [
      'a module in itself',
      'class A(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = self',
      'more than 2000 modules',
    ],
    [
      'a module that calls itself',
      'class A(nn.Module):\n    def forward(self, x):\n        return self(x)\nclass B(A):\n    def __init__(self):\n        super().__init__()',
      'maximum recursion depth exceeded',
    ],
    [
      'modules that double',
      `a = nn.ReLU()\n${repeated(() => 'a = nn.Sequential(a, a)', 40)}`,
      'more than 2000 modules',
    ],
    [
      'calls that double',
      `def f0(x):\n    return x\n${repeated((i) => `def f${i + 1}(x):\n    return f${i}(f${i}(x))`, 40)}\nf40(1)`,
      'too many steps',
    ],
    ['lists that double', `a = [1]\n${repeated(() => 'a = a + a', 40)}`, 'a list of more than'],
    ['lists of lists', `a = [1]\n${repeated(() => 'a = [a, a]', 40)}`, 'a list of more than'],
    ['a list in itself', 'a = [1]\na.append(a)\ntorch.tensor(a)', 'a list of more than'],
  ])('%s', (_, text, expected) => {
    expect(outcome(text)).toContain(expected);
  });

  it.each([
    'a = nn.__proto__',
    'nn.constructor("return process")()',
    'F.relu.__globals__',
    'torch.zeros(1).constructor',
    'torch.zeros(1).__class__',
    'nn.ReLU().__proto__',
    'nn.ReLU().constructor("return 1")',
    'nn.ReLU().forward.call',
    '[].constructor',
    '"a".constructor',
    'constructor',
    '__proto__',
    'toString()',
    'torch.hasOwnProperty("nn")',
    'import __proto__\n__proto__.polluted',
    'nn.Sequential(OrderedDict([("__proto__", nn.ReLU())]))',
    'nn.Sequential({"constructor": nn.ReLU()})',
    'nn.Sequential(OrderedDict([("forward", nn.ReLU())]))',
    'nn.Conv2d(1, 1, 1, __proto__=3)',
    'nn.Conv2d(1, 1, 1, constructor=3)',
    'class A(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.__proto__ = nn.ReLU()',
    'class A(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.toString = nn.ReLU()',
    'torch.__proto__ = 3',
    'nn.ReLU().forward = 3',
  ])('%j reaches no prototype', (text) => {
    expect(outcome(text)).not.toBe('a network');
    expect({}).not.toHaveProperty('polluted');
  });

  const word = fc.constantFrom(
    ...'( ) [ ] { } : , . = + - * ** / // % @ ; \n \t 0 -1 2 1e9 None True self x nn F torch'.split(
      ' ',
    ),
    ...[
      '\n    ',
      '\n        ',
      'super()',
      'def f(x):',
      'class A(nn.Module):',
      'return',
      '.size',
      '"""',
      "'",
    ],
    ...[
      '__proto__',
      'constructor',
      'nn.ReLU()',
      'x.view(-1)',
      'x.shape',
      'lambda',
      '*x',
      '1 / 2',
      '\u0000',
      '𝒙',
    ],
  );
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), word });
  it('any of our networks with a few words changed', () => {
    const property = fc.property(
      fc.constantFrom(...texts),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (text, edits) => {
        const changed = edits.reduce((before, { at, cut, word }) => {
          const place = Math.floor(at * before.length);
          return before.slice(0, place) + word + before.slice(place + cut);
        }, text);
        expect(outcome(changed)).not.toBe('nothing');
      },
    );
    fc.assert(property, { seed: 20250, numRuns: 100 });
  });

  it('words in any order', () => {
    const property = fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      expect(outcome(words.join(''))).not.toBe('nothing');
      expect(outcome(words.join(' '))).not.toBe('nothing');
    });
    fc.assert(property, { seed: 20250, numRuns: 100 });
  });
});
