import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerInPyTorch } from '../../../src/explore/layer-in-code';
import { layersIn } from '../../../src/explore/stack/paste';
import { linesOf } from '../../../src/explore/stack/python/read-lines';
import { linesOf as linesOfAnything } from '../../../src/pytorch/python/read-statement';
import { Source } from '../../../src/pytorch/python/source';
import type { Statement } from '../../../src/pytorch/python/syntax';
import { UsageError } from '../../../src/shape';
import { stacksOf } from './stacks';

/** What `fromPyTorch` reads of the text. */
const readByPyTorch = (text: string): Statement[] =>
  linesOfAnything(new Source(text))
    .flatMap((line) => line.read())
    .filter(({ kind }) => kind !== 'import');

/** Ways to write several layers. */
const forms: readonly ((layers: readonly string[]) => string)[] = [
  (layers) => layers.join('\n'),
  (layers) => layers.join('; '),
  (layers) => `${layers.join(', ')},`,
  (layers) => `layers = [${layers.join(', ')}]`,
  (layers) => `a, self.b = ${layers[0]}, nn.ReLU(inplace=True)`,
  (layers) =>
    `import torch.nn as nn\nnet = model = nn.Sequential(${layers.join(', ')},)\nprint(net)`,
  (layers) => layers.map((layer, i) => `    self.layer${i}: nn.Module = ${layer}`).join('\n\n'),
  (layers) =>
    `net = nn.Sequential(OrderedDict([${layers.map((layer, i) => `('${i}', ${layer})`).join(', ')}]))`,
];

/** Ways to write what comes after a comma between brackets. */
const spaces = [', ', ',', ' , ', ',\n      ', ',  # of it (all\n  ', ', \\\n'];
const names = ['nn.', 'torch.nn.', ''];

const texts = fc
  .tuple(
    stacksOf(),
    fc.constantFrom(...forms),
    fc.constantFrom(...names),
    fc.array(fc.constantFrom(...spaces), { minLength: 3, maxLength: 9 }),
  )
  .map(([{ layers }, form, name, gaps]) => {
    const written = layers.map(({ type, ...values }) => {
      let i = 0;
      return layerInPyTorch(type, values)
        .replace('nn.', name)
        .replaceAll(', ', () => gaps[i++ % gaps.length]!);
    });
    return form(written);
  });

describe('a pasted text', () => {
  it('is read as `fromPyTorch` reads it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(linesOf(new Source(text))).toEqual(readByPyTorch(text));
      }),
      { numRuns: 300, seed: 33 },
    );
  });

  it.each([
    '(1_000, 0x1f, 0b11, 1e-3, .5, 2., 2.5E3, -3, - 3, +4)',
    `x = 'a' "b\\n", r'\\d', u'', '''x\ny''', "it's", '\\'', """a"b"""`,
    'x = (), (1,), [2,], ((3)), [], None, True, False',
    '(a, b), c.d = x = 1, 2',
    'f(*a, **b, c=[*d])',
    'torch.nn.f(g)(h).i',
    'nn.ReLU(\n  # nothing\n)  # end',
    'x = \\\n  nn.ReLU()',
    '>>> nn.ReLU()\n>>> nn.Conv2d(1,\n...     2, 3)\nConv2d(1, 2, kernel_size=(3, 3))',
    'x: int\n"""doc"""\npass; print("a", f"{b}")\nassert x == 3',
    '\tself.größe = nn.ReLU()\n\tnn.ReLU();',
    '# nothing',
  ])('may be %j', (text) => {
    expect(linesOf(new Source(text))).toEqual(readByPyTorch(text));
  });

  it('may have lost the indentation of its first line', () => {
    expect(layersIn('nn.ReLU(),\n    nn.Flatten(),')).toEqual([
      { type: 'ReLU' },
      { type: 'Flatten' },
    ]);
  });
});

