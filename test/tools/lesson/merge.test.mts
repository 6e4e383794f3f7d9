import { describe, expect, it } from 'vitest';
import { type AnyNotebook, textOf } from '../../../src/tools/lesson/edited.mjs';
import { mergeNotebooks } from '../../../src/tools/lesson/merge.mjs';

type Written = readonly (readonly [id: string, text: string])[];

/** A cell whose text begins with `#` is Markdown. */
const notebook = (cells: Written): AnyNotebook => ({
  cells: cells.map(([id, text]) => ({
    id,
    cell_type: text.startsWith('#') ? 'markdown' : 'code',
    metadata: {},
    source: text,
  })),
});
const course = (lessons: Record<string, Written>) =>
  new Map(Object.entries(lessons).map(([lesson, cells]) => [lesson, notebook(cells)]));

/** What the cells of the merged notebooks say. */
function merge(
  before: Record<string, Written>,
  mine: Record<string, Written>,
  after: Record<string, Written>,
) {
  const { notebooks, unplaced } = mergeNotebooks(course(before), course(mine), course(after));
  const said = [...notebooks].map(([lesson, merged]) => [
    lesson,
    merged.notebook.cells.map((cell) => textOf(cell)),
  ]);
  return { said: Object.fromEntries(said) as Record<string, string[]>, notebooks, unplaced };
}

const CHANGED = '// You had written this here. The cell above has changed since:\n';
const GONE = '// You had written this here, in a cell that the lesson no longer has:\n';

describe("A cell of a learner's notebook", () => {
  const one = (before: string, mine: string, after: string) =>
    merge({ a: [['x', before]] }, { a: [['x', mine]] }, { a: [['x', after]] }).said.a;

  it("is the learner's where the course's is the same", () => {
    expect(one('?', '5', '?')).toEqual(['5']);
  });

  it('is the new one where the learner changed nothing', () => {
    expect(one('?', '?', '??')).toBeUndefined();
  });

  it("stands below the new one where both changed, in the course's words", () => {
    expect(one('?', '5', '??')).toEqual(['??', `${CHANGED}5`]);
    expect(one('# ?', '# 5', '# ??')).toEqual([
      '# ??',
      '*You had written this here. The cell above has changed since:*\n\n# 5',
    ]);
  });

  it('is there once where both changed it to the same', () => {
    expect(one('?', '5', '5')).toBeUndefined();
  });

  it('keeps its name, its part in an exercise, and what it showed', () => {
    const cell = { id: 'x', cell_type: 'code', source: ['?'] };
    const mine = { ...cell, id: 'x', source: ['5'], metadata: { collapsed: true }, outputs: [5] };
    const next = { ...cell, metadata: { convlab: { exercise: 'x' } }, outputs: [] };
    const map = (own: object) => new Map([['a', { cells: [own] }]]);
    const { notebooks } = mergeNotebooks(map(cell), map(mine), map(next));
    expect(notebooks.get('a')!.notebook.cells).toEqual([
      { ...mine, metadata: { collapsed: true, convlab: { exercise: 'x' } } },
    ]);
  });

  it('is kept in its place where the lesson no longer has it', () => {
    const before: Written = [
      ['x', 'first'],
      ['y', '?'],
      ['z', 'last'],
    ];
    const mine: Written = [before[0]!, ['y', '5'], before[2]!];
    const { said, notebooks } = merge({ a: before }, { a: mine }, { a: [before[0]!, before[2]!] });
    expect(said.a).toEqual(['first', `${GONE}5`, 'last']);
    expect(notebooks.get('a')!.besides).toBe(1);
  });

  it('that was added comes after the one that it followed, in order', () => {
    const before: Written = [
      ['x', 'first'],
      ['z', 'last'],
    ];
    const mine: Written = [
      ['0', 'zero'],
      before[0]!,
      ['1', 'one'],
      ['2', 'two'],
      before[1]!,
      ['3', ' '],
    ];
    const after: Written = [['x', 'first!'], ['y', 'new'], before[1]!];
    expect(merge({ a: before }, { a: mine }, { a: after }).said.a).toEqual([
      'zero',
      'first!',
      'one',
      'two',
      'new',
      'last',
    ]);
  });

  it('that was removed stays away, unless it has changed', () => {
    const before: Written = [
      ['x', 'first'],
      ['y', 'second'],
    ];
    const gone = merge({ a: before }, { a: [before[0]!] }, { a: before });
    expect(gone.said.a).toEqual(['first']);
    const changed = merge({ a: before }, { a: [before[0]!] }, { a: [before[0]!, ['y', '2nd']] });
    expect(changed.said.a).toBeUndefined();
  });

  it('is known by its text where its id was made anew', () => {
    const before: Written = [
      ['f1', '# text'],
      ['f2', 'let a;'],
      ['f3', '# end'],
    ];
    const mine: Written = [before[0]!, ['f2', 'let a = 5;'], before[2]!];
    const after = before.map(([id, text]) => [`g${id}`, text] as const);
    expect(merge({ a: before }, { a: mine }, { a: after }).said.a).toEqual([
      '# text',
      'let a = 5;',
      '# end',
    ]);
  });

  it('is known by its place where a program gave all cells new ids', () => {
    const before: Written = [
      ['x', '# text'],
      ['y', '?'],
      ['z', '# end'],
    ];
    const mine: Written = [
      ['1', '# text'],
      ['2', '5'],
      ['3', '# end'],
    ];
    expect(merge({ a: before }, { a: mine }, { a: before }).said.a).toEqual([
      '# text',
      '5',
      '# end',
    ]);
  });
});

