/** One case for each message about text, links and images. */
import { describe, expect, it } from 'vitest';
import { expectProblem, read, type ProblemCase } from './read.mjs';

const cases: ProblemCase[] = [
  [
    'colon-fence',
    'a\n\n:::{note}\nb\n:::',
    '3:1',
    'A ::: fence is not read here. Write the directive with backticks: ```{name}',
  ],
  [
    'target',
    '(here)=\n# A',
    '1:1',
    'A target `(name)=` is not read here. Link to a heading instead: [text](#the-heading)',
  ],
  [
    'comment',
    'a\n% to do',
    '2:1',
    'A % comment would be shown to learners. Write <!-- … --> instead',
  ],
  [
    'block-break',
    '```{note}\n+++\n```',
    '2:1',
    'A +++ break stands alone on its line, between blank lines and outside of directives',
  ],
  ['empty-heading', '#\n', '1:1', 'The heading is empty. Write its text or remove it'],
  ['unknown-role', 'a {ref}`b`', '1:8', 'Unknown role {ref}. Known are `{term}` and `{math}`'],
  [
    'unknown-role',
    '````{note}\n- a\n\n  ```{tip}\n  {foo}`b`\n  ```\n````',
    '5:8',
    'Unknown role {foo}. Known are `{term}` and `{math}`',
  ],
  [
    'missing-picture',
    '![a](images/no.svg)',
    '1:1',
    "The image `images/no.svg` is not there. Paths start at the lesson's folder, as in images/NAME",
  ],
  [
    'missing-picture',
    '```{figure} images/no.svg\n:alt: a\n```',
    '1:1',
    "The image `images/no.svg` is not there. Paths start at the lesson's folder, as in images/NAME",
  ],
  [
    'picture-place',
    '![a](https://example.org/a.png)',
    '1:1',
    'The image `https://example.org/a.png` does not come with the course. Put it into images/ beside the lesson and write images/NAME',
  ],
  [
    'picture-place',
    '![a](../a.png)',
    '1:1',
    'The image `../a.png` does not come with the course. Put it into images/ beside the lesson and write images/NAME',
  ],
  [
    'picture-alt',
    '![](images/window.svg)',
    '1:1',
    'The image has no text in its brackets. Say there what it shows, for those who do not see it',
  ],
  [
    'html-picture',
    'a <img src="images/no.svg">',
    '1:3',
    'An image in HTML is not checked. Write ```{figure} images/NAME with :alt: (and :width:)',
  ],
  [
    'broken-link',
    '[a](05-none.md)',
    '1:1',
    "The link `05-none.md` leads to nothing. Paths start at the lesson's folder. Lessons are `01-test.md` and `04-pooling.md`",
  ],
  [
    'broken-link',
    '[a](../none.ts)',
    '1:1',
    "The link `../none.ts` leads to nothing. Paths start at the lesson's folder",
  ],
  [
    'broken-link',
    '[a](/notebooks/04-pooling.md)',
    '1:1',
    "The link `/notebooks/04-pooling.md` starts at the root of a disk. Start it at the lesson's folder",
  ],
  [
    'broken-anchor',
    '[a](04-pooling.md#how)',
    '1:1',
    'The link `04-pooling.md#how` leads to no heading of 04-pooling.md. Its headings: `pooling` and `why-and-when`',
  ],
  [
    'broken-anchor',
    '# A\n\n[a](#b)',
    '3:1',
    'The link `#b` leads to no heading of 01-test.md. Its headings: `a`',
  ],
  [
    'link-to-notebook',
    '[a](04-pooling.ipynb#pooling)',
    '1:1',
    'The link `04-pooling.ipynb#pooling` leads to a built notebook. Write `04-pooling.md`; build makes the link to the notebook of it',
  ],
  [
    'link-escape',
    '[a](04\\-pooling.md)',
    '1:1',
    'The link to `04-pooling.md` is written with escapes. Write the address as it is',
  ],
  [
    'bad-address',
    '[a](04%zz.md)',
    '1:1',
    'The address `04%zz.md` has a % that is not code. Write it as %25',
  ],
  [
    'bad-address',
    '![a](images/%zz.svg)',
    '1:1',
    'The address `images/%zz.svg` has a % that is not code. Write it as %25',
  ],
  [
    'reference',
    '[a]: 04-pooling.md',
    '1:1',
    'The definition `[a]: 04-pooling.md` is not found from other cells. Write the link or the remark where it is used',
  ],
  [
    'backtick-in-title',
    '```{dropdown} What is `x`?\nA tensor.\n```',
    '1:1',
    'The line that opens a directive cannot have a backtick in its title. Write the title without code',
  ],
  [
    'reference',
    'a[^1]\n\n[^1]: b',
    '3:1',
    'The definition `[^1]: b` is not found from other cells. Write the link or the remark where it is used',
  ],
];

describe('a problem in the text', () => {
  it.each(cases)('is reported: %s in %j', (rule, body, at, reason) => {
    expectProblem(body, at, `${rule}: ${reason}`);
  });

  it('does not hide the others', () => {
    const { problems } = read('```{foo}\n```\n\n[a](no.md) ![](images/no.svg)\n\n:::{note}\n:::\n');
    expect(problems.map((text) => text.split(' ')[1])).toEqual([
      'unknown-directive:',
      'broken-link:',
      'picture-alt:',
      'missing-picture:',
      'colon-fence:',
    ]);
  });
});
