/** What somebody types who knows Python, and the sentence that the real kernel has for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paths } from '../../../../src/tools/machine/paths.mjs';
import { learner } from './learner.mjs';

/** A cell, and what it is written like. */
const habits: [cell: string, from: string, to: string][] = [
  ['# my answer\nlet a = 3', '# my answer', '// my answer'],
  ['let a = 3 # for each one:', '# for each one:', '// for each one:'],
  ['let b = True', 'True', 'true'],
  ['let b = [False]', 'False', 'false'],
  ['let b = None', 'None', 'undefined'],
  ['if (xs.length > 1 and true) {}', 'xs.length > 1 and true', 'xs.length > 1 && true'],
  ['true or false', 'true or false', 'true || false'],
  ['let n = not true', 'not true', '!true'],
  ['print(3, xs)', 'print(3, xs)', 'console.log(3, xs)'],
  ['print "a", 3', 'print "a", 3', 'console.log("a", 3)'],
  ['len(xs)', 'len(xs)', 'xs.length'],
  ['len(photo)', 'len(photo)', 'photo.shape[0]'],
  ['sum(xs)', 'sum(xs)', 'xs.reduce((a, b) => a + b, 0)'],
  ['sum(photo)', 'sum(photo)', 'photo.sum()'],
  ['max(xs)', 'max(xs)', 'Math.max(...xs)'],
  ['max(1, 2)', 'max(1, 2)', 'Math.max(1, 2)'],
  ['abs(-3)', 'abs(-3)', 'Math.abs(-3)'],
  ['round(2.55, 1)', 'round(2.55, 1)', '2.55.toFixed(1)'],
  ['sorted(xs)', 'sorted(xs)', '[...xs].sort((a, b) => a - b)'],
  ['str(3)', 'str(3)', 'String(3)'],
  ["int('3')", "int('3')", "Math.trunc(Number('3'))"],
  ["float('3')", "float('3')", "Number('3')"],
  ['range(3)', 'range(3)', 'Array.from({ length: 3 }, (_, i) => i)'],
  ['type(xs)', 'type(xs)', 'typeof xs'],
  ['isinstance(xs, list)', 'isinstance(xs, list)', 'Array.isArray(xs)'],
  ['dict(a=1, b=2)', 'dict(a=1, b=2)', '{ a: 1, b: 2 }'],
  ['let n: int = 3', 'int', 'number'],
  ['def f(x):\n    return x + 1', 'def f(x):', 'function f(x) { … }'],
  ['def f(x) -> list:\n    return x', 'def f(x) -> list:', 'function f(x) { … }'],
  ['let f = lambda x, y: x + y', 'lambda x, y: x + y', '(x, y) => x + y'],
  [
    'if len(xs) == 3 and True:\n    1',
    'if len(xs) == 3 and True:',
    'if (xs.length == 3 && true) { … }',
  ],
  ['if (true) {}\nelif xs:\n    1', 'elif xs:', 'else if (xs) { … }'],
  ['if (true) {}\nelse:\n    1', 'else:', 'else { … }'],
  ['while True:\n    break', 'while True:', 'while (true) { … }'],
  ['for x in xs:\n    1', 'for x in xs:', 'for (const x of xs) { … }'],
  ['for i in range(3):\n    1', 'for i in range(3):', 'for (let i = 0; i < 3; i++) { … }'],
  ['for i in range(1, 3):\n    1', 'for i in range(1, 3):', 'for (let i = 1; i < 3; i++) { … }'],
  [
    'for i, x in enumerate(xs):\n    1',
    'for i, x in enumerate(xs):',
    'for (const [i, x] of xs.entries()) { … }',
  ],
  ['[x * 2 for x in xs]', '[x * 2 for x in xs]', 'xs.map((x) => x * 2)'],
  ['[0 for i in range(3)]', '[0 for i in range(3)]', 'Array.from({ length: 3 }, (_, i) => 0)'],
  ['[x for x in xs if x > 1]', '[x for x in xs if x > 1]', 'xs.filter((x) => x > 1).map((x) => x)'],
  ['let y = 3 if xs else 4', '3 if xs else 4', 'xs ? 3 : 4'],
  ['xs[1:3]', 'xs[1:3]', 'xs.slice(1, 3)'],
  ['xs[:2]', 'xs[:2]', 'xs.slice(0, 2)'],
  ['photo.shape[1:]', 'photo.shape[1:]', 'photo.shape.slice(1)'],
  ['photo[:, 0]', 'photo[:, 0]', 'photo.narrow(dimension, start, length)'],
  ['photo[0, 1]', 'photo[0, 1]', 'photo[0][1]'],
  ["f'{xs} is'", "f'{xs} is'", '${xs} is'],
  ["f'{loss:.2f}'", "f'{loss:.2f}'", '${loss.toFixed(2)}'],
  ["'''hello'''", "'''hello'''", 'hello'],
  ['xs is None', 'xs is None', 'xs == null'],
  ['xs is not None', 'xs is not None', 'xs != null'],
  ['3 not in xs', '3 not in xs', '!xs.includes(3)'],
  ["'a' in 'abc'", "'a' in 'abc'", "'abc'.includes('a')"],
  ['xs.append(3)', 'xs.append(3)', 'xs.push(3)'],
  ["', '.join(xs)", "', '.join(xs)", "xs.join(', ')"],
  ["'a'.upper()", "'a'.upper()", "'a'.toUpperCase()"],
  ['xs.length()', 'xs.length()', 'xs.length'],
  ['photo.size()', 'photo.size()', 'photo.shape'],
  ['a, b = 1, 2', 'a, b = 1, 2', 'let [a, b] = [1, 2]'],
  ['let p, q = 1, 2', 'let p, q = 1, 2', 'let [p, q] = [1, 2]'],
  ['[0] * 3', '[0] * 3', 'Array(3).fill(0)'],
  ["'ab' * 3", "'ab' * 3", "'ab'.repeat(3)"],
  ['xs + [4]', 'xs + [4]', '[...xs, ...[4]]'],
  ['photo * 2', 'photo * 2', 'photo.mul(2)'],
  ['photo + photo', 'photo + photo', 'photo.add(photo)'],
  ['photo @ photo', 'photo @ photo', 'photo.matmul(photo)'],
  ['1 < xs.length < 9', '1 < xs.length < 9', '1 < xs.length && xs.length < 9'],
  ['conv1(photo, padding=1)', 'conv1(photo, padding=1)', 'conv1(photo, { padding: 1 })'],
  [
    'new nn.Conv2d(3, 8, kernel_size=3, bias=False)',
    'new nn.Conv2d(3, 8, kernel_size=3, bias=False)',
    'new nn.Conv2d(3, 8, 3, { bias: false })',
  ],
  ['photo.shape[-1]', 'photo.shape[-1]', 'photo.shape.at(-1)'],
  ['photo.size(0)', 'photo.size(0)', 'photo.shape[0]'],
  ['photo.view(1, -1)', 'photo.view(1, -1)', 'photo.reshape([1, -1])'],
  ['nn.functional.relu(photo)', 'nn.functional', 'F'],
  ['xs[::-1]', 'xs[::-1]', '[...xs].reverse()'],
  ['let s = “abc”', '“abc”', '"abc"'],
  ['any(x > 2 for x in xs)', 'any(x > 2 for x in xs)', 'xs.some((x) => x > 2)'],
  [
    'for i in range(0, 9, 2):\n    1',
    'for i in range(0, 9, 2):',
    'for (let i = 0; i < 9; i += 2) { … }',
  ],
  ['if 3 in xs:\n    1', 'if 3 in xs:', 'if (xs.includes(3)) { … }'],
  [
    'def f(w: int, s: str):\n    1',
    'def f(w: int, s: str):',
    'function f(w: number, s: string) { … }',
  ],
  ["raise ValueError('x')", "raise ValueError('x')", "throw new Error('x')"],
  ['try:\n    1', 'try:', 'try { … }'],
  ['try { 1 }\nexcept ValueError as e:\n    2', 'except ValueError as e:', 'catch (e) { … }'],
  ['assert xs == 3', 'assert xs == 3', "if (!(xs == 3)) throw new Error('…')"],
  ['class Net(nn.Module):\n    pass', 'class Net(nn.Module):', 'class Net extends nn.Module { … }'],
  [
    'class N extends nn.Module {\n  def forward(self, x):\n}',
    'def forward(self, x):',
    'forward(x) { … }',
  ],
  ['class N extends nn.Module { forward(x) { return self } }', 'self', 'this'],
  ['import torch', 'import torch', "import { nn, tensor } from 'convlab';"],
  ['import torch.nn as nn', 'import torch.nn as nn', "import { nn } from 'convlab';"],
  [
    'from torch import nn, no_grad',
    'from torch import nn, no_grad',
    "import { nn, noGrad } from 'convlab';",
  ],
  ['with torch.no_grad():\n    1', 'with torch.no_grad():', 'noGrad(() => { … });'],
];

