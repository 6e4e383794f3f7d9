import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { update } from '../../../../src/tools/lite/work/update.mjs';
import { versionOf } from '../../../../src/tools/lite/work/version.mjs';
import { cellsIn, edited, lesson } from './small-course.mjs';

const POOLING = 'notebooks/06-pooling.ipynb';
const old = lesson('Pooling', { a: '# Pooling', b: 'let size = undefined;', c: 'pool(x)' });
const next = lesson('Pooling', {
  a: '# Pooling',
  n: '# Why it helps',
  b: 'let size = undefined;',
  c: 'pool(x, 2)',
});
const basesOf = (...files: [string, string][]) =>
  new Map(files.map(([path, text]) => [versionOf(path, text)!, text]));
const bases = basesOf([POOLING, old]);

describe('A page that was updated', () => {
  it("keeps the learner's answer, and says which cells are new", () => {
    const mine = edited(old, { b: 'let size = 16;' });
    const done = update(new Map([[POOLING, mine]]), new Map([[POOLING, next]]), bases);
    expect(cellsIn(done.writes.get(POOLING)!)).toEqual({
      ...cellsIn(next),
      b: 'let size = 16;',
    });
    expect(done.news.get(POOLING)).toEqual({
      title: 'Pooling',
      cells: { n: 'new', c: 'changed' },
      copy: 'notebooks/06-pooling.backup-1.ipynb',
      besides: 0,
    });
    expect(done.copies).toEqual(new Map([['notebooks/06-pooling.backup-1.ipynb', mine]]));
    expect(done.removes).toEqual([]);
  });

  it('keeps what was written in a cell that has changed since, below it', () => {
    const mine = edited(old, { c: 'pool(y)' });
    const done = update(new Map([[POOLING, mine]]), new Map([[POOLING, next]]), bases);
    expect(done.news.get(POOLING)!.besides).toBe(1);
    expect(Object.values(cellsIn(done.writes.get(POOLING)!)).join()).toContain('pool(y)');
  });

  it('shows the new lesson in the place of one that was only run', () => {
    const done = update(new Map([[POOLING, edited(old, {})]]), new Map([[POOLING, next]]), bases);
    expect(done).toMatchObject({ copies: new Map(), writes: new Map(), removes: [POOLING] });
    expect(done.news.get(POOLING)!.cells).toEqual({ n: 'new', c: 'changed' });
  });

  it('leaves alone what is of its own version, with its outputs', () => {
    const local = new Map([
      [POOLING, edited(next, { b: '16' })],
      ['notebooks/mine.ipynb', edited(lesson('Mine', {}), { a: '1' })],
    ]);
    const done = update(local, new Map([[POOLING, next]]), bases);
    expect(done).toEqual({
      copies: new Map(),
      writes: new Map(),
      removes: [],
      news: new Map(),
      unknown: [],
    });
  });

  it('brings an answer to the lesson that has its cell now', () => {
    const QUIZ = 'notebooks/07-quiz.ipynb';
    const quiz = lesson('Quiz', { q: '# Quiz', b: 'let size = undefined;' });
    const pooling = lesson('Pooling', { a: '# Pooling' });
    const local = new Map([[POOLING, edited(old, { b: 'let size = 16;' })]]);
    const served = new Map([
      [POOLING, pooling],
      [QUIZ, quiz],
    ]);
    const done = update(local, served, bases);
    expect(cellsIn(done.writes.get(QUIZ)!)).toEqual({ q: '# Quiz', b: 'let size = 16;' });
    expect(done.removes).toEqual([POOLING]);
    expect([...done.copies.keys()]).toEqual(['notebooks/06-pooling.backup-1.ipynb']);
  });

  it('follows a lesson that has another number', () => {
    const NEW = 'notebooks/08-pooling.ipynb';
    const mine = edited(old, { b: 'let size = 16;' });
    const done = update(new Map([[POOLING, mine]]), new Map([[NEW, next]]), bases);
    expect(cellsIn(done.writes.get(NEW)!).b).toBe('let size = 16;');
    expect(done.removes).toEqual([POOLING]);
    expect(done.news.get(NEW)!.copy).toBe('notebooks/06-pooling.backup-1.ipynb');
  });

  it('takes no name for a copy that another one has', () => {
    const local = new Map([
      [POOLING, edited(old, { b: '16' })],
      ['notebooks/06-pooling.backup-1.ipynb', 'an earlier one'],
    ]);
    const done = update(local, new Map([[POOLING, next]]), bases);
    expect([...done.copies.keys()]).toEqual(['notebooks/06-pooling.backup-2.ipynb']);
  });

  it('leaves a file of a version that it has never had, and names it', () => {
    const mine = edited(old, { b: '16' });
    const done = update(new Map([[POOLING, mine]]), new Map([[POOLING, next]]), new Map());
    expect(done.unknown).toEqual([{ path: POOLING, version: versionOf(POOLING, old) }]);
    expect(done.writes.size + done.removes.length).toBe(0);
  });

  it("puts the new task above the learner's lines in the file of an exercise", () => {
    const QUIZ = 'exercises/quiz/quiz-130.ts';
    const before = exercise('What comes out?', 'export const size = undefined;');
    const after = exercise('What size comes out?', 'export const size = undefined;');
    const local = new Map([[QUIZ, before.replace('undefined', '16')]]);
    const done = update(local, new Map([[QUIZ, after]]), basesOf([QUIZ, before]));
    expect(done.writes.get(QUIZ)).toBe(after.replace('undefined', '16'));
  });

  it('drops the file of an exercise in which nothing was written', () => {
    const QUIZ = 'exercises/quiz/quiz-130.ts';
    const before = exercise('What comes out?', 'export const size = undefined;');
    const after = exercise('What size comes out?', 'export const size = undefined;');
    const done = update(new Map([[QUIZ, before]]), new Map([[QUIZ, after]]), new Map());
    expect(done).toMatchObject({ copies: new Map(), removes: [QUIZ] });
  });
});

function exercise(task: string, starter: string): string {
  const text = (line: string) => `/**\n * ${task}\n *\n${line} */\n${starter}\n`;
  const mark = createHash('sha256').update(text('')).digest('hex').slice(0, 12);
  return text(` * Starter: ${mark} (convlab's mark of a file that nobody changed)\n`);
}
