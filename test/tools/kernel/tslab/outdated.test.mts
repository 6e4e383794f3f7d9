/** What a cell reads that a cell before it was to set: the real kernel holds it back once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Learner } from './learner.mjs';

const held = (names: string) =>
  new RegExp(`^\\d+:\\d+ - ${names} to be set by cell \\[\\d+\\], which was refused: `);

describe('After a refused cell', () => {
  const one = new Learner();
  beforeEach(() => one.start());
  afterEach(() => one.kernel.shutdown());

  it('a cell that reads an old value is held back, and runs when it is run again', async () => {
    await one.run('let shape = [8, 7, 3];');
    await one.run('let shape = (3, 7, 8)');
    expect(await one.run('shape[0]')).toEqual({
      status: 'error',
      printed: '',
      complained:
        '1:1 - `shape` was to be set by cell [2], which was refused: mend that cell and run it, then this one.\n' +
        '(To go on with the old value, run this cell once more.)',
    });
    expect(await one.run('shape[0]')).toMatchObject({ status: 'ok', printed: '8' });
    expect(await one.run('shape[1]')).toMatchObject({ status: 'ok', printed: '7' });
  });

  it('each such cell is held back once, until the old value is accepted', async () => {
    await one.run('let shape = 1;');
    await one.run('let shape = (3, 7, 8)');
    expect(await one.complaint('shape + 1')).toMatch(held('`shape` was'));
    // It stands where the cell first reads the name.
    expect(await one.complaint('const two = 2;\ntwo + shape')).toMatch(/^2:7 - `shape` was to be/);
  });

  it('a cell runs once the name is set', async () => {
    await one.run('let shape = 1;');
    await one.run('let shape = (3, 7, 8)');
    await one.run('let shape = 5;');
    expect(await one.run('shape')).toMatchObject({ status: 'ok', printed: '5' });
  });

  it.each([
    ['a product', 'let products = 6 x 9'],
    ['an option by its name', 'dict(y=1, x=2)'],
  ])('a name that is only read in %s is not held back', async (_, refused) => {
    await one.run('let x = 1;');
    expect((await one.run(refused)).status).toBe('error');
    expect(await one.run('x')).toMatchObject({ status: 'ok', printed: '1' });
  });

  it.each([
    ['an assignment', 'let a = 1;', 'a = (3, 4)', 'a'],
    [
      'a destructuring',
      'let a = 1, b = 2;',
      'const { a, c: [b] } = (3, { a: 1, c: [2] });',
      'a + b',
    ],
    ['a function', 'function a() { return 1; }', 'function a() { return (3, 4); }', 'a()'],
    ['a class', 'class a {}', 'class a { b = (3, 4) }', 'new a()'],
    ['what is no TypeScript', 'let a = 1;', 'let a = [3', 'a'],
    ['a function that reads it', 'let a = 1;', 'a = (3, 4)', 'const read = () => a;'],
  ])('this goes for %s', async (_, first, refused, reads) => {
    await one.run(first);
    expect((await one.run(refused)).status).toBe('error');
    expect(await one.complaint(reads)).toMatch(
      held('`a`'.concat(reads === 'a + b' ? ', `b` were' : ' was')),
    );
  });

  it.each([
    ['sets it again', 'a = 2;'],
    ['declares one of its own', 'const f = (a: number) => a;'],
    ['has a member of this name', '({ a: 3 }).a'],
    ['reads another name', 'other'],
  ])('a cell runs that %s', async (_, cell) => {
    await one.run('let a = 1; let other = 2;');
    await one.run('let a = (3, 4)');
    expect((await one.run(cell)).status).toBe('ok');
  });

  it('what was imported is what it was', async () => {
    await one.run("import { join } from 'path';");
    await one.run("import { join } from 'path'; let a = (3, 4)");
    expect((await one.run("join('a', 'b')")).printed).toBe('a/b');
  });

  it('a name without any value is said to be missing for this reason', async () => {
    await one.run("import { join } from 'path'; let a = (3, 4)");
    expect(await one.complaint("join('a', a)")).toBe(
      '1:1 - `join`, `a` were to be set by cell [1], which was refused: mend that cell and run it, then this one.',
    );
  });

  it('nothing is held back if the refusal was expected', async () => {
    await one.run('let a = 1;');
    await one.run('let a = (3, 4)', false);
    expect((await one.run('a')).status).toBe('ok');
  });
});

describe('After a cell that ended with an error', () => {
  const one = new Learner();
  beforeEach(() => one.start());
  afterEach(() => one.kernel.shutdown());

  it('what it came to is used, and what it did not come to is held back', async () => {
    await one.run('let a = 1; let b = 2;');
    await one.run("let a = 3;\nif (a) throw new Error('stop');\nlet b = 4;");
    expect(await one.run('a')).toMatchObject({ status: 'ok', printed: '3' });
    expect(await one.complaint('b')).toMatch(
      /^1:1 - `b` is declared in cell \[2\], which did not run to its end: run that cell again, then this one\.\n/,
    );
  });

  it('a new name is said to be missing for this reason', async () => {
    await one.run("const inner = 3;\nthrow new Error('stop');");
    expect(await one.complaint('inner')).toBe(
      '1:1 - `inner` is declared in cell [1], which did not run to its end: run that cell again, then this one.',
    );
  });
});
