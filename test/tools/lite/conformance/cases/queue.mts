/** Cells that are sent together, and those that had better wait. */
import type { Cases } from '../case.mjs';

export const queue: Cases = {
  'A cell that fails cancels those that were sent with it': [
    {
      together: [
        ['let q1 = 1;', ''],
        ["throw new Error('stop')", { fails: 'Error: stop' }],
        ['q1 = 2;', { aborted: true }],
        ['q1 = 3;', { aborted: true }],
      ],
    },
    ['q1', '1'],
  ],
  'A cell that is refused cancels them, too': [
    {
      together: [
        ['const q2: string = 1;', { fails: /^1:7/ }],
        ['1 + 1', { aborted: true }],
      ],
    },
    ['1 + 2', '3'],
  ],
  'A cell with the tag raises-exception cancels nothing': [
    {
      together: [
        { run: 'const q3: string = 1;', mayFail: true, gives: { fails: /^1:7/ } },
        { run: 'throw 1', mayFail: true, gives: { fails: '1' } },
        ['1 + 1', '2'],
      ],
    },
  ],
  'Outputs stay with their cells': [
    {
      together: [1, 2, 3].map((n): [string, string] => [
        `for (let i = 0; i < 20; i++) console.log(${n}, i);`,
        Array.from({ length: 20 }, (_, i) => `${n} ${i}`).join('\n'),
      ]),
    },
    {
      together: [
        ["await new Promise((go) => setTimeout(go, 30)); console.log('first');", 'first'],
        ["console.log('second');", 'second'],
      ],
    },
  ],
  'A cell that reads what a refused one was to set is held back once': [
    ['let shape = [8, 7, 3];', ''],
    ['let shape = (3, 7, 8)', { fails: /^1:14 - Left side of comma operator/ }],
    [
      'shape[0]',
      {
        fails:
          '1:1 - `shape` was to be set by cell [2], which was refused: mend that cell and run it, then this one.\n(To go on with the old value, run this cell once more.)',
      },
    ],
    ['shape[0]', '8'],
    ['shape[1]', '7'],
  ],
  'It says where the cell first reads it': [
    ['let size = 1;', ''],
    ['let size = (3, 7, 8)', { fails: /^1:/ }],
    ['const two = 2;\ntwo + size', { fails: /^2:7 - `size` was to be set by cell \[2\]/ }],
    ['let size = 5;', ''],
    ['size', '5'],
  ],
  'A function, a class and an assignment are waited for as well': [
    ['function e() { return 1; } class G {} let i = 1;', ''],
    ['function e() { return (3, 4); }', { fails: /^1:/ }],
    ['class G { b = (3, 4) }', { fails: /^1:/ }],
    ['i = (3, 4)', { fails: /^1:/ }],
    [
      'e(); new G(); const read = () => i;',
      { fails: /^1:1 - `e`, `G`, `i` were to be set by cell \[2\], which was refused/ },
    ],
  ],
  'A cell that sets the name again is not held back': [
    ['let j = 1; let other = 2;', ''],
    ['let j = (3, 4)', { fails: /^1:/ }],
    ['({ j: 3 }).j + other', '5'],
    ['j = 2;', '2'],
    ['j', '2'],
  ],
  'What was not reached before an error is held back': [
    ['let a = 1; let b = 2;', ''],
    ["let a = 3;\nif (a) throw new Error('stop');\nlet b = 4;", { fails: /^Error: stop/ }],
    ['a', '3'],
    [
      'b',
      {
        fails:
          /^1:1 - `b` is declared in cell \[2\], which did not run to its end: run that cell again, then this one\.\n/,
      },
    ],
  ],
  'A new name that was reached has its value': [
    [
      "const inner = 3;\nif (inner) throw new Error('stop');\nconst outer = 4;",
      { fails: /^Error: stop/ },
    ],
    ['inner', '3'],
    ['outer', { fails: /^1:1 - `outer` is declared in cell \[1\], which did not run to its end/ }],
  ],
  'A name without any value is said to be missing for this reason': [
    ["import { ones } from 'convlab'; let l = (3, 4)", { fails: /^1:/ }],
    [
      'ones([l])',
      {
        fails:
          /^1:1 - `ones`, `l` were to be set by cell \[1\], which was refused: mend that cell and run it, then this one\.$/,
      },
    ],
  ],
  'Nothing is held back if the refusal was expected': [
    ['let m = 1;', ''],
    { run: 'let m = (3, 4)', mayFail: true, gives: { fails: /^1:/ } },
    ['m', '1'],
  ],
  'An empty cell and a comment give nothing': [
    ['', ''],
    ['  \n\n', ''],
    ['// only this', ''],
    ['/* and this */', ''],
    [';', ''],
  ],
};
