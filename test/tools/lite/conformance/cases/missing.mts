/** Names that are not there. These come first, before other cases set some. */
import type { Cases } from '../case.mjs';

export const missing: Cases = {
  'A name that is not there is said to be missing': [
    [
      'unknownName + 1',
      {
        fails:
          "1:1 - Cannot find name 'unknownName'.\n→ If `unknownName` is a text, it needs quotes: 'unknownName'. If it is a name, run the cell that declares it first.",
      },
    ],
    [
      'notThere(3)',
      {
        fails:
          "1:1 - Cannot find name 'notThere'.\n→ If a cell declares `notThere`, run that cell first.",
      },
    ],
    ['consol.log(1)', { fails: /^1:1 - Cannot find name 'consol'\. Did you mean 'console'\?/ }],
    'let shown = red',
    '({ nothingOfThis })',
  ],
  "convlab's names are known before they are imported": [
    [
      "progress('x')",
      {
        fails:
          '1:1 - `progress` comes from convlab: run the cell with the imports first (Run → Run All Above Selected Cell).',
      },
    ],
    [
      'nn; F; zeros([1])',
      { fails: /^1:1 - `nn`, `F`, `zeros` come from convlab: run the cell with the imports first/ },
    ],
    "check('quiz-130', { depth: 3 });",
  ],
  'Names of other cells of the notebook are known': [
    {
      notebook: [
        "import { nn } from 'convlab';",
        'const [wide, high] = [3, 4];',
        'function fill() {}',
      ],
    },
    [
      'const net = new nn.ReLU();\nconst area = wide * high;\narea + wide',
      {
        fails:
          '1:17 - `nn`, `wide`, `high` are set by other cells of this notebook: run those above first (Run → Run All Above Selected Cell).',
      },
    ],
    ['fill()', { fails: /^1:1 - `fill` is set by other cells of this notebook/ }],
  ],
  'A cell that stopped the others is named': [
    {
      notebook: ["import { nn } from 'convlab';", 'const [wide, high] = [3, 4];'],
    },
    {
      together: [
        ['let stopping: string = 3;', { fails: /^1:5/ }],
        ['const [wide, high] = [3, 4];', { aborted: true }],
      ],
    },
    [
      'high',
      {
        fails:
          '1:1 - `high` is set by other cells of this notebook: they did not run, because cell [1] stopped the run. Mend that one, then run those above (Run → Run All Above Selected Cell).',
      },
    ],
    ['wide = 3', { fails: /→ A new name is declared with `let`/ }],
  ],
  'Names of a notebook that is closed are nothing in particular': [
    [
      'fill()',
      {
        fails: "1:1 - Cannot find name 'fill'.\n→ If a cell declares `fill`, run that cell first.",
      },
    ],
  ],
};
