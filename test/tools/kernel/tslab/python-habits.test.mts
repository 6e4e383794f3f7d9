/** What somebody types who knows Python, and the sentence that the real kernel has for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as nn from '../../../../src/nn/index.js';
import { paths } from '../../../../src/tools/machine/paths.mjs';
import { habits } from './habits.mjs';
import { learner } from './learner.mjs';

const layers = Object.keys(nn)
  .filter((name) => /^[A-Z]/.test(name))
  .sort((a, b) => a.localeCompare(b))
  .map((name) => `nn.${name}`);

/** Other sentences. */
const sentences: [cell: string, sentence: string][] = [
  ['let howMany = 405,600;', 'A number is written without commas: `405600`.'],
  [
    'const once = 1; once = 2',
    '`once` was declared with `const`, so it keeps its value: give the new one another name, with `let`.',
  ],
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
  [
    'x = nn.Conv2d(16, 32, 3, padding=1)',
    'A new name is declared with `let`, an object of a class is made with `new` and options stand in braces: `let x = new nn.Conv2d(16, 32, 3, { padding: 1 })`.',
  ],
  [
    'class Net extends nn.Module { conv = nn.Conv2d(1, 2, kernel_size=3); forward() {} }',
    'An object of a class is made with `new` and the first arguments stand in their places: `conv = new nn.Conv2d(1, 2, 3)`.',
  ],
  ['display({ W = 32 })', 'A value in braces follows a colon: `{ W: 32 }`.'],
  ['let rows = [1, 0, -1] [2, 0, -2]', 'Lists in a list are written `[[1, 0, -1], [2, 0, -2]]`.'],
  [
    'let rows = [\n  1, 0, -1,\n  2 0 -2]',
    'Between the numbers of a list stand commas: `2, 0, -2`.',
  ],
  [
    'conv1([1, 3, 8])',
    'A list is not a tensor: `tensor([1, 3, 8])` has its numbers, and `zeros([1, 3, 8])` has it as its shape.',
  ],
  [
    'let tensorSoFar = photo; tensorSoFar = conv1(tensorSoFar)',
    '`tensorSoFar` keeps the shape that it was declared with. Give the new tensor another name, or declare `tensorSoFar` without a shape: `tensorSoFar: Tensor`.',
  ],
  ["photo.to('cuda')", 'convlab has no devices, and needs none: write `photo` alone.'],
  ['photo.mm(photo)', 'convlab has no `photo.mm`: write `photo.matmul(photo)`.'],
  ['photo.view_as(photo)', 'convlab has no `photo.view_as`: write `photo.reshape(photo.shape)`.'],
  ['nn.functional.relu(photo)', 'convlab has no `nn.functional`: write `F`.'],
  ['conv1.in_channels', 'convlab writes it `conv1.inChannels`.'],
  ['conv1.cuda()', 'convlab has no `conv1.cuda`, and needs none: leave it out.'],
  ['new nn.GRU(3)', `convlab has no \`nn.GRU\`. It has ${layers.join(', ')}.`],
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
    '`photo[0]` is undefined: a tensor is not a list. Its part at an index of dimension 0: `photo.select(0, 0)`.',
  ],
  ['let has = 2 in xs;', '`2 in xs` asks for an index of a list. For an item: `xs.includes(2)`.'],
  [
    'let third = (9 - 4) // 3 + 1; // my prediction',
    '`//` begins a comment, so this is `(9 - 4)` alone. ' +
      'In TypeScript `(9 - 4) // 3 + 1` is written `Math.floor((9 - 4) / 3) + 1`.',
  ],
  [
    'let half = (130 - 3) // 2 + 1',
    '`//` begins a comment, so this is `(130 - 3)` alone. ' +
      'In TypeScript `(130 - 3) // 2 + 1` is written `Math.floor((130 - 3) / 2) + 1`.',
  ],
];

/** Layers that the types would not check. */
const workedOut: [cell: string, sentence: string][] = [
  [
    'let tutorial = new nn.Linear(16 * 5 * 5, 120);',
    '`16 * 5 * 5` is any number to the types, so the sizes around this layer are not checked before it runs: `shape.flattenedSize([16, 5, 5])` is 400 to them, and so is `400`.',
  ],
  [
    'const room = 2 * (3 + 4); let named = new nn.Conv2d(3, room, 3);',
    '`room` is any number to the types, so the sizes around this layer are not checked before it runs: `14` is known to them.',
  ],
];

describe('A habit of Python', () => {
  const one = learner(
    "import { display, F, nn, optim, zeros } from 'convlab';",
    'const xs = [1, 2, 3]; const loss = 2.3; const sum = 4; const depth = 3; let stride = 2; const conv1 = new nn.Conv2d(3, 8, 3); const photo = zeros([1, 3, 32, 32]);',
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

  it.each([...surprises, ...workedOut])('%s runs, with a remark', async (cell, sentence) => {
    const { status, printed } = await one.run(cell);
    expect(status).toBe('ok');
    expect(advice(printed)).toEqual([`→ ${sentence}`]);
  });

  it('is answered without the paths of files', async () => {
    const complaint = await one.complaint('nn.functional');
    expect(complaint).toMatch(/^1:4 - Property 'functional' does not exist on type 'nn'\.\n/);
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
    "import { nn } from 'convlab'; let known = new nn.Linear(400, 120); let n = 3; let unknown = new nn.Linear(n * 4, 2);",
    'let weights = new nn.Conv2d(3, 8, 3).parameters()[0];',
  ])('is not commented on: %s', async (cell) => {
    const { status, printed } = await one.run(cell);
    expect(status).toBe('ok');
    expect(printed).not.toMatch(/^→ /m);
  });
});
