import { describe, expect, it } from 'vitest';
import { compileCell } from '../../../../src/tools/kernel/tslab/compile-cell.js';
import { unwatched, watched } from '../../../../src/tools/kernel/tslab/watched.js';

const JS = `const f = async (a) => { for (const x of await a) if (x) await g(await x, 'await');
  try { for await (const y of h(await a)) await (await y)(); } catch (e) { await e; } finally { f(); }
  while (a) a--; return await a; };`;

describe.each([{ loops: true }, { loops: false }])('watching %o', (watching) => {
  it('leaves lines as they are, and finds each column again', () => {
    const made = watched(JS, watching).split('\n');
    const columnIn = unwatched(JS, watching);
    const lines = JS.split('\n');
    expect(made).toHaveLength(lines.length);
    lines.forEach((line, i) => {
      // In their order, the characters of the line are among those of what was made of it.
      const found = [...made[i]!].map((character, at) => [columnIn(i + 1, at + 1), character]);
      for (let column = 1; column <= line.length; column++) {
        const last = found.filter(([at]) => at === column).at(-1);
        expect(last, `column ${column} of line ${i + 1}`).toEqual([column, line[column - 1]]);
      }
    });
  });
});

it('leaves what never waits as it is, where loops need no look', () => {
  const js = 'for (;;) { while (true); }';
  expect(watched(js, { loops: false })).toBe(js);
});

it('says the line of an argument that fails, in a call on several lines', () => {
  const cell = 'const fails = () => { throw 1; };\nconsole.log(\n  await 1,\n  await fails(),\n);';
  const compiled = compileCell(cell, { loops: false });
  // The compiler has written the call in one line.
  const js = 'console.log(await 1, await fails());';
  const column = watched(js, { loops: false }).indexOf('fails()') + 1;
  const line = [2, 3, 4, 5, 6, 7, 8].find((one) => compiled.lineOf(one, 1) === 2)!;
  expect(compiled.lineOf(line, column)).toBe(4);
});

it('watches what waits for something in parentheses', () => {
  expect(watched('await (later);', { loops: false })).toBe(
    '__tslab__.after(__tslab__.now(), await __tslab__.awaits((later)));',
  );
});
