/** One case for each message about cells and exercise gates. */
import { describe, expect, it } from 'vitest';
import { expectProblem, FIRST, read, type ProblemCase } from './read.mjs';

const cases: ProblemCase[] = [
  [
    'nested-directive',
    '- a\n\n  ```{code-cell} typescript\n  1\n  ```',
    '3:3',
    "{code-cell} stands inside of something else. Move it to the lesson's own level, without indentation",
  ],
  [
    'nested-directive',
    '````{note}\n```{solution-end}\n```\n````',
    '2:1',
    "{solution-end} stands inside of something else. Move it to the lesson's own level, without indentation",
  ],
  [
    'cell-language',
    '```{code-cell} python\n1\n```',
    '1:1',
    "A cell's language is `typescript`, got `python`. Show code of other languages in a plain fence: ```python",
  ],
  [
    'expect-error-tag',
    '```{code-cell} typescript\n:expect-error: no\n1\n```',
    '2:1',
    'A cell with `:expect-error:` is meant to fail. Add `:tags: [raises-exception]`',
  ],
  [
    'cell-id-twice',
    '```{code-cell} typescript\n:id: a\n1\n```\n\n```{code-cell} typescript\n:id: a\n2\n```',
    '7:1',
    `Two cells have the id \`a\`; the other is in line ${FIRST + 1}. Give each an id of its own`,
  ],
  [
    'gate-open',
    '```{exercise-start}\n:label: a\n```\n\nb',
    '1:1',
    '{exercise-start} of `a` is never closed. Write ```{exercise-end} where it ends',
  ],
  [
    'gate-end',
    'a\n\n```{exercise-end}\n```',
    '3:1',
    '{exercise-end} closes nothing. Write ```{exercise-start} where it begins.',
  ],
  [
    'gate-end',
    '```{exercise-start}\n:label: a\n```\n\n```{solution-end}\n```\n\n```{exercise-end}\n```',
    '5:1',
    `{solution-end} closes nothing. Write \`\`\`{solution-start} where it begins. The open gate is {exercise-start} in line ${FIRST}`,
  ],
  [
    'gate-nested',
    '```{exercise-start}\n:label: a\n```\n\n```{solution-start} a\n```\n\n```{solution-end}\n```',
    '5:1',
    `{solution-start} stands inside of the {exercise-start} in line ${FIRST}. Close that first with \`\`\`{exercise-end}`,
  ],
  [
    'solution-without-exercise',
    '```{solution-start} a\n```\n\nb\n\n```{solution-end}\n```',
    '1:1',
    'The solution is for `a`, but no exercise before it has this label. Exercises so far: none',
  ],
  [
    'exercise-twice',
    '```{exercise-start}\n:label: a\n```\n\n```{exercise-end}\n```\n\n```{exercise-start}\n:label: a\n```\n\n```{exercise-end}\n```',
    '9:1',
    `The exercise \`a\` is in line ${FIRST} already. Give each a label of its own`,
  ],
];

describe('a problem of cells and gates', () => {
  it.each(cases)('is reported: %s in %j', (rule, body, at, reason) => {
    expectProblem(body, at, `${rule}: ${reason}`);
  });

  it('is reported for an exercise that the manifest does not know', () => {
    const body = '```{exercise-start}\n:label: dept\n```\n\n```{exercise-end}\n```';
    expect(read(body, { exercises: ['depth', 'size'] }).problems).toEqual([
      `${FIRST + 1}:1 unknown-exercise: The exercise \`dept\` is not in the manifest of exercises. It holds \`depth\` and \`size\``,
    ]);
    expect(read(body, { exercises: ['dept'] }).problems).toEqual([]);
    expect(read(body).problems).toEqual([]);
  });
});
