/** What a cell prints and displays, and in which order. */
import type { Cases } from '../case.mjs';

export const printing: Cases = {
  'A cell prints several values in a line': [
    [
      "console.log('a', 1, [2], { b: 3 }, null, undefined, true)",
      'a 1 [ 2 ] { b: 3 } null undefined true',
    ],
    ['console.log()', ''],
    ["console.log('')", ''],
    ["console.info('i'); console.debug('d');", 'i\nd'],
  ],
  'A format is filled in': [
    ["console.log('%s is %d, %i, %f', 'x', 1.5, 1.5, '2.5')", 'x is 1.5, 1, 2.5'],
    ["console.log('%j %o %O', { a: 1 }, [1], { b: { c: {} } })", /^\{"a":1\} /],
    ["console.log('100%', 5, '%s', 'rest')", '100% 5 %s rest'],
    ["console.log('%c red', 'color: red')", ' red'],
    "console.log('%% %s')",
    "console.log('%s %s', 'one')",
    "console.log('%s', { toString: () => 'own' }, Symbol('s'), 12n, -0)",
    "console.log('%d', '42', '%x')",
    "console.log('%i', 'abc')",
    "console.log('%s', null, undefined, () => 1, class A {})",
  ],
  'Errors and warnings go to standard error': [
    ["console.error('e', 1); console.warn('w');", { warns: 'e 1\nw' }],
    ["console.error('%s!', 'formatted')", { warns: 'formatted!' }],
  ],
  'Streams keep their order': [
    'console.log(1); console.error(2); console.log(3); console.warn(4); console.log(5);',
  ],
  'A table is printed': [
    "console.table([{ a: 1, b: 'x' }, { a: 2, c: true }])",
    'console.table([[1, 2], [3, 4]])',
    "console.table([{ a: 1, b: 2 }], ['b'])",
    "console.table(new Map([['k', 1]]))",
    'console.table(5)',
    "console.table(['x', 'y'])",
  ],
  'Groups are indented': [
    [
      "console.group('G'); console.log('in\\nside'); console.group(); console.log('deep'); console.groupEnd(); console.groupEnd(); console.log('out');",
      'G\n  in\n  side\n    deep\nout',
    ],
  ],
  'Counts, assertions and objects are printed': [
    [
      "console.count(); console.count('c'); console.count(); console.countReset(); console.count();",
      'default: 1\nc: 1\ndefault: 2\ndefault: 1',
    ],
    [
      "console.assert(true, 'no'); console.assert(false, 'yes %s', 1); console.assert(false);",
      { warns: 'Assertion failed: yes 1\nAssertion failed' },
    ],
    ['console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 })', '{ a: [Object] }'],
    "console.dir([1, 'x'])",
    'console.dirxml([1], { a: 2 })',
  ],
  'A time is printed': [["console.time('t'); console.timeEnd('t');", /^t: [\d.]+ms$/]],
  'A trace names no files of ours': ['console.trace === undefined'],
  'Colours and emoji are what they are': [
    [
      "console.log('\\u001b[31mred\\u001b[39m', '→ ✔ 🎉 \\u{1F469}')",
      '\u001b[31mred\u001b[39m → ✔ 🎉 👩',
    ],
  ],
  'A long text is whole': [
    ['console.log("x".repeat(50_000).length, "y".repeat(3000))', new RegExp('^50000 y{3000}$')],
  ],
  'Many lines are whole': [
    [
      'for (let i = 0; i < 2000; i++) console.log(i);',
      Array.from({ length: 2000 }, (_, i) => i).join('\n'),
    ],
  ],
  'A process has its streams': [
    [
      "process.stderr.write('e'); process.stdout.write('no line end');",
      { prints: 'no line endtrue', warns: 'e' },
    ],
  ],
  'What is displayed stands between what is printed': [
    "import { display, figure } from 'convlab';",
    [
      "console.log('before'); display({ toHTML: () => '<hr>', toString: () => '---' }); console.log('after');",
      { prints: 'before\nafter', shows: [{ 'text/html': '<hr>', 'text/plain': '---' }] },
    ],
    "console.log(1); console.error(2); display({ toString: () => 'three' }); console.log(4);",
  ],
  'A display is updated in its cell': [
    [
      "const place = display({ toString: () => '1' }); for (let i = 2; i < 4; i++) place.update({ toString: () => String(i) });",
      { shows: [{ 'text/plain': '1' }, { 'text/plain': '2' }, { 'text/plain': '3' }] },
    ],
  ],
  'A display is updated from a later cell': [
    ["place.update({ toString: () => 'later' });", { shows: [{ 'text/plain': 'later' }] }],
  ],
  'A display is no value to show': [
    ["display({ toString: () => 'once' })", { shows: [{ 'text/plain': 'once' }] }],
  ],
  'Displays follow awaits in their order': [
    'const step = display(figure.loss([2]));\nfor (const loss of [1.5, 1]) {\n  await null;\n  step.update(figure.loss([2, loss]));\n  console.log(loss);\n}',
  ],
  'A number and a text can be displayed': ["display(3 as any); display('text' as any);"],
  'A display without text is refused': ['display(undefined as any)'],
};