/** Other sentences. */
const sentences: [cell: string, sentence: string][] = [
  ['let shapeOfPhoto = (3, 7, 8)', 'In TypeScript a list is written `[3, 7, 8]`.'],
  ['greyShape = [1, 2, 3]', 'A new name is declared with `let`: `let greyShape = [1, 2, 3]`.'],
  [
    'let darkSun = red',
    "If `red` is a text, it needs quotes: 'red'. If it is a name, run the cell that declares it first.",
  ],
  ['double(3)', 'If a cell declares `double`, run that cell first.'],
  ['-2 ** 2', 'Write `-(2 ** 2)`, which is what Python computes, or `(-2) ** 2`.'],
  ['zeros(1, 3, 32, 32)', 'A shape is a list: `zeros([1, 3, 32, 32])`.'],
  [
    'nn.Conv2d(3, 8, 3)(photo)',
    'An object of a class is made with `new`: `new nn.Conv2d(3, 8, 3)`.',
  ],
  [
    'xs == [1, 2, 3]',
    'Two lists are never the same object. Compare what they hold: `String(xs) === String([1, 2, 3])`.',
  ],
  [
    'nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU())',
    'An object of a class is made with `new`: `new nn.Sequential(new nn.Conv2d(3, 8, 3), new nn.ReLU())`.',
  ],
  ['np.array([1, 2])', "convlab takes the place of `np`: `import { tensor } from 'convlab';`."],
  ['torch.no_grad(3)', "convlab takes the place of `torch`: `import { noGrad } from 'convlab';`."],
];

