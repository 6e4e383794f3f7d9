import { describe, expect, it } from 'vitest';
import { textsOf } from './read.mjs';

const cases: [what: string, myst: string, plain: string][] = [
  ['a note', '```{note}\nOne.\n\nTwo.\n```', '> **Note**\n>\n> One.\n>\n> Two.'],
  ['a tip', '```{tip}\nOne.\n```', '> **Tip**\n>\n> One.'],
  ['a warning', '```{warning}\nOne.\n```', '> **Warning**\n>\n> One.'],
  ['something important', '```{important}\nOne.\n```', '> **Important**\n>\n> One.'],
  [
    'an admonition',
    '```{admonition} Try *it*\n:class: tip\n\nOne.\n```',
    '> **Try *it***\n>\n> One.',
  ],
  [
    'a folded note',
    '```{note}\n:class: dropdown\nOne.\n```',
    '<details>\n<summary>Note</summary>\n\nOne.\n\n</details>',
  ],
  [
    'a folded admonition',
    '```{admonition} Hint\n:class: dropdown\n\nOne.\n```',
    '<details>\n<summary>Hint</summary>\n\nOne.\n\n</details>',
  ],
  [
    'a dropdown',
    '```{dropdown} Why < and &?\nOne.\n```',
    '<details>\n<summary>Why &lt; and &amp;?</summary>\n\nOne.\n\n</details>',
  ],
  [
    'an open dropdown',
    '```{dropdown} Why?\n:open:\nOne.\n```',
    '<details open>\n<summary>Why?</summary>\n\nOne.\n\n</details>',
  ],
  [
    'a figure with its caption',
    '```{figure} images/window.svg\n:alt: A [3, 3] window\n\nA *window*.\n```',
    '![A \\[3, 3\\] window](images/window.svg)\n\n<em>A *window*.</em>',
  ],
  [
    'a figure of a width',
    '```{figure} images/window.svg\n:alt: A "window"\n:width: 300px\n```',
    '<img src="images/window.svg" alt="A &quot;window&quot;" width="300">',
  ],
  [
    'a size in running text',
    '## A 3 x 3 window\n\nOf **3 x 3**, F - 1 and `3 x 3`, a x b - or D · (F - 1) + 1.',
    '## A 3 x 3 window\n\nOf **3\u00a0x\u00a03**, F\u00a0-\u00a01 and `3 x 3`, a x b - or D\u00a0·\u00a0(F\u00a0-\u00a01)\u00a0+\u00a01.',
  ],
  ['a formula', '```{math}\nW_{out} = *1*\n```', '$$\nW_{out} = *1*\n$$'],
  ['a formula in a line', 'So {math}`x_1*y*` it is.', 'So $x_1*y*$ it is.'],
  [
    'a term with many blanks in it',
    `{term}\`a${' '.repeat(50_000)}b\``,
    `*a${' '.repeat(50_000)}b*`,
  ],
  ['a term', '{term}`padding` and {term}`strides <stride>`.', '*padding* and *strides*.'],
  [
    'braces that are not a role',
    'Not \\{term}`this`, nor `{term}` this.',
    'Not \\{term}`this`, nor `{term}` this.',
  ],
  [
    'a directive in a list',
    '- One\n\n  ```{note}\n  Two.\n\n  Three.\n  ```\n- Four',
    '- One\n\n  > **Note**\n  >\n  > Two.\n  >\n  > Three.\n- Four',
  ],
  ['a directive in a quote', '> ```{note}\n> Two.\n> ```', '> > **Note**\n> >\n> > Two.'],
  [
    'directives in each other',
    '````{note}\n```{math}\na\n```\n{term}`b`\n````',
    '> **Note**\n>\n> $$\n> a\n> $$\n> *b*',
  ],
  [
    'a link to a lesson',
    '[so](04-pooling.md "title") and [`code`](./04-pooling.md)',
    '[so](04-pooling.ipynb "title") and [`code`](./04-pooling.ipynb)',
  ],
  [
    'a link to a heading of a lesson',
    '[so](04-pooling.md#why-and-when)',
    '[so](04-pooling.ipynb#Why-%28and-when%29?)',
  ],
  [
    'a link away',
    '<https://pytorch.org> [a](https://pytorch.org/x.md#y)',
    '<https://pytorch.org> [a](https://pytorch.org/x.md#y)',
  ],
  ['a link to a file of the project', '[so](images/window.svg)', '[so](images/window.svg)'],
  [
    'what is the same in both',
    'Text with  two spaces,\\\n*emphasis*, $x_1 * y_2$, ![a window](images/window.svg).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nnn.Conv2d(3, 10, 3)\n```\n\n    indented ```\n\n* * *\n\n1) one\n2) two',
    'Text with  two spaces,\\\n*emphasis*, $x_1 * y_2$, ![a window](images/window.svg).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nnn.Conv2d(3, 10, 3)\n```\n\n    indented ```\n\n* * *\n\n1) one\n2) two',
  ],
];

describe('plain Markdown', () => {
  it.each(cases)('is made of %s', (_, myst, plain) => {
    expect(textsOf(myst)).toEqual([plain]);
  });

  it('links to a heading of the same lesson by the name that JupyterLab gives it', () => {
    expect(textsOf('# The shape formula\n\n[so](#the-shape-formula)')).toEqual([
      '# The shape formula\n\n[so](#The-shape-formula)',
    ]);
  });

  it('finds headings that hold code or formulas', () => {
    expect(textsOf('# `nn.Conv2d` in $x_1$\n\n[so](#nnconv2d-in-x_1)')).toEqual([
      '# `nn.Conv2d` in $x_1$\n\n[so](#nn.Conv2d-in-$x_1$)',
    ]);
  });
});
