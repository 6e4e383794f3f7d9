/** Folders that were made to do harm, or look as if they were. */
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/tools/grade/submissions/limits.mjs';
import { folderWith, readOne, reasonFor } from './handed-in.mjs';

describe('On disk', () => {
  test('a link to a file outside is not followed', async () => {
    const outside = folderWith({ 'solution.ts': 'the solution' });
    const read = await readOne({ 'jane/quiz-131.ts': '' }, (folder) => {
      symlinkSync(join(outside, 'solution.ts'), join(folder, 'jane/quiz-130.ts'));
      symlinkSync(join(outside, 'solution.ts'), join(folder, 'jane/helper.ts'));
      symlinkSync(join(outside, 'solution.ts'), join(folder, 'jane/a.ipynb'));
      symlinkSync(join(outside, 'nowhere'), join(folder, 'jane/dangling'));
    });
    const reason = 'It is a symbolic link. Hand in the file itself.';
    expect(read.refused).toEqual([
      { id: 'quiz-130', path: 'quiz-130.ts', status: 'tampered', reason },
    ]);
    expect(read.refusedNotebooks).toEqual([{ path: 'a.ipynb', status: 'tampered', reason }]);
    expect(reasonFor(read, 'helper.ts')).toBe(reason);
    expect(reasonFor(read, 'dangling')).toBe(reason);
    expect([...read.files.keys()]).toEqual(['quiz-131.ts']);
    expect(JSON.stringify(read)).not.toContain('solution');
  });

  test('nor one to a folder', async () => {
    const outside = folderWith({ 'quiz-130.ts': 'the solution' });
    const read = await readOne({}, (folder) => {
      symlinkSync(outside, join(folder, 'jane/exercises'));
      symlinkSync(join(folder, 'jane'), join(folder, 'jane/circle'));
    });
    expect(read.problem?.status).toBe('missing');
    expect(read.ignored.map(({ path }) => path)).toEqual(['circle', 'exercises']);
  });

  test('a FIFO is not waited for', async () => {
    const read = await readOne({}, (folder) => {
      for (const name of ['quiz-130.ts', 'helper.ts', 'hw.zip', 'a.ipynb', 'note.txt'])
        execFileSync('mkfifo', [join(folder, 'jane', name)]);
    });
    expect(read.refused).toMatchObject([{ id: 'quiz-130', status: 'tampered' }]);
    expect(read.refusedNotebooks).toMatchObject([{ path: 'a.ipynb', status: 'tampered' }]);
    expect(read.ignored.map(({ path }) => path)).toEqual(['helper.ts', 'hw.zip', 'note.txt']);
  });

  test('a folder called like an answer hides nothing', async () => {
    const read = await readOne({
      'jane/quiz-130.ts/quiz-130.ts': 'in it',
      'jane/hw.zip/a.txt': '',
    });
    expect(read.answers).toEqual([{ id: 'quiz-130', path: 'quiz-130.ts/quiz-130.ts' }]);
  });

  test('too large', async () => {
    const read = await readOne({
      'jane/quiz-130.ts': ' '.repeat(limits.typescriptBytes + 1),
      'jane/quiz-131.ts': ' '.repeat(limits.typescriptBytes),
      'jane/a.ipynb': ' '.repeat(limits.notebookBytes + 1),
    });
    expect(read.refused).toMatchObject([
      { id: 'quiz-130', status: 'unreadable', reason: 'It is larger than 1 MB.' },
    ]);
    expect(read.refusedNotebooks).toMatchObject([{ reason: 'It is larger than 8 MB.' }]);
    expect(read.answers).toHaveLength(1);
  });

  test('too large as a whole: answers are read first', async () => {
    const notebook = ' '.repeat(limits.notebookBytes);
    const many = Object.fromEntries([...'123456789'].map((n) => [`jane/${n}.ipynb`, notebook]));
    const read = await readOne({ ...many, 'jane/z/quiz-130.ts': 'small' });
    expect(read.answers).toHaveLength(1);
    expect(read.notebooks).toHaveLength(7);
    expect(read.refusedNotebooks).toMatchObject([
      { path: '8.ipynb', reason: 'The submission as a whole is larger than 64 MB.' },
      { path: '9.ipynb' },
    ]);
  });

  test('too deep, and in a tree so wide that it is not looked at to its end', async () => {
    const deep = `jane/${'d/'.repeat(40)}`;
    const read = await readOne({ [`${deep}quiz-130.ts`]: '', 'jane/quiz-131.ts': '' });
    expect(read.answers).toEqual([{ id: 'quiz-131', path: 'quiz-131.ts' }]);
    expect(read.ignored).toEqual([
      { path: 'd/'.repeat(16) + 'd', reason: 'It lies deeper than 16 folders.' },
    ]);
    const wide = Object.fromEntries([...Array(2_100).keys()].map((i) => [`jane/a/${i}.ts`, '']));
    const cut = await readOne({ ...wide, 'jane/quiz-131.ts': '', 'jane/b/quiz-130.ts': '' });
    expect(cut.answers).toEqual([{ id: 'quiz-131', path: 'quiz-131.ts' }]);
    expect(cut.files.size).toBeLessThanOrEqual(limits.lookedAt);
    expect(cut.ignored).toMatchObject([
      { reason: 'There are more than 2,000 files. From here on nothing was looked at.' },
    ]);
  });

  test('names that can’t be shown', async () => {
    const read = await readOne({ 'jane/\u001b[31m/quiz-130.ts': '', 'jane/a\u202e\n.png': '' });
    expect(read.answers[0]!.path).toBe('\ufffd[31m/quiz-130.ts');
    expect(read.ignored[0]!.path).toBe('a\ufffd\ufffd.png');
  });

  // root can read everything
  test.skipIf(process.getuid?.() === 0)('no permission', async () => {
    const read = await readOne({ 'jane/quiz-130.ts': '', 'jane/a/quiz-131.ts': '' }, (folder) => {
      chmodSync(join(folder, 'jane/quiz-130.ts'), 0);
      chmodSync(join(folder, 'jane/a'), 0);
    });
    expect(read.refused).toMatchObject([
      { id: 'quiz-130', status: 'unreadable', reason: 'There is no permission to read it.' },
    ]);
    expect(reasonFor(read, 'a')).toBe('There is no permission to read it.');
  });
});
