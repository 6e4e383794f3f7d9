/** Cells that the compiler refuses, and what is said of them. */
import type { Cases } from '../case.mjs';

const SETUP =
  "import { display, F, nn, optim, Tensor, tensor, zeros } from 'convlab';\nconst xs = [1, 2, 3]; const photo = zeros([1, 3, 32, 32]); const conv1 = new nn.Conv2d(3, 8, 3);";

export const refused: Cases = {
  'A wrong type is refused, with its place': [
    [
      'let wrongly: string = 5;',
      { fails: "1:5 - Type 'number' is not assignable to type 'string'." },
    ],
    [
      'const x1 = 1;\n  x1.length;',
      { fails: "2:6 - Property 'length' does not exist on type '1'." },
    ],
    [
      "Math.max('a')",
      {
        fails:
          /^1:10 - Argument of type 'string' is not assignable to parameter of type 'number'\.$/,
      },
    ],
  ],
  'A refused cell runs none of its lines': [
    ['let untouched = 1;', ''],
    {
      run: "untouched = 2; console.log('ran');\nconst bad: string = 5;",
      mayFail: true,
      gives: { fails: /^2:7 - / },
    },
    ['untouched', '1'],
  ],
  'Several mistakes are said in their order': [
    [
      "const p1: string = 1;\nconst p2: number = 'a';\nmissing();",
      { fails: /^1:7 - .*\n2:7 - .*\n3:1 - Cannot find name 'missing'\./ },
    ],
  ],
  'What is not TypeScript is said alone': [
    ['for (one of nothing', { fails: "1:20 - ')' expected." }],
    ['let a2 =\n\n', { fails: '1:9 - Expression expected.' }],
    ['if (true {', { fails: /^1:10 - '\)' expected\./ }],
    ["const text = 'open", { fails: /^1:19 - Unterminated string literal\./ }],
    'const t = `open ${1',
    '}',
    'let let = 1',
    'return 3',
    'break',
    'class { }',
    'const once;',
  ],
  'Names that are declared twice in a cell are refused': [
    [
      'const dup = 1; const dup = 2;',
      { fails: /^1:7 - Cannot redeclare block-scoped variable 'dup'\./ },
    ],
  ],
  'A constant of an earlier cell cannot be changed': [
    ['const fixed = 1;', ''],
    ['fixed = 2', { fails: /^1:1 - Cannot assign to 'fixed' because it is a constant\./ }],
  ],
  'A function is called with what it takes': [
    ['const area = (w: number, h: number) => w * h;', ''],
    ['area(3)', { fails: /^1:1 - Expected 2 arguments, but got 1\./ }],
    ['area(3, 4, 5)', { fails: /^1:12 - Expected 2 arguments, but got 3\./ }],
    [
      "area('3', 4)",
      { fails: "1:6 - Argument of type 'string' is not assignable to parameter of type 'number'." },
    ],
  ],
  'A wrong chain of layers is refused with its numbers': [
    SETUP,
    [
      'new nn.Conv2d(3, 8, 3)(zeros([1, 4, 5, 5]))',
      {
        fails: `1:24 - Type 'Tensor<[1, 4, 5, 5]>' is not assignable to type '"Conv2d(3, 8) takes 3 channels, but the input [1, 4, 5, 5] has 4"'.`,
      },
    ],
    'new nn.Linear(10, 2)(zeros([1, 9]))',
    'new nn.Sequential(new nn.Conv2d(3, 8, 3), new nn.Conv2d(4, 2, 3))(photo)',
    'zeros([2, 3]).matmul(zeros([2, 3]))',
    'zeros([2, 3]).reshape([7])',
    'zeros([2, 3]).add(zeros([4, 3]))',
    'class N extends nn.Module {\n  conv1 = new nn.Conv2d(3, 6, 3);\n  conv2 = new nn.Conv2d(5, 6, 3);\n  forward(x: Tensor<[1, 3, 8, 8]>) {\n    return this.conv2(this.conv1(x));\n  }\n}',
  ],
  'Options that are not there are refused in few words': [
    [
      'new nn.MaxPool2d(2, { ceil_mode: true })',
      { fails: /^1:23 - There is no 'ceil_mode' here: write 'ceilMode'\./ },
    ],
    [
      'new nn.Conv2d(1, 1, 1, { strides: 2 })',
      { fails: /^1:26 - There is no 'strides' here: write 'stride'\./ },
    ],
    ['new nn.Conv2d(1, 1, 1, { size: 2 })', { fails: "1:26 - There is no 'size' here." }],
    [
      'new nn.Conv2d(3, 8, 3, { padding_mode: "zeros" })',
      { fails: /→ In TypeScript .*paddingMode: "zeros"/ },
    ],
    [
      "new nn.Conv2d(1, 1, '3')",
      {
        fails:
          "1:21 - Argument of type 'string' is not assignable to parameter of type 'number | [number, number]'.",
      },
    ],
    [
      "tensor('abc')",
      {
        fails:
          "1:8 - Argument of type '\"abc\"' is not assignable to parameter of type 'NestedValues'.",
      },
    ],
    'nn.Conv2d(3, 8, 3)(photo)',
    'conv1.in_channels',
    'photo.view_as(photo)',
    'new nn.GRU(3)',
  ],
  'Habits of Python are answered with what to write': [
    [
      '# my answer\nlet a3 = 3',
      {
        fails: '1:1 - Invalid character.\n→ In TypeScript `# my answer` is written `// my answer`.',
      },
    ],
    [
      'print(3, xs)',
      { fails: /\n→ In TypeScript `print\(3, xs\)` is written `console\.log\(3, xs\)`\.$/ },
    ],
    'len(xs)',
    'let b = True',
    'let n = None',
    '[x * 2 for x in xs]',
    'def f(x):\n    return x + 1',
    'for x in xs:\n    1',
    'for i in range(3):\n    1',
    'xs[1:3]',
    "f'{xs} is'",
    'a, b = 1, 2',
    'xs.append(3)',
    'photo * 2',
    'import torch.nn as nn',
    'from torch import nn, no_grad',
    'with torch.no_grad():\n    1',
    'class Net(nn.Module):\n    pass',
    'new nn.Conv2d(3, 8, 3, padding=1)',
    'greyShape = [1, 2, 3]',
    'let shapeOfPhoto = (3, 7, 8)',
    'np.array([1, 2])',
  ],
  'What runs, but not as in Python, has a remark': [
    [
      'let last = xs[-1];',
      { prints: /^→ `xs\[-1\]` is undefined, as a list has no index below 0\./ },
    ],
    'for (const x in xs) {}',
    'let firstOfBatch = photo[0];',
    'let third = (9 - 4) // 3 + 1; // my prediction',
    'let tutorial = new nn.Linear(16 * 5 * 5, 120);',
  ],
  'Globals that Node and browsers share have their types': [
    ['const url = new URL("https://example.org/a?b=1"); url.searchParams.get("b")', '1'],
    ['new TextEncoder().encode("ä").length', '2'],
    ['new TextDecoder().decode(new Uint8Array([97]))', 'a'],
    ['structuredClone({ a: [1] })', '{ a: [ 1 ] }'],
    ['typeof performance.now()', 'number'],
    ['crypto.randomUUID().length', '36'],
    ['atob(btoa("a"))', 'a'],
    [
      'let timer: ReturnType<typeof setTimeout> = setTimeout(() => {}, 0); clearTimeout(timer);',
      '',
    ],
    ['const timer2: NodeJS.Timeout = setTimeout(() => {}, 0); clearTimeout(timer2);', ''],
    'globalThis.toString === undefined',
  ],
  'Globals of Node are there': [
    ['Buffer.from("a").toString("hex")', '61'],
    ['process.argv.length > 0', 'true'],
    ['typeof setTimeout(() => {}, 0)', 'object'],
  ],
  'Globals of a page are not there': ['document.title', 'window.alert', 'localStorage'],
};