describe('A lesson that was split', () => {
  const before: Record<string, Written> = {
    a: [
      ['first', '?'],
      ['x', 'x = ?'],
      ['y', 'y = ?'],
      ['f1', 'let z;'],
    ],
    c: [['first', '?']],
  };
  const after: Record<string, Written> = {
    a: [
      ['first', '?'],
      ['x', 'x = ?'],
    ],
    b: [
      ['first', '?'],
      ['y', 'y = ?'],
      ['g1', 'let z;'],
    ],
    c: [['first', '?']],
  };

  it('has its cells carried to where they are now, each with what follows it', () => {
    const mine: Written = [
      ['first', '1'],
      ['x', 'x = 2'],
      ['y', 'y = 3'],
      ['own', 'mine'],
      ['f1', 'let z = 4;'],
    ];
    const { said, notebooks } = merge(before, { a: mine }, after);
    expect(said).toEqual({ a: ['1', 'x = 2'], b: ['?', 'y = 3', 'mine', 'let z = 4;'] });
    expect([...notebooks.get('b')!.from]).toEqual(['a']);
  });

  it('leaves a cell where it is if another lesson has one of the same name', () => {
    const { said } = merge(before, { a: [['first', '1']] }, { ...after, a: [['x', 'x = ?']] });
    expect(said).toEqual({ a: [`${GONE}1`] });
  });
});

it('The ids of a merged notebook are unique', () => {
  const mine: Written = [
    ['x', '5'],
    ['y', 'own'],
  ];
  const after: Written = [
    ['x', '??'],
    ['y', 'new'],
  ];
  const { notebooks } = merge({ a: [['x', '?']] }, { a: mine }, { a: after });
  const ids = notebooks.get('a')!.notebook.cells.map(({ id }) => id);
  expect(ids).toEqual(['x', 'x-yours', 'y-yours', 'y']);
});

it('A notebook that both the learner and the course have made new has the cells of both', () => {
  const mine: Written = [
    ['1', 'new'],
    ['2', 'own'],
  ];
  const after: Written = [
    ['x', 'new'],
    ['y', 'other'],
  ];
  expect(merge({}, { a: mine }, { a: after }).said.a).toEqual(['new', 'own', 'other']);
});

it('Work in a lesson that is gone is named', () => {
  expect([...merge({ a: [['x', '?']] }, { a: [['x', '5']] }, {}).unplaced]).toEqual(['a']);
});

it('Comments of a Python notebook are Python', () => {
  const python = (text: string) => ({
    ...notebook([['x', text]]),
    metadata: { kernelspec: { language: 'python' } },
  });
  const map = (text: string) => new Map([['a', python(text)]]);
  const { notebooks } = mergeNotebooks(map('?'), map('5'), map('??'));
  expect(textOf(notebooks.get('a')!.notebook.cells[1]!)).toMatch(/^# You had written this here/);
});
