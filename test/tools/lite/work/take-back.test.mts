import { describe, expect, it } from 'vitest';
import {
  formatProgress,
  noProgress,
  withExercise,
} from '../../../../src/course/progress/progress.js';
import type { Contents } from '../../../../src/tools/lite/work/content.mjs';
import { pack } from '../../../../src/tools/lite/work/pack.mjs';
import { readWork } from '../../../../src/tools/lite/work/read-work.mjs';
import { takeBack } from '../../../../src/tools/lite/work/take-back.mjs';
import { versionOf } from '../../../../src/tools/lite/work/version.mjs';
import { tellTaken } from '../../../../src/tools/lite/work/words.mjs';
import { cellsIn, edited, lesson } from './small-course.mjs';

const POOLING = 'notebooks/06-pooling.ipynb';
const QUIZ = 'exercises/quiz/quiz-130.ts';
const PROGRESS = 'exercises/progress.json';
const old = lesson('Pooling', { a: '# Pooling', b: 'let size = undefined;', c: 'pool(x)' });
const next = lesson('Pooling', { a: '# Pooling', b: 'let size = undefined;', c: 'pool(x, 2)' });
const served = new Map([[POOLING, old]]);
const none = new Map<string, string>();
/** Downloads work from one browser, and opens it in another one. */
function bring(work: Contents, local: Contents, now = served, bases = none) {
  const archive = pack(work, served, none);
  return takeBack(readWork('work.zip', archive), local, now, bases);
}
const progress = (...passed: string[]) =>
  formatProgress(passed.reduce((all, id) => withExercise(all, id, { passed: true }), noProgress));

describe('Work that is opened', () => {
  it('is as it was when it was downloaded', () => {
    const work = new Map<string, string | Uint8Array>([
      [POOLING, edited(old, { b: 'let size = 16;' })],
      [QUIZ, 'export const size = 16;'],
      [PROGRESS, progress('quiz-130')],
      ['notes.md', '# Notes'],
      ['photos/cat.png', Uint8Array.of(0x89, 0x50, 0xff)],
    ]);
    const done = bring(work, none);
    expect(done).toMatchObject({ copies: none, same: 0 });
    expect([...done.writes].sort()).toEqual([...work].sort());
    expect(tellTaken(done)).toEqual([
      'Opened: 1 notebook, 1 exercise file, 2 other files and your progress.',
    ]);
  });

  it('leaves out notebooks that were only run, and copies that were kept', () => {
    const work = new Map([
      [POOLING, edited(old, {})],
      ['notebooks/06-pooling.backup-1.ipynb', edited(old, { b: '1' })],
      [PROGRESS, progress()],
    ]);
    const { files } = readWork('work.zip', pack(work, served, none));
    expect([...files.keys()]).toEqual([PROGRESS]);
  });

  it('is merged into a notebook that was edited here, too', () => {
    const mine = edited(old, { b: 'let size = 16;' });
    const here = edited(old, { c: 'pool(x, 3)' });
    const done = bring(new Map([[POOLING, mine]]), new Map([[POOLING, here]]));
    expect(cellsIn(String(done.writes.get(POOLING)))).toEqual({
      a: '# Pooling',
      b: 'let size = 16;',
      c: 'pool(x, 3)',
    });
    expect(tellTaken(done)).toEqual([
      'Opened: 1 notebook.',
      '06-pooling.ipynb was merged with what you had here.',
    ]);
  });

  it('stands below what was written here in the same cell', () => {
    const mine = edited(old, { b: 'let size = 16;' });
    const here = edited(old, { b: 'let size = 20;' });
    const done = bring(new Map([[POOLING, mine]]), new Map([[POOLING, here]]));
    const said = Object.values(cellsIn(String(done.writes.get(POOLING))));
    expect(said[1]).toBe('let size = 20;');
    expect(said[2]).toContain('let size = 16;');
  });

  it('of an older version is merged into the new one, with what it was begun with', () => {
    const mine = edited(old, { b: 'let size = 16;' });
    const done = bring(new Map([[POOLING, mine]]), none, new Map([[POOLING, next]]));
    expect(cellsIn(String(done.writes.get(POOLING)))).toEqual({
      a: '# Pooling',
      b: 'let size = 16;',
      c: 'pool(x, 2)',
    });
  });

  it('of a version that is not known takes its place, and what was there is kept', () => {
    const mine = edited(old, { b: 'let size = 16;' });
    const here = edited(next, { c: 'pool(x, 3)' });
    const opened = { files: new Map([[POOLING, mine]]), bases: none };
    const done = takeBack(opened, new Map([[POOLING, here]]), new Map([[POOLING, next]]), none);
    expect(done.writes).toEqual(new Map([[POOLING, mine]]));
    expect(done.copies).toEqual(new Map([['notebooks/06-pooling.backup-1.ipynb', here]]));
    expect(tellTaken(done)[1]).toBe(
      '06-pooling.ipynb replaced yours, which is kept as 06-pooling.backup-1.ipynb.',
    );
    const again = takeBack(
      opened,
      none,
      new Map([[POOLING, next]]),
      new Map([[versionOf(POOLING, old)!, old]]),
    );
    expect(cellsIn(String(again.writes.get(POOLING))).c).toBe('pool(x, 2)');
  });

  it('replaces the file of an exercise, and keeps the one that was here', () => {
    const done = bring(new Map([[QUIZ, '16']]), new Map([[QUIZ, '20']]));
    expect(done.writes.get(QUIZ)).toBe('16');
    expect(done.copies).toEqual(new Map([['exercises/quiz/quiz-130.backup-1.ts', '20']]));
  });

  it('adds its progress to the one that is here', () => {
    const done = bring(new Map([[PROGRESS, progress('a')]]), new Map([[PROGRESS, progress('b')]]));
    expect(JSON.parse(String(done.writes.get(PROGRESS)))).toMatchObject({
      exercises: { a: { passed: true }, b: { passed: true } },
    });
    expect(tellTaken(done)[1]).toBe('Your progress was added to what you had here.');
  });

  it('changes nothing if all of it is here', () => {
    const work = new Map([
      [POOLING, edited(old, { b: '16' })],
      [QUIZ, 'export const size = 16;'],
      [PROGRESS, progress('a')],
    ]);
    const done = bring(work, work);
    expect(done.writes.size + done.copies.size).toBe(0);
    expect(tellTaken(done)).toEqual(['Everything in it is here already.']);
  });

  it('is left out where it is damaged, and the rest is opened', () => {
    const work = new Map([
      [POOLING, '{"cells"'],
      [PROGRESS, 'passed: all'],
      [QUIZ, '16'],
    ]);
    const done = bring(work, new Map([[PROGRESS, progress('b')]]));
    expect([...done.writes.keys()]).toEqual([QUIZ]);
    expect(tellTaken(done)).toEqual([
      'Opened: 1 exercise file.',
      "progress.json can't be read, so it was left out.",
      "06-pooling.ipynb can't be read, so it was left out.",
    ]);
  });
});
