import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/tools/grade/submissions/limits.mjs';
import { folderWith, readAll, readOne, readZip, reasonFor, zipOf } from './handed-in.mjs';

const taken = ({ answers }: Awaited<ReturnType<typeof readOne>>) => answers.map(({ path }) => path);

describe('What is taken', () => {
  test('answers at any depth, what is next to them, and notebooks', async () => {
    const read = await readOne({
      'jane/a/b/quiz-130.ts': 'one',
      'jane/quiz-131.ts': 'two',
      'jane/a/b/helper.ts': 'three',
      'jane/10-the-quiz.ipynb': '{}',
    });
    expect(read.answers).toEqual([
      { id: 'quiz-130', path: 'a/b/quiz-130.ts' },
      { id: 'quiz-131', path: 'quiz-131.ts' },
    ]);
    expect([...read.files]).toEqual([
      ['a/b/helper.ts', 'three'],
      ['a/b/quiz-130.ts', 'one'],
      ['quiz-131.ts', 'two'],
    ]);
    expect(read.notebooks).toEqual([{ path: '10-the-quiz.ipynb', text: '{}' }]);
    expect(read).toMatchObject({ student: 'jane', ignored: [], refused: [], refusedNotebooks: [] });
    expect(read.problem).toBeUndefined();
  });

  test.each([
    [['exercises/quiz/quiz-130.ts', 'quiz-130.ts'], 'exercises/quiz/quiz-130.ts'],
    [['Exercises/quiz-130.ts', 'quiz-130.ts'], 'Exercises/quiz-130.ts'],
    [['a/b/quiz-130.ts', 'z/quiz-130.ts'], 'z/quiz-130.ts'],
    [['b/quiz-130.ts', 'a/quiz-130.ts'], 'a/quiz-130.ts'],
    [['test/quiz-130.ts'], 'test/quiz-130.ts'],
  ])('of %j: %s', async (paths, expected) => {
    const read = await readOne(Object.fromEntries(paths.map((path) => [`jane/${path}`, ''])));
    expect(taken(read)).toEqual([expected]);
    for (const path of paths.filter((path) => path !== expected)) {
      expect(reasonFor(read, path)).toBe(`For quiz-130, ${expected} was taken instead.`);
      expect(read.files.has(path)).toBe(true);
    }
  });

  test('a copy that can’t be read gives way to one that can', async () => {
    const read = await readOne({ 'jane/quiz-130.ts': '\xff\0', 'jane/a/quiz-130.ts': 'good' });
    expect(taken(read)).toEqual(['a/quiz-130.ts']);
    expect(read.refused).toEqual([]);
    expect(reasonFor(read, 'quiz-130.ts')).toMatch(/zero bytes/);
  });

  test('of names that are the same on some machines, that of the exercise', async () => {
    const read = await readOne({
      'jane/A/QUIZ-130.ts': 'loud',
      'jane/a/quiz-130.ts': 'right',
      'jane/Helper.ts': '1',
      'jane/helper.ts': '2',
    });
    expect(taken(read)).toEqual(['a/quiz-130.ts']);
    expect([...read.files.keys()]).toEqual(['Helper.ts', 'a/quiz-130.ts']);
    expect(reasonFor(read, 'helper.ts')).toMatch(/same name as Helper\.ts/);
  });

  test('the only archive in a folder, but no archive next to answers or in an archive', async () => {
    const inner = zipOf({ 'x/quiz-130.ts': 'in' });
    expect(taken(await readOne({ 'jane/hw.zip': inner, 'jane/note.txt': '' }))).toEqual([
      'x/quiz-130.ts',
    ]);
    const beside = await readOne({ 'jane/hw.zip': inner, 'jane/quiz-131.ts': '' });
    expect(taken(beside)).toEqual(['quiz-131.ts']);
    expect(reasonFor(beside, 'hw.zip')).toBe('An archive beside other files is not opened.');
    const twice = await readZip({ 'again.zip': inner });
    expect(twice.problem?.status).toBe('missing');
    expect(reasonFor(twice, 'again.zip')).toBe('An archive in an archive is not opened.');
    const thrice = await readOne({ 'jane/hw.zip': zipOf({ 'again.zip': inner }) });
    expect(thrice.problem?.status).toBe('missing');
  });

  test('several uploads of one student: archives and files', async () => {
    const path = folderWith({
      'doe_1_20_hw.zip': zipOf({ 'quiz-130.ts': 'a' }),
      'doe_1_21_more.zip': zipOf({ 'quiz-130.ts': 'b' }),
      'doe_1_22_quiz-131.ts': 'c',
    });
    const [read] = await readAll(path);
    expect([...read!.files.keys()]).toEqual(['hw/quiz-130.ts', 'more/quiz-130.ts', 'quiz-131.ts']);
    expect(taken(read!)).toEqual(['hw/quiz-130.ts', 'quiz-131.ts']);
  });
});

