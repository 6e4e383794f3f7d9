import { describe, expect, it } from 'vitest';
import { read, textsOf } from './read.mjs';

const cell = (code: string, options = '') =>
  `\`\`\`{code-cell} typescript\n${options}${code}\n\`\`\`\n`;

describe('the cells of a lesson', () => {
  it('are cut at code cells, headings and +++', () => {
    const body = `# One\n\na\n\nb\n\n## Two\n\nc\n\n+++\n\nd\n\n${cell('1 + 1')}\ne\n`;
    expect(textsOf(body)).toEqual(['# One\n\na\n\nb', '## Two\n\nc', 'd', '1 + 1', 'e']);
  });

  it('take their options, separated by a blank line or not', () => {
    const options = ':id: sum\n:tags: [raises-exception]\n:expect-error: "no: sum"\n';
    for (const blank of ['', '\n']) {
      expect(read(cell('1 +', options + blank)).notebook?.cells).toEqual([
        {
          cell_type: 'code',
          id: 'sum',
          metadata: { tags: ['raises-exception'], 'expect-error': 'no: sum' },
          source: ['1 +'],
          execution_count: null,
          outputs: [],
        },
      ]);
    }
  });

  it('keep blank lines and indentation inside of the code', () => {
    expect(textsOf(cell('if (a) {\n\n  b();\n}\n'))).toEqual(['if (a) {\n\n  b();\n}\n']);
  });

  it('may be folded', () => {
    const [hidden] = read(cell('1', ':tags: [hide-input, hide-output]\n')).notebook!.cells;
    expect(hidden!.metadata.jupyter).toEqual({ source_hidden: true, outputs_hidden: true });
  });

  it('with the tag `remove-cell` are not in the notebook', () => {
    const { notebook, removed } = read(
      `${cell('1')}\n${cell('2', ':id: numbers\n:tags: [remove-cell]\n')}`,
    );
    expect(notebook!.cells.map(({ source }) => source)).toEqual([['1']]);
    expect(removed).toMatchObject([{ id: 'numbers', source: ['2'] }]);
  });

  it('know the line at which their text begins', () => {
    const { lines, notebook } = read(`\nText\n\n${cell('1', ':id: one\n\n')}`);
    expect([...lines]).toEqual([
      [notebook!.cells[0]!.id, 11],
      ['one', 16],
    ]);
  });
});

describe('an exercise', () => {
  const exercise = `# Quiz\n\n\`\`\`{exercise-start} The depth\n:label: depth\n\`\`\`\nHow deep?\n\n${cell('const depth = 0;')}\n\`\`\`{exercise-end}\n\`\`\`\n`;
  const solution = (body: string) =>
    `\`\`\`{solution-start} depth\n:class: dropdown\n\`\`\`\n${body}\n\`\`\`{solution-end}\n\`\`\`\n`;

  it('becomes a heading below the one before it, and marks its cells', () => {
    const { notebook, exercises } = read(exercise);
    expect(notebook!.cells.map(({ source, metadata }) => [source.join(''), metadata])).toEqual([
      ['# Quiz', {}],
      ['## Exercise: The depth\n\nHow deep?', {}],
      ['const depth = 0;', { convlab: { exercise: 'depth' } }],
    ]);
    expect(exercises).toEqual([{ id: 'depth', place: { line: 12, column: 1 } }]);
  });

  it('may have no title, and a cell first', () => {
    const body = `\`\`\`{exercise-start}\n:label: a\n\`\`\`\n${cell('1')}\n\`\`\`{exercise-end}\n\`\`\`\n`;
    expect(textsOf(body)).toEqual(['## Exercise', '1']);
  });

  it('has a solution that is folded, its text and its cells', () => {
    const body = exercise + solution(`## Why\n\nA.\n\n${cell('20')}\nB.\n`);
    const cells = read(body).notebook!.cells.slice(3);
    expect(cells.map(({ source }) => source.join(''))).toEqual([
      '<details>\n<summary>Solution</summary>\n\n## Why\n\nA.\n\n</details>',
      '20',
      '<details>\n<summary>Solution, continued</summary>\n\nB.\n\n</details>',
    ]);
    expect(cells[1]!.metadata).toEqual({
      convlab: { solution: 'depth' },
      jupyter: { source_hidden: true, outputs_hidden: true },
    });
  });

  it('says where the solution is that is only a cell', () => {
    expect(textsOf(exercise + solution(cell('20'))).slice(3)).toEqual([
      '**Solution.** It is in the folded cell below; click on its bar to see it.',
      '20',
    ]);
  });
});

describe('the id of a cell', () => {
  const idsOf = (body: string) => read(body).notebook!.cells.map(({ id }) => id);

  it('stays when the cells around it change', () => {
    const before = idsOf(`one\n\n${cell('1')}\ntwo\n\n${cell('2')}`);
    const after = idsOf(`new\n\n${cell('0')}\none!\n\n${cell('1')}\nmore\n\n${cell('2')}`);
    expect(after).toContain(before[1]);
    expect(after).toContain(before[3]);
  });

  it('differs for two cells with one text', () => {
    expect(new Set(idsOf(cell('1') + '\n' + cell('1') + '\n' + cell('1'))).size).toBe(3);
  });

  it('is one that nbformat takes', () => {
    expect(idsOf('text')[0]).toMatch(/^[0-9a-f]{12}$/);
  });
});