/** Texts that are broken, or no stack, and the line on which they are refused. */
const refused: readonly [text: string, line: number, says?: string][] = [
  ['nn.Conv2d(1, 8, 3\nnn.ReLU()', 2, 'text that is not Python'],
  ['nn.Conv2d(1, 8 3)', 1, 'text that is not Python: line 1, column 16'],
  ['nn.ReLU()\nnn.Conv2d(1,, 8)', 2],
  ['nn.Conv2d(1,\n2\n3)', 3],
  ['nn.ReLU())', 1],
  ['nn.ReLU()\n\nnn.Linear(1, 2]', 3],
  ["nn.ReLU()\nnn.Conv2d(1, 8, 3, padding='same)", 2],
  ['[nn.ReLU(),\n nn.ReLU()\n', 3],
  ['x =\nnn.ReLU()', 1],
  ['nn..ReLU()', 1],
  ['nn.ReLU() nn.ReLU()', 1],
  ['nn.Linear(3x, 4)', 1],
  ['nn.Linear(=3, 4)', 1],
  ['nn.ReLU() = x', 1, 'an assignment to this'],
  ['new nn.Conv2d(1, 8, 3)', 1],
  ['const net = new nn.ReLU();', 1],
  ['<div>nn.ReLU()</div>', 1],
  ['This is my network:\nnn.ReLU()', 1],
  ['$ pip install torch\nnn.ReLU()', 1],
  ['Sequential(\n  (0): Conv2d(3, 10, kernel_size=(3, 3))\n)', 2],
  ['nn.ReLU()\nx := nn.ReLU()', 2],
  ['nn.ReLU()\nfor i in range(3):\n  nn.ReLU()', 2, 'a line that makes no layer'],
  ['@once\ndef f():\n  pass', 1, 'a line that makes no layer'],
  ['async def f():\n  pass', 1, 'a line that makes no layer'],
  ['del x', 1, 'a line that makes no layer'],
  ['nn.Sequential(\n  ...\n)', 2, 'this expression'],
  ['nn.ReLU()\n(lambda: nn.ReLU())()', 2, 'this expression'],
  ['nn.ReLU()\n[nn.ReLU() for _ in range(3)]', 2, 'a value that has to be computed'],
  ['nn.ReLU(\n  True if x else False)', 2, 'an argument that has to be computed'],
  ['nn.ReLU(\nx == 3 == y)', 2, 'an argument that has to be computed'],
  ['layers[0] = nn.ReLU()', 1, 'a value that has to be computed'],
  ["nn.Conv2d(1, 8, 3,\n  padding_mode=f'{mode}')", 2, 'an f-string'],
  ["nn.Conv2d(1, 8, 3,\n  padding_mode=b'zeros')", 2, 'bytes'],
  ['nn.Linear(3, 9007199254740993)', 1, 'this number'],
];

describe('a text that is not a stack', () => {
  it.each(refused)('is refused on its line: %j', (text, line, says = 'text that is not Python') => {
    const where = new RegExp(`: line ${line}, column \\d+$`, 'm');
    expect(() => linesOf(new Source(text))).toThrow(`fromPyTorch cannot read ${says}`);
    expect(() => linesOf(new Source(text))).toThrow(where);
    expect(() => readByPyTorch(text)).toThrow(where);
  });

  it.each(['(', '-', 'nn.Sequential('])('may be %j without end', (part) => {
    expect(() => layersIn(part.repeat(7000))).toThrow('nested more than 100 deep');
  });

  it.each(['"', "'''", '#\n', '\\\n', 'f(', '()', 'x()', 'a = ', '\\"', '[{', ';'])(
    'is refused, and quickly, if it is %j over and over',
    (part) => {
      const text = part.repeat(99_000 / part.length);
      expect(() => layersIn(text)).toThrow(UsageError);
    },
  );

  it('is refused wherever a stack is broken off', () => {
    const text = "nn.Sequential(\n  nn.Conv2d(1, 8, kernel_size=(3, 5), padding='same'),\n)";
    for (let end = 1; end < text.length; end++) {
      expect(() => layersIn(text.slice(0, end))).toThrow(UsageError);
    }
  });
});
