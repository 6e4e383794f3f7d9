import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf } from '../../../../src/tools/grade/results/files.mjs';
import { parseResults, writeAll } from '../../../../src/tools/grade/results/index.mjs';
import { ann, clara, results } from './sample.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-results-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const listed = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('Writing results', () => {
  it('writes each file, and the same again', async () => {
    const paths = await writeAll(results, folder);
    expect(paths.at(-1)).toBe('results.json');
    expect(listed()).toEqual([...paths].sort());
    for (const [path, text] of filesOf(results))
      expect(Buffer.from(text).toString()).toBe(read(path));
    const before = listed().map(read);
    await writeAll(parseResults(read('results.json')), folder);
    expect(listed().map(read)).toEqual(before);
  });

  it('has everything for each student, but no score after a fault', async () => {
    await writeAll({ ...results, submissions: [ann, clara] }, folder);
    expect(listed()).toEqual([
      'classroom50/Ann Müller.json',
      'feedback/Ann Müller.html',
      'feedback/Ann Müller.md',
      'feedback/clara.html',
      'feedback/clara.md',
      'figures/exercises.svg',
      'figures/scores.svg',
      'gradescope/Ann Müller.json',
      'junit.xml',
      'overview.html',
      'overview.md',
      'results.csv',
      'results.json',
      'results.schema.json',
    ]);
  });

  it('takes an old grade away when grading failed this time, and nothing of others', async () => {
    await writeAll({ ...results, submissions: [ann, { ...ann, student: 'clara' }] }, folder);
    writeFileSync(join(folder, 'feedback', 'notes.md'), 'mine');
    expect(listed()).toContain('gradescope/clara.json');
    await writeAll({ ...results, submissions: [ann, clara] }, folder);
    expect(listed()).not.toContain('gradescope/clara.json');
    expect(listed()).not.toContain('classroom50/clara.json');
    expect(read('feedback/notes.md')).toBe('mine');
  });

  it('leaves a folder alone that is not ours', async () => {
    writeFileSync(join(folder, 'results.json'), '{"mine": true}');
    writeFileSync(join(folder, 'other.md'), 'mine');
    await writeAll(results, folder);
    expect(read('other.md')).toBe('mine');
    expect(parseResults(read('results.json')).submissions).toHaveLength(4);
  });
});
