import { describe, expect, it } from 'vitest';
import { FRONT_MATTER, readAll } from './read.mjs';

describe('a problem in the front matter', () => {
  const MODEL =
    'Copy it from another lesson: kernelspec with name: tslab and display_name: TypeScript; jupytext with text_representation: { extension: .md, format_name: myst }';

  const cases: [what: string, text: string, problem: string][] = [
    [
      'that is not there',
      '# A\n',
      `1:1 front-matter: The lesson does not begin with front matter between two lines ---. ${MODEL}`,
    ],
    [
      'that is not closed',
      '---\ntitle: A\n\n# A\n',
      `1:1 front-matter: The lesson does not begin with front matter between two lines ---. ${MODEL}`,
    ],
    [
      'that is not YAML',
      '---\ntitle: A\nkernelspec: [\n---\n',
      '3:14 front-matter: The front matter is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'without a kernel',
      FRONT_MATTER.replace(/kernelspec[^]*(?=jupytext)/, ''),
      `2:1 front-matter: In the front matter, kernelspec: Invalid input: expected object, received undefined. ${MODEL}`,
    ],
    [
      'with another kernel',
      FRONT_MATTER.replace('tslab', 'python3'),
      `3:9 front-matter: In the front matter, kernelspec.name: Invalid input: expected "tslab". ${MODEL}`,
    ],
    [
      'with another format',
      FRONT_MATTER.replace('myst', 'markdown'),
      `8:18 front-matter: In the front matter, jupytext.text_representation.format_name: Invalid input: expected "myst". ${MODEL}`,
    ],
    [
      'with a word too many',
      FRONT_MATTER.replace('kernelspec', 'author: me\nkernelspec'),
      `2:9 front-matter: In the front matter, author: Unrecognized key: "author". ${MODEL}`,
    ],
    [
      'that is empty',
      '---\n---\n',
      `2:1 front-matter: In the front matter, the whole: Invalid input: expected object, received null. ${MODEL}`,
    ],
  ];

  it.each(cases)('is reported: one %s', (_, text, problem) => {
    expect(readAll(text).problems).toContain(problem);
  });
});
