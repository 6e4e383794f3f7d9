/** Small results made by hand, with one student who tries every trick. */
import fc from 'fast-check';
import type { Finding } from '../../../../src/course/check/finding.js';
import type {
  ExerciseResult,
  Results,
  Status,
  SubmissionResult,
} from '../../../../src/tools/grade/result.mjs';

export const exercises: Results['exercises'] = [
  {
    id: 'quiz-130',
    title: 'The 130 x 130 quiz',
    topic: 'quiz',
    lesson: '10-the-quiz',
    maxPoints: 5,
  },
  {
    id: 'conv-size',
    title: 'The size after a convolution',
    topic: 'shapes',
    lesson: '06-the-shape-formula',
    maxPoints: 4,
  },
  {
    id: 'small-net',
    title: 'A network with fewer than 500 parameters',
    topic: 'models',
    lesson: '06-sequential',
    maxPoints: 3,
  },
];

export const forgotPlusOne: Finding = {
  rule: 'forgot-plus-one',
  part: 'size',
  severity: 'error',
  message: 'The `+ 1` of the formula is missing: a window also fits where it starts.',
  expected: 16,
  actual: 15,
  hint: 'How many places does a window of 3 have along a row of 3?',
};

/** One number, and two mistakes either of which leads to it. */
export const oneOfTwo: Finding = {
  rule: 'one-of-several',
  part: 'size',
  severity: 'error',
  message: 'Two different mistakes lead to this number.',
  hint: 'Give `steps` as well.',
  mistakes: [
    { rule: 'forgot-plus-one', message: 'The `+ 1` is missing.', hint: 'How many places?' },
    { rule: 'padding-counted-once', message: 'It has two ends.', hint: 'How many columns?' },
  ],
};

const follows: Finding = {
  rule: 'follows',
  part: 'features',
  severity: 'consistent',
  message: 'It follows rightly from the size `15`.',
  expected: 5120,
  actual: 4500,
};

export function result(
  id: string,
  status: Status,
  points: number,
  more: Partial<ExerciseResult> = {},
) {
  const { maxPoints } = exercises.find((exercise) => exercise.id === id)!;
  return { id, status, points, maxPoints, reason: '', source: `${id}.ts`, findings: [], ...more };
}

export function submission(
  student: string,
  status: Status,
  results: readonly ExerciseResult[],
  more: Partial<SubmissionResult> = {},
): SubmissionResult {
  const score = results.reduce((sum, { points }) => sum + points, 0);
  return {
    student,
    status,
    score,
    maxScore: 12,
    reason: '',
    exercises: results,
    ignored: [],
    ...more,
  };
}

export const ann = submission('Ann Müller', 'right', [
  result('quiz-130', 'right', 5),
  result('conv-size', 'right', 4),
  result('small-net', 'right', 3),
]);

export const ben = submission(
  'ben',
  'wrong',
  [
    result('quiz-130', 'wrong', 5 / 3, { findings: [forgotPlusOne, follows] }),
    result('conv-size', 'timed-out', 0, { reason: 'It did not come to an end within 10 seconds.' }),
    result('small-net', 'missing', 0, { reason: 'There is no answer to it.', source: '' }),
  ],
  { score: 1.5, late: { days: 1, deducted: 5 / 3 - 1.5 }, reason: 'One exercise is partly right.' },
);

/** convlab failed in one exercise. */
export const clara = submission(
  'clara',
  'fault',
  [
    result('quiz-130', 'right', 5),
    result('conv-size', 'fault', 0, { reason: 'The check itself failed.' }),
    result('small-net', 'wrong', 1),
  ],
  { reason: 'convlab could not grade one exercise.' },
);

/** Text full of characters that have a meaning in some format. */
export const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'`*_[]()<>|~!#$@&\\/:.-+=;,"\'{}1 \n\t\rab'),
    fc.constantFrom('http://', 'www.', 'a@b.cd', '![', '](', '<!--', '&lt;', '\u202e', '\u001b['),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 24,
});

export const nastyText = [
  '=HYPERLINK("http://x.example","click")',
  '<img src=x onerror="document.title=\'hacked\'">',
  "<script>document.title='hacked'</script>",
  '\u001b[2J\u009b31m',
  ']]>',
  '\u202egnp.exe',
  '![pic](http://x.example/p.png) [link](javascript:alert(1)) | cell | `code` www.x.example @everyone',
  "' onmouseover='document.title=1",
  '\ud800\u0000\ufffe',
].join('\n');

export const nasty = submission(
  `=HYPERLINK("http://x")<img src=x onerror="document.title='hacked'">;=1+1\u001b[2J]]>\u202e|\``,
  'tampered',
  [
    result('quiz-130', 'tampered', 0, { reason: nastyText, source: `../${nastyText}` }),
    result('conv-size', 'wrong', 0, {
      findings: [
        {
          rule: '<b>rule</b>|`',
          part: 'size["]]>"]<script>',
          severity: 'error',
          message: `You gave \`<script>document.title='hacked'</script> | ]]>\`. ${nastyText}`,
          expected: '</script>',
          actual: { __proto__: null, toJSON: 'x', nan: NaN, big: 12n },
          hint: nastyText,
        },
      ],
    }),
    result('small-net', 'killed', 0, { reason: '+cmd' }),
  ],
  { reason: `@SUM(1)\n${nastyText}`, ignored: [{ path: nastyText, reason: `-1 ${nastyText}` }] },
);

export const results: Results = {
  version: 1,
  course: 'Convolution, autumn <2026>',
  exercises,
  submissions: [ann, ben, clara, nasty],
};
