import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CannotGrade } from '../../../../src/tools/grade/cannot-grade.mjs';
import { findEntries } from '../../../../src/tools/grade/submissions/entries.mjs';
import { cleanName, uniqueNames } from '../../../../src/tools/grade/submissions/names.mjs';
import { readSubmission } from '../../../../src/tools/grade/submissions/read.mjs';
import { both, folderWith, readAll, students, zipOf } from './handed-in.mjs';

describe('Every entry has a row', () => {
  test('junk, lists and read-me files are none', async () => {
    const path = folderWith({
      '.DS_Store': '',
      '.git/config': '',
      '__MACOSX/ann/x.ts': '',
      'Thumbs.db': '',
      'grades.csv': '',
      'README.md': '',
      'ann/.DS_Store': '',
    });
    expect(await students(path)).toEqual(['ann']);
    expect((await readAll(path))[0]).toMatchObject({
      ignored: [],
      problem: { status: 'missing', reason: expect.stringContaining('it is empty') as string },
    });
  });

  test('folders that begin with a dot, and files in the place of a folder, are entries', async () => {
    const path = folderWith({
      '.ann/quiz-130.ts': '',
      '..evil/quiz-130.ts': '',
      '.ipynb_checkpoints/a.ipynb': '',
      bob: 'no folder',
      'carol.docx': 'Word',
      'dave.IPYNB': '{}',
      'eve.ipynb.json': '{}',
    });
    const all = await readAll(path);
    expect(all.map(({ student, problem }) => [student, problem?.status])).toEqual([
      ['..evil', undefined],
      ['.ann', undefined],
      ['bob', 'missing'],
      ['carol', 'missing'],
      ['dave', undefined],
      ['eve', undefined],
    ]);
    expect(all[2]!.problem!.reason).toMatch(/It holds bob\. Expected are files/);
  });

  test('equal names are told apart, and one that differs in capitals takes none away', () =>
    both(
      {
        'ann/quiz-130.ts': '1',
        'ann.zip': zipOf({ 'quiz-130.ts': '2' }),
        'Ann/quiz-130.ts': '3',
        'ann (2)/quiz-130.ts': '4',
        'Zo\u00eb/quiz-130.ts': '5',
        'Zoe\u0308/quiz-130.ts': '6',
      },
      async (path) => {
        const all = await readAll(path);
        expect(all.map(({ student, files }) => [student, files.get('quiz-130.ts')])).toEqual([
          ['Ann', '3'],
          ['Zoë', '5'],
          ['Zoë (2)', '6'],
          ['ann', '1'],
          ['ann (2)', '4'],
          ['ann (3)', '2'],
        ]);
      },
    ));

  test('a name that has to be changed takes no row from a student who really has it', async () => {
    const path = folderWith({ ' ann/quiz-130.ts': 'thief', 'ann/quiz-130.ts': 'ann' });
    const all = await readAll(path);
    expect(all.map(({ student, files }) => [student, files.get('quiz-130.ts')])).toEqual([
      ['ann', 'ann'],
      ['ann (2)', 'thief'],
    ]);
  });

  test('unreadable ones are entries', async () => {
    const path = folderWith({
      'broken.zip': 'no zip',
      'packed.rar': 'Rar!',
      'real/quiz-130.ts': 'secret',
      'empty/': '',
      'empty.zip': zipOf({}),
    });
    symlinkSync(join(path, 'real'), join(path, 'linked'));
    symlinkSync(join(path, 'broken.zip'), join(path, 'linked.zip'));
    execFileSync('mkfifo', [join(path, 'pipe')]);
    const all = await readAll(path);
    expect(all.map(({ student, problem }) => [student, problem?.status])).toEqual([
      ['broken', 'unreadable'],
      ['empty', 'missing'],
      ['empty (2)', 'missing'],
      ['linked', 'unreadable'],
      ['linked (2)', 'unreadable'],
      ['packed', 'missing'],
      ['pipe', 'unreadable'],
      ['real', undefined],
    ]);
    expect(all[3]!.problem!.reason).toContain('symbolic link');
    expect(all[5]!.ignored[0]!.reason).toBe('Of archives only .zip is opened.');
  });

  test('names with control characters, emoji, reversed writing, or of bytes that are no UTF-8', async () => {
    const path = folderWith({
      'a\u0007\nb/quiz-130.ts': '',
      '👩‍💻 Ann/quiz-130.ts': '',
      'x\u202egpj/quiz-130.ts': '',
      ' ann /quiz-130.ts': '',
      '\u0001/quiz-130.ts': '',
    });
    const latin1 = Buffer.concat([
      Buffer.from(`${path}/M`),
      Buffer.from([0xfc]),
      Buffer.from('ller'),
    ]);
    mkdirSync(latin1);
    const another = Buffer.concat([
      Buffer.from(`${path}/M`),
      Buffer.from([0xfd]),
      Buffer.from('ller'),
    ]);
    mkdirSync(another);
    writeFileSync(Buffer.concat([another, Buffer.from('/quiz-130.ts')]), 'read');
    writeFileSync(Buffer.concat([latin1, Buffer.from('/quiz-130.ts')]), 'read');
    const all = await readAll(path);
    expect(all.map(({ student }) => student)).toEqual([
      'M\ufffdller',
      'M\ufffdller (2)',
      'ab',
      'ann',
      'unnamed',
      'xgpj',
      '👩‍💻 Ann',
    ]);
    expect(all.every(({ answers }) => answers.length === 1)).toBe(true);
  });

  test('the order is that of the names, whatever order the files were made in', async () => {
    const names = ['b', 'a', 'C', 'ä', '10', '9'];
    const made = (order: string[]) =>
      folderWith(Object.fromEntries(order.map((name) => [`${name}/quiz-130.ts`, name])));
    const first = await readAll(made(names));
    const second = await readAll(made([...names].reverse()));
    expect(first).toEqual(second);
    expect(first.map(({ student }) => student)).toEqual(['10', '9', 'C', 'a', 'b', 'ä']);
  });

  test('any names stay as many, differ from each other, and can be shown', () => {
    const name = fc.oneof(fc.constantFrom('a', 'A', 'a (2)', 'é', 'e\u0301'), fc.string());
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (raw) => {
        const names = raw.map(cleanName);
        const unique = uniqueNames(names);
        expect(unique).toHaveLength(raw.length);
        expect(new Set(unique).size).toBe(raw.length);
        for (const one of unique) expect(one).toMatch(/^[^\p{Cc}]+$/u);
      }),
    );
  });
});

describe('A folder or archive that can’t be used is the grader’s to know', () => {
  test.each(['nowhere', 'nowhere.zip', 'file.txt', 'broken.zip'])('%s', async (name) => {
    const path = folderWith({ 'file.txt': '', 'broken.zip': 'PK' });
    await expect(findEntries(join(path, name))).rejects.toBeInstanceOf(CannotGrade);
  });

  test('an archive that is taken away after the look leaves unreadable submissions', async () => {
    const path = folderWith({ 'all.zip': zipOf({ 'ann/quiz-130.ts': 'a', 'bob.zip': zipOf({}) }) });
    const entries = await findEntries(join(path, 'all.zip'));
    rmSync(join(path, 'all.zip'));
    const [ann, bob] = await Promise.all(
      entries.map((entry) => readSubmission(entry, new Set(['quiz-130']))),
    );
    expect(ann!.refused).toMatchObject([{ id: 'quiz-130', status: 'unreadable' }]);
    expect(bob!.problem?.status).toBe('unreadable');
  });
});
