import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readNotebook } from '../../../../src/tools/kernel/client/read-notebook.mjs';

function reading(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-reading-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'notebook.ipynb');
  writeFileSync(file, text);
  return readNotebook(file);
}

describe('reading a notebook', () => {
  it('gives the code cells, numbered among themselves', async () => {
    const cells = [
      { cell_type: 'markdown', id: 'a', metadata: {}, source: 'text' },
      { cell_type: 'code', id: 'b', metadata: {}, source: ['1 +\n', '1'] },
      { cell_type: 'code', id: 'c', metadata: { tags: ['raises-exception'] }, source: 'x' },
      { cell_type: 'code', id: 'd', metadata: { 'expect-error': 'no' }, source: '' },
    ];
    expect((await reading(JSON.stringify({ cells }))).cells).toEqual([
      { number: 1, id: 'b', source: '1 +\n1', fails: false },
      { number: 2, id: 'c', source: 'x', fails: true },
      { number: 3, id: 'd', source: '', fails: false, expectedError: 'no' },
    ]);
  });

  it.each(['{', '[]', 'null', '{"cells": 1}'])('refuses %s', async (text) => {
    await expect(reading(text)).rejects.toThrow(
      'Expected a Jupyter notebook (JSON with a list of `cells`). Build it again: npx convlab build',
    );
  });
});
