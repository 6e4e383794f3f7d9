import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge, runNotebook } from '../../../../src/tools/kernel/client/run-notebook.mjs';
import { runNotebooks } from '../../../../src/tools/kernel/client/run-notebooks.mjs';

const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/notebooks', name);

describe('a good notebook', () => {
  it('passes, and its file stays as it is', async () => {
    const file = fixture('good-plain.ipynb');
    const before = readFileSync(file, 'utf8');
    const seen: number[] = [];
    const result = await runNotebook(file, { onCell: (cell) => seen.push(cell.number) });
    expect(result).toMatchObject({ notebook: file, passed: true, cells: 3, passedCells: 3 });
    expect(seen).toEqual([1, 2, 3]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('may show errors on purpose', async () => {
    expect(await runNotebook(fixture('good-expected-errors.ipynb'))).toMatchObject({
      passed: true,
      passedCells: 3,
    });
  });
});

describe('a broken notebook', () => {
  const cases: [name: string, passedCells: number, failure: object][] = [
    [
      'bad-type-error',
      1,
      {
        kind: 'error',
        cell: { number: 2, id: 'wrong-type' },
        line: 2,
        message: "2:7 - Type 'string' is not assignable to type 'number'.",
      },
    ],
    [
      'bad-exception',
      0,
      {
        kind: 'error',
        cell: { number: 1, id: 'throws' },
        line: 10,
        message: 'Error: no pool for 130',
      },
    ],
    ['bad-rejected-promise', 0, { kind: 'error', message: 'Error: the digits did not load' }],
    [
      'bad-floating-promise',
      0,
      {
        kind: 'late-error',
        cell: { number: 1, id: 'floats' },
        message: 'UnhandledPromiseRejection: Error: nobody waited for this',
      },
    ],
    [
      'bad-endless-loop',
      1,
      {
        kind: 'timeout',
        cell: { number: 2, id: 'endless' },
        message:
          'No answer within 1 s. Is there an endless loop, or an await that never ends? --timeout raises the limit',
      },
    ],
    ['bad-endless-await', 0, { kind: 'timeout', cell: { number: 1, id: 'waits' } }],
    ['bad-after-failure', 0, { kind: 'error', cell: { number: 1, id: 'fails' } }],
    [
      'bad-after-expected-failure',
      1,
      { kind: 'error', cell: { number: 2, id: 'follows' }, message: 'Error: not on purpose' },
    ],
    [
      'bad-missing-import',
      0,
      {
        kind: 'error',
        line: 1,
        message: expect.stringContaining("Cannot find module 'no-such-package'") as string,
      },
    ],
    [
      'bad-process-exit',
      0,
      {
        kind: 'died',
        message:
          "The kernel's process ended with the exit code 0 while this cell ran. A cell must not call process.exit, or take all memory",
      },
    ],
    [
      'bad-no-error',
      0,
      {
        kind: 'no-error',
        message: 'This cell is tagged raises-exception, but it ran without an error',
      },
    ],
    [
      'bad-other-error',
      0,
      {
        kind: 'other-error',
        message: 'Expected an error that contains "Expected 3 channels", got: Error: mat1 and mat2',
      },
    ],
    ['bad-json', 0, { kind: 'unreadable' }],
    ['no-such-file', 0, { kind: 'unreadable' }],
  ];

  it.each(cases)('is caught: %s', async (name, passedCells, failure) => {
    const timeout = name.startsWith('bad-endless') ? 1_000 : 30_000;
    const result = await runNotebook(fixture(`${name}.ipynb`), { timeout });
    expect(result).toMatchObject({ passed: false, passedCells, failure });
  });

  it('is caught even if only the status of a reply tells', () => {
    const cell = { number: 2, id: 'next', source: '', fails: false };
    expect(judge(cell, { status: 'abort', executionCount: null, outputs: [] })).toEqual({
      kind: 'abort',
      message: 'tslab cancelled this cell, because a cell before it failed',
    });
    // Being cancelled doesn't count as the failure that was expected.
    expect(
      judge({ ...cell, fails: true }, { status: 'abort', executionCount: null, outputs: [] }),
    ).toMatchObject({ kind: 'abort' });
  });
});

describe('several notebooks', () => {
  it('run side by side, with results in the order asked for', async () => {
    const files = ['bad-process-exit', 'good-plain', 'bad-json'].map((n) => fixture(`${n}.ipynb`));
    const finished: string[] = [];
    const results = await runNotebooks(files, {
      jobs: 2,
      onResult: ({ notebook }) => finished.push(notebook),
    });
    expect(results.map(({ notebook }) => notebook)).toEqual(files);
    expect(results.map(({ passed }) => passed)).toEqual([false, true, false]);
    expect(finished.sort()).toEqual([...files].sort());
  });
});