describe('What is not taken is named', () => {
  test.each([
    ['package.json', /^Settings/],
    ['tsconfig.build.json', /^Settings/],
    ['vitest.config.ts', /^Settings/],
    ['quiz-130.test.ts', /^Tests/],
    ['tests/helper.ts', /^Tests/],
    ['types.d.ts', /Declarations/],
    ['quiz-130.backup-1.ts', /older state/],
    ['quiz-130.js', /Is this the answer to quiz-130\?/],
    ['quiz-130.ts.txt', /Is this the answer to quiz-130\?/],
    ['quiz-130 (1).ts', /It must be called quiz-130\.ts/],
    ['QUIZ_130.TS', /It must be called quiz-130\.ts/],
    ['main.js', /^JavaScript/],
    ['photo.png', /^Only \.ts/],
    ['work.7z', /only \.zip/],
  ])('%s', async (name, reason) => {
    const read = await readOne({ [`jane/${name}`]: '', 'jane/example.ts': '' });
    expect(reasonFor(read, name)).toMatch(reason);
    expect(taken(read)).toEqual(['example.ts']);
  });

  test('packages and hidden folders once, as a whole, in a folder as in an archive', async () => {
    const files = Object.fromEntries(
      [...Array(30).keys()].map((i) => [`node_modules/p${i}/quiz-130.ts`, '']),
    );
    const more = {
      ...files,
      'example.ts': '',
      '.vscode/quiz-131.ts': '',
      'nb/.ipynb_checkpoints/a.ipynb': '{}',
      '__MACOSX/._quiz-131.ts': '',
      '.convlab/base/63cf48893417a32b': '{}',
    };
    const inFolder = await readOne(
      Object.fromEntries(Object.entries(more).map(([name, text]) => [`jane/${name}`, text])),
    );
    expect(inFolder.ignored.map(({ path }) => path)).toEqual([
      '.vscode',
      'nb/.ipynb_checkpoints',
      'node_modules',
    ]);
    expect(taken(inFolder)).toEqual(['example.ts']);
    expect(await readZip(more)).toEqual(inFolder);
  });

  test('at most 200, those that look like answers first', async () => {
    const many = Object.fromEntries([...Array(1_000).keys()].map((i) => [`jane/f${i}.txt`, '']));
    const read = await readOne({
      ...many,
      'jane/zz (1).ts': '',
      'jane/quiz-130 (1).ts': '',
      'jane/quiz-131.ts': '',
    });
    expect(read.ignored).toHaveLength(limits.ignored + 1);
    expect(read.ignored[0]!.path).toBe('quiz-130 (1).ts');
    expect(read.ignored.at(-1)).toEqual({
      path: '…',
      reason: 'And 801 more that were not taken.',
    });
    expect(taken(read)).toEqual(['quiz-131.ts']);
  });
});

describe('Nothing to grade', () => {
  test('says what was found and what is expected', async () => {
    const read = await readOne({
      'jane/report.docx': '',
      'jane/a.ts': '',
      'jane/x/y.png': '',
      'jane/z.png': '',
    });
    expect(read.problem).toEqual({
      status: 'missing',
      reason:
        'There is no answer in what was handed in. It holds a.ts, report.docx, z.png and 1 ' +
        'more. Expected are files that are called like their exercises, such as ' +
        'example.ts, or notebooks (.ipynb).',
    });
    expect(read.files.size).toBe(0);
  });

  test.each([
    ['empty folder', {}],
    ['empty folders', { 'jane/a/b/': '' }],
  ])('%s', async (_, files) => {
    const read = await readOne(files);
    expect(read.problem).toMatchObject({ status: 'missing' });
    expect(read.problem!.reason).toMatch(/^Nothing was handed in: it is empty\./);
  });

  test('a notebook that can’t be read is not missing', async () => {
    const read = await readOne({ 'jane/a.ipynb': new Uint8Array([0xff, 0xfe, 0x7b, 0, 0]) });
    expect(read.problem).toEqual({
      status: 'unreadable',
      reason: 'a.ipynb: It is not encoded in UTF-16. Save it as UTF-8.',
    });
  });
});

describe('The digest', () => {
  const files = { 'jane/quiz-130.ts': 'a', 'jane/b.txt': '' };

  test('is the same for the same, in a folder or an archive', async () => {
    const { digest } = await readOne(files);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await readOne(files)).digest).toBe(digest);
    expect((await readZip({ 'b.txt': '', 'quiz-130.ts': 'a' })).digest).toBe(digest);
  });

  test.each([
    ['a text', { ...files, 'jane/quiz-130.ts': 'b' }],
    ['a path', { 'jane/x/quiz-130.ts': 'a', 'jane/b.txt': '' }],
    ['what was ignored', { ...files, 'jane/c.txt': '' }],
    ['what was refused', { ...files, 'jane/quiz-131.ts': '\0' }],
  ])('changes with %s', async (_, changed) => {
    expect((await readOne(changed)).digest).not.toBe((await readOne(files)).digest);
  });
});
