/** What a cell reads that a cell before it was to set: the real kernel holds it back once. */
import { describe, expect, it } from 'vitest';
import { learner } from './learner.mjs';

const held = (names: string) =>
  new RegExp(`^\\d+:\\d+ - ${names} to be set by cell \\[\\d+\\], which was refused: `);

describe('After a refused cell', () => {
  const one = learner();

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
    await one.run('let size = 1;');
    await one.run('let size = (3, 7, 8)');
    expect(await one.complaint('size + 1')).toMatch(held('`size` was'));
    // It stands where the cell first reads the name.
    expect(await one.complaint('const two = 2;\ntwo + size')).toMatch(/^2:7 - `size` was to be/);
  });

  it('a cell runs once the name is set', async () => {
    await one.run('let height = 1;');
    await one.run('let height = (3, 7, 8)');
    await one.run('let height = 5;');
    expect(await one.run('height')).toMatchObject({ status: 'ok', printed: '5' });
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
      'let b = 1, c = 2;',
      'const { b, d: [c] } = (3, { b: 1, d: [2] });',
      'b + c',
    ],
    ['a function', 'function e() { return 1; }', 'function e() { return (3, 4); }', 'e()'],
    ['a class', 'class G {}', 'class G { b = (3, 4) }', 'new G()'],
    ['what is not TypeScript', 'let h = 1;', 'let h = [3', 'h'],
    ['a function that reads it', 'let i = 1;', 'i = (3, 4)', 'const read = () => i;'],
  ])('this goes for %s', async (_, first, refused, reads) => {
    await one.run(first);
    expect((await one.run(refused)).status).toBe('error');
    const names = reads.match(/\b[a-iG]\b/g)!;
    const were = names.length > 1 ? 'were' : 'was';
    expect(await one.complaint(reads)).toMatch(
      held(`${names.map((name) => `\`${name}\``).join(', ')} ${were}`),
    );
  });

  it.each([
    ['sets it again', 'j = 2;'],
    ['declares one of its own', 'const f = (j: number) => j;'],
    ['has a member of this name', '({ j: 3 }).j'],
    ['reads another name', 'other'],
  ])('a cell runs that %s', async (_, cell) => {
    await one.run('let j = 1; let other = 2;');
    await one.run('let j = (3, 4)');
    expect((await one.run(cell)).status).toBe('ok');
  });

  it('what was imported is what it was', async () => {
    await one.run("import { join } from 'path';");
    await one.run("import { join } from 'path'; let k = (3, 4)");
    expect((await one.run("join('a', 'b')")).printed).toBe('a/b');
  });

  it('a name without any value is said to be missing for this reason', async () => {
    await one.run("import { resolve } from 'path'; let l = (3, 4)");
    expect(await one.complaint("resolve('a', l)")).toMatch(
      /^1:1 - `resolve`, `l` were to be set by cell \[\d+\], which was refused: mend that cell and run it, then this one\.$/,
    );
  });

  it('nothing is held back if the refusal was expected', async () => {
    await one.run('let m = 1;');
    await one.run('let m = (3, 4)', false);
    expect((await one.run('m')).status).toBe('ok');
  });
});

describe('After a cell that ended with an error', () => {
  const one = learner();

  it('what it came to is used, and what it did not come to is held back', async () => {
    await one.run('let a = 1; let b = 2;');
    await one.run("let a = 3;\nif (a) throw new Error('stop');\nlet b = 4;");
    expect(await one.run('a')).toMatchObject({ status: 'ok', printed: '3' });
    expect(await one.complaint('b')).toMatch(
      /^1:1 - `b` is declared in cell \[2\], which did not run to its end: run that cell again, then this one\.\n/,
    );
  });

  it('a new name that it came to has its value, and another is held back', async () => {
    await one.run("const inner = 3;\nif (inner) throw new Error('stop');\nconst outer = 4;");
    expect(await one.run('inner')).toMatchObject({ status: 'ok', printed: '3' });
    expect(await one.complaint('outer')).toMatch(
      /^1:1 - `outer` is declared in cell \[5\], which did not run to its end: run that cell again, then this one\.\n/,
    );
  });
});