/** What runs, but not as in Python. */
const surprises: [cell: string, sentence: string][] = [
  [
    'let last = xs[-1];',
    '`xs[-1]` is undefined, as a list has no index below 0. Counted from the end: `xs.at(-1)`.',
  ],
  [
    'for (const x in xs) {}',
    '`in` goes over the indices of a list, as texts. Over its items: `for (const x of xs)`.',
  ],
  [
    'let firstOfBatch = photo[0];',
    '`photo[0]` is undefined: a tensor is no list. Its part at an index of dimension 0: `photo.select(0, 0)`.',
  ],
  ['let has = 2 in xs;', '`2 in xs` asks for an index of a list. For an item: `xs.includes(2)`.'],
  [
    'let half = (130 - 3) // 2 + 1',
    '`//` begins a comment, so this is `(130 - 3)` alone. ' +
      'In TypeScript `(130 - 3) // 2 + 1` is written `Math.floor((130 - 3) / 2) + 1`.',
  ],
];

describe('A habit of Python', () => {
  const one = learner(
    "import { nn, zeros } from 'convlab';",
    'const xs = [1, 2, 3]; const loss = 2.3; const conv1 = new nn.Conv2d(3, 8, 3); const photo = zeros([1, 3, 32, 32]);',
  );
  const advice = (text: string) => text.split('\n').filter((line) => line.startsWith('→ '));

  it.each(habits)('%s is answered with what to write', async (cell, from, to) => {
    const { status, complained } = await one.run(cell);
    expect(status).toBe('error');
    const line = advice(complained).find((sentence) => sentence.includes(from));
    const marks = / \(the marks around it are backticks\)/;
    expect(line?.replaceAll('`', '').replace(marks, '')).toBe(
      `→ In TypeScript ${from} is written ${to}.`,
    );
  });

  it.each(sentences)('%s is answered with a sentence', async (cell, sentence) => {
    const { status, complained } = await one.run(cell);
    expect(status).toBe('error');
    expect(advice(complained)).toEqual([`→ ${sentence}`]);
  });

  it.each(surprises)('%s runs, with a remark', async (cell, sentence) => {
    const { status, printed } = await one.run(cell);
    expect(status).toBe('ok');
    expect(advice(printed)).toEqual([`→ ${sentence}`]);
  });

  it('has one sentence for its line, and none for the words of a comment', async () => {
    expect(await one.complaint('# not my answer, print it and pass')).toBe(
      [
        '1:1 - Invalid character.',
        '→ In TypeScript `# not my answer, print it and pass` is written `// not my answer, print it and pass`.',
      ].join('\n'),
    );
  });
});

describe('Right TypeScript', () => {
  const one = learner();
  const solutions = readdirSync(join(paths.root, 'solutions'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'));

  // The cells of the lessons: test/browser/lessons.test.mts.
  it.each(solutions)('is not commented on: %s', async (name) => {
    const { printed, complained } = await one.run(
      readFileSync(join(paths.root, 'solutions', name), 'utf8'),
    );
    expect(complained + printed).not.toMatch(/^→ /m);
  });

  it.each([
    'const first = [1, 2].at(-1);',
    "const o = { a: 1 }; 'a' in o; for (const key in o) console.log(key);",
    'const t = 7; // 2 of them',
    'const u = 7; // 14 / 2 is 7, too',
    'const v = 7 * 2; // 14',
    'const w = u; // 2',
    'let i = 0, j = 0; for (i = 0, j = 9; i < j; i++, j--) {}',
    "const shown = `a ${'b'} and c or d`;",
    'const answers = { False: 1, None: 2 }; answers.None;',
    'function len(of: number[]) { return of.length; }\nlen([1])',
    'const sum = (a: number, b: number) => a + b; sum(1, 2);',
  ])('is not commented on: %s', async (cell) => {
    const { status, printed } = await one.run(cell);
    expect(status).toBe('ok');
    expect(printed).not.toMatch(/^→ /m);
  });
});
