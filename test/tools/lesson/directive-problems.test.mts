/** One case for each message about directives in general. */
import { describe, it } from 'vitest';
import { expectProblem, type ProblemCase } from './read.mjs';

const KNOWN =
  '`{code-cell}`, `{note}`, `{tip}`, `{warning}`, `{important}`, `{admonition}`, `{dropdown}`, `{figure}`, `{math}`, `{exercise-start}`, `{exercise-end}`, `{solution-start}` and `{solution-end}`';

const cases: ProblemCase[] = [
  [
    'unknown-directive',
    'a\n\n```{hint}\nb\n```',
    '3:1',
    `Unknown directive {hint}. Known are ${KNOWN}`,
  ],
  [
    'unknown-directive',
    '````{note}\n```{foo}\nb\n```\n````',
    '2:1',
    `Unknown directive {foo}. Known are ${KNOWN}`,
  ],
  [
    'unknown-option',
    '```{note}\n:color: red\nb\n```',
    '2:1',
    'Unknown option `:color:` of {note}. Known: `:class:`',
  ],
  [
    'unknown-option',
    '```{math}\n:label: a\n\nb\n```',
    '2:1',
    'Unknown option `:label:` of {math}. Known: none',
  ],
  [
    'unknown-option',
    '```{code-cell} typescript\n:tags: []\n:name: a\n1\n```',
    '3:1',
    'Unknown option `:name:` of {code-cell}. Known: `:id:`, `:tags:` and `:expect-error:`',
  ],
  [
    'option-value',
    '```{note}\n:class: big\nb\n```',
    '2:1',
    'The option `:class:` of {note} is "big". Invalid input: expected "dropdown"',
  ],
  [
    'option-value',
    '```{code-cell} typescript\n:tags: [raise-exception]\n1\n```',
    '2:1',
    'The option `:tags:` of {code-cell} is ["raise-exception"]. Invalid option: expected one of "raises-exception"|"hide-input"|"hide-output"|"remove-cell"',
  ],
  [
    'option-value',
    '```{code-cell} typescript\n:id: "a b"\n1\n```',
    '2:1',
    'The option `:id:` of {code-cell} is "a b". Expected 1 to 64 letters, digits, hyphens or underscores',
  ],
  [
    'option-value',
    '```{exercise-start}\n:label: The Depth\n```\n\n```{exercise-end}\n```',
    '2:1',
    'The option `:label:` of {exercise-start} is "The Depth". Expected small letters, digits and single hyphens',
  ],
  [
    'missing-option',
    '```{exercise-start}\n```\n\n```{exercise-end}\n```',
    '1:1',
    '{exercise-start} needs the option `:label:`. Write it on the line below the fence',
  ],
  [
    'missing-option',
    '```{figure} images/window.svg\n```',
    '1:1',
    '{figure} needs the option `:alt:`. Write it on the line below the fence',
  ],
  [
    'option-syntax',
    '```{note}\n:class: a: b\nb\n```',
    '2:1',
    "The options of {note} can't be read: Nested mappings are not allowed in compact mappings at line 1, column 8. Write each as `:name: value`, the value in quotes if it holds a colon",
  ],
  [
    'option-syntax',
    '```{note}\n:class dropdown\nb\n```',
    '2:1',
    "The options of {note} can't be read. Write each as `:name: value`, the value in quotes if it holds a colon",
  ],
  [
    'directive-argument',
    '```{note} Look\nb\n```',
    '1:1',
    '{note} takes nothing after its name, got `Look`. Move it into the body. {admonition} takes a title',
  ],
  [
    'directive-argument',
    '```{math} a\nb\n```',
    '1:1',
    '{math} takes nothing after its name, got `a`. Move it into the body',
  ],
  [
    'directive-argument',
    '```{dropdown}\nb\n```',
    '1:1',
    '{dropdown} needs a title after its name. Write `{dropdown} …`',
  ],
  [
    'directive-argument',
    '```{code-cell}\n1\n```',
    '1:1',
    '{code-cell} needs the language `typescript` after its name. Write `{code-cell} …`',
  ],
  ['directive-body', '```{note}\n```', '1:1', '{note} is empty. Write its text or remove it'],
  [
    'directive-body',
    '```{exercise-start}\n:label: a\nText\n```\n\n```{exercise-end}\n```',
    '3:1',
    '{exercise-start} takes no text inside. Close its fence first and write the text below it',
  ],
  [
    'directive-fence',
    '~~~{note}\nb\n~~~',
    '1:1',
    'The directive {note} is fenced with tildes. Fence it with backticks',
  ],
  [
    'fence-open',
    'a\n\n```typescript\nb',
    '3:1',
    'The fence ``` is never closed. Close it with ```; a fence that holds another needs more backticks than the one inside',
  ],
  [
    'fence-open',
    '````{note}\nb\n```',
    '1:1',
    'The fence ```` is never closed. Close it with ````; a fence that holds another needs more backticks than the one inside',
  ],
  [
    'fence-open',
    '```{code-cell} typescript\n1',
    '1:1',
    'The fence ``` is never closed. Close it with ```; a fence that holds another needs more backticks than the one inside',
  ],
  [
    'fence-open',
    '- ~~~\n  a\n\nb',
    '1:3',
    'The fence ~~~ is never closed. Close it with ~~~; a fence that holds another needs more backticks than the one inside',
  ],
];

describe('a problem in a directive', () => {
  it.each(cases)('is reported: %s in %j', (rule, body, at, reason) => {
    expectProblem(body, at, `${rule}: ${reason}`);
  });
});
