/** What a cell throws. */
import type { Cases } from '../case.mjs';

export const exceptions: Cases = {
  'An error in a cell of one line is its message': [
    ["throw new Error('boom')", { fails: 'Error: boom' }],
    ["const f1 = () => { throw new TypeError('x'); }; f1();", { fails: /^TypeError: x\n/ }],
  ],
  'An error has its line': [
    [
      "const a1 = 1;\n\nthrow new Error('boom');",
      { fails: "Error: boom\n    at line 3: throw new Error('boom');" },
    ],
  ],
  'An error has the lines of the functions that led to it': [
    ['function outer(run: () => void) {\n  run();\n}', ''],
    [
      "const inner = () => {\n  throw new TypeError('boom');\n};\n\nouter(inner);",
      {
        fails:
          "TypeError: boom\n    at line 2, in inner: throw new TypeError('boom');\n    at line 2 of cell [1], in outer: run();\n    at line 5: outer(inner);",
      },
    ],
  ],
  'An error after lines of types only has its line': [
    [
      "interface Many {\n  a: number;\n  b: string;\n}\ntype One = Many['a'];\n\nconst many: Many = {\n  a: 1,\n  b: 'x',\n};\nif (many.a) {\n  throw new Error(many.b);\n}",
      { fails: 'Error: x\n    at line 12: throw new Error(many.b);' },
    ],
  ],
  'An error in a method names the class and the method': [
    'class Failing {\n  constructor(readonly n: number) {}\n  fail() {\n    throw new Error(`n is ${this.n}`);\n  }\n  static make() {\n    return new Failing(3);\n  }\n}\nFailing.make().fail();',
    [
      'new Failing(4).fail()',
      {
        fails:
          /^Error: n is 4\n {4}at line 4 of cell \[1\], in Failing\.fail: throw new Error\(`n is \$\{this\.n\}`\);/,
      },
    ],
    'class Ctor {\n  constructor() {\n    throw new Error("in the constructor");\n  }\n}\nnew Ctor();',
    'const holder = {\n  method() {\n    throw new Error("in an object");\n  },\n};\nholder.method();',
  ],
  'An error in a callback of a list has its lines': [
    '[1, 2].forEach((n) => {\n  if (n === 2) throw new Error("two");\n});',
    '[3].map(function named(n) {\n  return Reflect.get(n as never, "x");\n});',
  ],
  'An error after an await has its lines': [
    "const sleepy = async () => {\n  await null;\n  throw new Error('after');\n};\nconst through = async () => {\n  await sleepy();\n};\nawait through();",
    "await null;\nthrow new Error('of the cell');",
  ],
  'An error that is deep in itself is shown once': [
    "function deep(n: number): number {\n  return n === 0 ? Reflect.get(n as never, 'x') : 1 + deep(n - 1);\n}\ndeep(40);",
  ],
  'Many functions that led to an error are cut short': [
    Array.from(
      { length: 14 },
      (_, i) =>
        `function s${i}(): void {\n  ${i === 0 ? 'throw new Error("s")' : `s${i - 1}()`};\n}`,
    ).join('\n') + '\ns13();',
  ],
  'What is thrown may be anything': [
    ["throw 'a text'", { fails: 'a text' }],
    ['throw { what: "boom", n: [1, 2] }', { fails: "{ what: 'boom', n: [ 1, 2 ] }" }],
    ['throw null', { fails: 'null' }],
    ['throw undefined', { fails: 'undefined' }],
    ['throw 42', { fails: '42' }],
    ['await Promise.reject(null)', { fails: 'null' }],
  ],
  'An error has its cause': [
    [
      "throw new Error('a', { cause: new RangeError('b') })",
      { fails: 'Error: a\n  because of RangeError: b' },
    ],
    "throw new Error('a', { cause: 'text' })",
  ],
  'An error class of the learner has its name': [
    [
      "class SizeError extends Error { override name = 'SizeError'; constructor(readonly size: number) { super(`size ${size}`); } }",
      '',
    ],
    ['throw new SizeError(3)', { fails: 'SizeError: size 3' }],
    ["class Plain extends Error {}\nthrow new Plain('p')", { fails: /^Error: p\n/ }],
    "throw new AggregateError([new Error('x')], 'many')",
  ],
  'An error is a value, too': [
    "const stored = new Error('kept');",
    ['stored.message', 'kept'],
    ['stored instanceof Error', 'true'],
    ['String(stored)', 'Error: kept'],
  ],
  'An error of the engine is explained': [
    [
      'const nothing: any = undefined;\nnothing.length',
      { fails: /^TypeError: Cannot read properties of undefined \(reading 'length'\)/ },
    ],
    'const few: any = 3;\nfew();',
    'const nul: any = null;\nnul.x.y = 3;',
    ['new Array(-1)', { fails: /^RangeError: Invalid array length/ }],
    '(3).toFixed(200)',
    'BigInt(1.5)',
    '"abc".repeat(-1)',
    'const frozen: any = Object.freeze({ a: 1 });\nfrozen.a = 2;',
    'let early: any = () => tooEarly;\nearly();\nconst tooEarly = 1;',
    'null as any instanceof (3 as any)',
    "Symbol() as any + ''",
    "new RegExp('(')",
    "decodeURIComponent('%')",
    'const circular: any = {}; circular.self = circular;\nJSON.stringify(circular)',
  ],
  'An error of the engine names what an earlier cell has set as the cell does': [
    ['const notTensor: any = { inner: 1 };', ''],
    [
      'notTensor.relu();',
      {
        fails:
          'TypeError: notTensor.relu is not a function\n`notTensor` has no relu, so it is not a tensor: tensor(…) makes one of numbers.',
      },
    ],
  ],
  'A wrong shape is said in words of ours, with its line': [
    "import { nn, zeros, F, tensor } from 'convlab';",
    [
      'const size: number = 7;\nzeros([2, 3]).reshape([size]);',
      {
        fails:
          /^UsageError: shape '\[7\]' is invalid for input of size 6\n[^]*\n {4}at line 2: zeros\(\[2, 3\]\)\.reshape\(\[size\]\);$/,
      },
    ],
    'const channels: number = 4;\nnew nn.Conv2d(3, 8, 3)(zeros([1, channels, 5, 5]));',
    'tensor([[1, 2], [3]] as any)',
    'F.relu(3 as any)',
    'const wide = (x: number) => {\n  return zeros([x, 2]).add(zeros([3, 5] as number[]));\n};\nwide(4)',
  ],
  'An error in a model of an earlier cell has the line there': [
    "import { nn, zeros, Tensor } from 'convlab';\nclass Wrong extends nn.Module {\n  conv = new nn.Conv2d(3, 4, 3);\n  forward(x: Tensor) {\n    return this.conv(x);\n  }\n}",
    [
      'const wrongNet = new Wrong();\nwrongNet(zeros([1, 2, 8, 8]));',
      {
        fails:
          / {4}at line 5 of cell \[1\], in [^:]*: return this\.conv\(x\);\n {4}at line 2: wrongNet\(zeros\(\[1, 2, 8, 8\]\)\);$/,
      },
    ],
  ],
  'What a cell prints before its error is kept': [
    [
      "console.log('before'); console.error('also'); throw new Error('then');",
      { fails: /^also\nError: then$/, prints: 'before' },
    ],
  ],
  'A cell that may fail cancels nothing': [
    {
      together: [
        { run: "throw new Error('meant')", mayFail: true, gives: { fails: 'Error: meant' } },
        ['"next"', 'next'],
      ],
    },
  ],
  'What is caught is not said': [
    [
      "try { JSON.parse('{'); } catch (e) { console.log((e as Error).name); } finally { console.log('done'); }",
      'SyntaxError\ndone',
    ],
  ],
};
