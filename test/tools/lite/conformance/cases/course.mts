/** What a notebook calls of the course, and explorers. */
import type { Cases } from '../case.mjs';

export const course: Cases = {
  'A right answer has its report': [
    "import { check, compare, display, explore, hint, nn, practice, progress, shape, solution, whereToBegin } from 'convlab';",
    ['let depth = 20; let size = 16; let features = 5120;', ''],
    [
      "check('quiz-130', { depth, size, features });",
      {
        shows: [
          {
            'text/plain': /^The 130 x 130 quiz: right, 5 points/,
            'text/html': /<b>The 130 x 130 quiz: right, 5 points<\/b>/,
          },
        ],
      },
    ],
  ],
  'A wrong answer has a finding': [
    "check('quiz-130', { depth: 20, size: 15, features: 20 * 15 * 15 });",
    "await check('quiz-130', { depth: 3, size: 16, features: 5120 });",
    "check('quiz-130', { depth: undefined, size: undefined, features: undefined });",
    "check('quiz-130', {});",
    "check('quiz-130', { depth: '20', size: NaN, features: [5120] });",
    "(await check('quiz-130', { depth, size, features })).passed",
  ],
  'A function is checked': [
    "check('output-size', { outputSize: (...given: number[]) => 1 });",
    "check('output-size', { outputSize: () => { throw new Error('of the learner'); } });",
    "check('middle-line', {});",
  ],
  'A model is checked': [
    "check('half-the-size', { layer: new nn.Conv2d(3, 8, 3) });",
    "check('half-the-size', { layer: 3 });",
  ],
  'A cell with a check ends after the report': [
    {
      together: [
        "const wait = () => { const end = Date.now() + 5; while (Date.now() < end); return 1; }; check('output-size', { outputSize: wait });",
        ["console.log('next');", 'next'],
      ],
    },
  ],
  'An exercise that is not there is said, with the one that was meant': [
    [
      "check('quiz-13', { depth });",
      {
        fails:
          'UsageError: check: There is no exercise `quiz-13`. Did you mean `quiz-130`?\nEach exercise has its id in its cell with `check`.',
      },
    ],
    'check(3 as any, {});',
  ],
  'Hints come one after another': [
    "hint('quiz-130');",
    "hint('quiz-130');",
    "hint('half-the-size')",
    "hint('nowhere')",
  ],
  'A solution is given when it may be': [
    "solution('output-size');",
    "solution('quiz-130');",
    "await solution('quiz-130')",
  ],
  'A question of practice comes and is judged': [
    "practice('chains', { seed: 4 });",
    "check('chains-1-4', { steps: undefined, depth: 1, size: 1, features: 1 });",
    "practice('nothing' as any);",
    "hint('chains-1-4');",
  ],
  'Progress and where to begin are shown': [
    'progress();',
    'whereToBegin();',
    'whereToBegin({ tensors: true } as any);',
  ],
  'A prediction is compared': [
    [
      "console.log('before'); compare('Depth', depth, 20); console.log('after');",
      { prints: 'before\nafter', shows: [{ 'text/plain': '✔ Depth: 20, as you predicted.' }] },
    ],
    "compare('Size', 15, 16, { model: new nn.Conv2d(3, 8, 3), input: [3, 18, 18] });",
    "compare('Right of 100', 10, 8.4, { tolerance: 5 });",
  ],
  'A value is held back once, if nothing was predicted': [
    ["compare('Width', undefined, 16);", { shows: [{ 'text/plain': /you wrote no prediction/ }] }],
    [
      "compare('Width', undefined, 16);",
      { shows: [{ 'text/plain': /Width: 16\. You wrote no prediction\./ }] },
    ],
  ],
  'An explorer is shown and has its state': [
    'const w = explore.window({ stride: 2 });\nw',
    ['w.state.stride', '[ 2, 2 ]'],
    ['w.isTouched', 'false'],
  ],
  'What was set by hand in an explorer is there': [
    'w',
    { explore: { stride: [3, 3], padding: [1, 1] } },
    ['w.state.stride', '[ 3, 3 ]'],
    ['w.isTouched', 'true'],
  ],
  'A task on an explorer is checked': [
    'const s = explore.stack({ input: [1, 3, 100, 100] });\ns',
    "check('reach-without-pooling', s);",
    'explore.flatten()',
    'explore.filter()',
  ],
  'Memory is told': [
    "import { memory } from 'convlab'; typeof memory().tensors",
    "import { backend } from 'convlab'; backend().name",
  ],
  'Digits are there': [
    "import { data } from 'convlab'; const d = data.digits({ train: false }); [d.images.shape, [...d.labels.data().slice(0, 8)]]",
  ],
  'A photo is there': ['data.photo().shape'],
};
