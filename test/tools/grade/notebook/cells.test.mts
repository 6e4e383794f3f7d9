import { describe, expect, it } from 'vitest';
import { readCells } from '../../../../src/tools/grade/notebook/cells.mjs';
import { isDeeperThan } from '../../../../src/tools/grade/notebook/depth.mjs';
import { cellsToRun, mentions } from '../../../../src/tools/grade/notebook/mentions.mjs';
import { isUntouched } from '../../../../src/tools/grade/notebook/untouched.mjs';
import { edited, lesson, read, textOf } from './notebooks.mjs';

describe('A submitted notebook', () => {
  it('is read for its code cells, in their order', () => {
    const text = textOf([
      { cell_type: 'markdown', source: '# Title' },
      { source: ['const a = 1;\n', 'a'], id: 'first' },
      { source: 'throw 1', metadata: { tags: ['raises-exception', 'other'] } },
      { source: 'b', id: undefined, metadata: { tags: 'none' } },
    ]);
    expect(readCells(text)).toEqual({
      kind: 'notebook',
      cells: [
        { number: 1, id: 'first', source: 'const a = 1;\na', mayFail: false },
        { number: 2, id: 'cell-3', source: 'throw 1', mayFail: true },
        { number: 3, id: '', source: 'b', mayFail: false },
      ],
      remarks: [],
    });
  });

  it('may have cells with the same id, and another kernel: both are named', () => {
    const metadata = { kernelspec: { name: 'python3' } };
    const cells = [
      { source: 'a', id: 'x' },
      { source: 'b', id: 'x' },
    ];
    expect(read(textOf(cells, { metadata })).remarks).toEqual([
      'The code cells 1 and 2 have the same id `x`. Each was run; of several checks of an exercise the last one counts.',
      'The notebook was saved for the kernel `python3`; it was run as one for TypeScript (tslab).',
    ]);
  });

  it.each([
    ['cut off', textOf(['const a = 1;']).slice(0, -20), /not JSON/],
    ['empty', '', /not JSON/],
    ['a list', '[]', /not a notebook/],
    ['null', 'null', /not a notebook/],
    ['something else', '{"nbformat": 4}', /not a notebook/],
    ['of an old format', '{"nbformat": 3, "cells": []}', /of format 3/],
    ['with a cell that is none', textOf([{ source: 5 }]), /its cell 1 is none/],
    ['deep', textOf(['1'], { x: 0 }).replace('"x":0', `"x":${'['.repeat(1e6)}`), /deeply/],
    ['with a huge cell', textOf([' '.repeat(200_001)]), /200001 characters/],
    ['with too many cells', textOf(Array.from({ length: 2001 }, () => '')), /2001 cells/],
    ['with too much code', textOf(Array.from({ length: 30 }, () => ' '.repeat(9e4))), /its code/],
  ])('can be %s: then it says why', (_, text, reason) => {
    const notebook = readCells(text);
    expect(notebook.kind).toBe('unreadable');
    expect((notebook as { reason: string }).reason).toMatch(reason);
  });

  it('is taken with a byte order mark, and with __proto__ in it', () => {
    const text = `\uFEFF${textOf(['1']).replace('"metadata"', '"__proto__":{"id":1},"metadata"')}`;
    expect(read(text).cells).toHaveLength(1);
    expect(({} as { id?: number }).id).toBeUndefined();
  });
});

describe('isDeeperThan', () => {
  it.each([
    ['[[1]]', 1, true],
    ['[[1]]', 2, false],
    ['["[[[", {"{": 1}]', 2, false],
    [String.raw`["\"[[[", "\\", [1]]`, 2, false],
    [String.raw`["\\", [[1]]]`, 2, true],
    ['["never closed', 1, false],
    ['[1],[2],[3]', 1, false],
  ])('%s, %d', (text, most, is) => {
    expect(isDeeperThan(most, text)).toBe(is);
  });
});

describe('The exercises that a cell mentions', () => {
  const graded = new Set(['quiz-130', 'chains-1-9']);
  it.each([
    ["check('quiz-130', { depth });", ['quiz-130']],
    ["// don't\ncheck(\"quiz-130\", { it: 's' });", ['quiz-130']],
    ["const c = check; c(`quiz-130`, 1); check('chains-1-9', 2)", ['quiz-130', 'chains-1-9']],
    ["hint('quiz-130'); solution( 'quiz-130', { giveUp: true });", []],
    ["check('other', {})", []],
    ['quiz-130', []],
  ])('%s', (source, found) => {
    const { cells } = read(textOf([source]));
    expect([...mentions(cells, graded).keys()]).toEqual(found);
  });

  it.each([
    [["check('quiz-130', {})", 'rest'], 1],
    [['a', 'const id = "x"; check(id, {})', 'b'], 2],
    [['a', 'check(`chains-${1}-9`, {})', "hint('quiz-130')"], 2],
    [['a', "check('other', {})"], 0],
    [["function checkAll() {} check(['a'])"], 1],
  ])('tell how far a notebook is to be run: %j', (sources, count) => {
    expect(cellsToRun(read(textOf(sources)).cells, graded)).toHaveLength(count);
  });
});

describe('isUntouched', () => {
  it('holds for a lesson, even with one more empty cell, but not for one that was edited', async () => {
    const quiz = lesson('the-quiz');
    expect(await isUntouched(quiz)).toBe(true);
    const empty = { number: 99, id: 'new', source: '\n', mayFail: false };
    expect(await isUntouched({ ...quiz, cells: [...quiz.cells, empty] })).toBe(true);
    expect(await isUntouched(edited(quiz, { first: 'let depth = 20;' }))).toBe(false);
    expect(await isUntouched({ ...quiz, cells: quiz.cells.slice(1) })).toBe(false);
  });
});
