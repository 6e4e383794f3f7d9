/** What a page is told of a cell that it shows, by a comm with the real kernel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comm } from '../../../../src/tools/kernel/client/comm.mjs';
import type { TypesReply } from '../../../../src/tools/kernel/tslab/types-protocol.js';
import { learner } from './learner.mjs';

const IMPORTS = "import { nn, randn } from 'convlab';";
const CONV = 'const conv = new nn.Conv2d(3, 10, 3);';
const WRONG = 'const y = conv(randn([1, 4, 8, 8]));';
/** The sentence on it. */
const SENTENCE = 'Conv2d(3, 10) takes 3 channels, but the input [1, 4, 8, 8] has 4';

describe('A page', () => {
  const one = learner();
  let comm: Comm;
  let count = 0;
  beforeAll(() => {
    comm = one.kernel.openComm('convlab.types');
  });
  afterAll(() => comm.close());

  async function ask(code: string, ...above: string[]): Promise<TypesReply> {
    const id = ++count;
    comm.send({ id, code, above });
    const reply = (await comm.next()) as TypesReply;
    expect(reply.id).toBe(id);
    return reply;
  }
  const shapes = async (...asked: [string, ...string[]]) =>
    (await ask(...asked)).shapes?.map(({ text }) => text);

  it('is told what cells come to before any has run', async () => {
    expect(await shapes('conv(randn([1, 3, 8, 8]));', IMPORTS, CONV)).toEqual([
      '[1, 3, 8, 8] → [1, 10, 6, 6]',
    ]);
    expect((await one.run('typeof conv')).status).toBe('error');
  });

  it('is told the same however often it asks', async () => {
    const replies = [await ask(WRONG, IMPORTS, CONV), await ask(WRONG, IMPORTS, CONV)];
    const [first, second] = replies.map(({ shapes: of, problems }) => ({ of, problems }));
    expect(second).toEqual(first);
  });

  it('is told where a cell does not fit, in the words of the kernel that refuses it', async () => {
    const { problems } = await ask(WRONG, IMPORTS, CONV);
    expect(problems).toEqual([{ from: 15, to: 34, text: SENTENCE }]);
    expect(await one.complaint(`${IMPORTS} ${CONV} ${WRONG}`)).toContain(SENTENCE);
  });

  it('is told while a cell runs', async () => {
    const endless = one.run('while (true) {}');
    expect(await shapes('conv(randn([2, 3, 8, 8]));', IMPORTS, CONV)).toEqual([
      '[2, 3, 8, 8] → [2, 10, 6, 6]',
    ]);
    expect(await one.kernel.inspect('Math', 1)).toContain('Math');
    one.kernel.interrupt();
    expect((await endless).status).toBe('error');
  });

  it('is told of places in the text as it is, in units of UTF-16', async () => {
    const { problems } = await ask(`const s = { '🙂': 1 }; ${WRONG}`, IMPORTS, CONV);
    expect(problems).toMatchObject([{ from: 38, to: 57 }]);
    const shorthand = `const a = 1; const s = { a }; ${WRONG}`;
    expect((await ask(shorthand, IMPORTS, CONV)).problems).toMatchObject([{ from: 45, to: 64 }]);
  });

  it('keeps no cell waiting that is to run while it asks about the last of many cells', async () => {
    const above = Array.from({ length: 150 }, (_, i) => `const a${i} = ${i};`);
    comm.send({ id: ++count, code: 'a149', above });
    const reply = comm.next();
    const isFirst = (name: string) => () => name;
    const cell = one.run('1 + 1').then(isFirst('the cell'));
    expect(await Promise.race([cell, reply.then(isFirst('the page'))])).toBe('the cell');
    expect(await reply).toMatchObject({ id: count, problems: [] });
  });

  it('is told of no name that a cell may still come to set', async () => {
    expect(await ask('const a = { nothing }; nowhere.x; const b: Some.Type = 1;')).toMatchObject({
      shapes: [],
      problems: [],
    });
  });

  it('is told nothing of a text that is not TypeScript yet', async () => {
    expect(Object.keys(await ask('const y = conv(', IMPORTS, CONV))).toEqual(['id']);
    expect(Object.keys(await ask('for (const a', IMPORTS, CONV))).toEqual(['id']);
  });

  it('is told of a cell below one that would be refused, or that is not finished', async () => {
    const cell = 'conv(randn([1, 3, 8, 8]));';
    expect(await shapes(cell, IMPORTS, 'const conv = (', CONV, 'let a: string = 1;')).toEqual([
      '[1, 3, 8, 8] → [1, 10, 6, 6]',
    ]);
  });

  it('is told by what has run, where the cells above have', async () => {
    await one.run(`${IMPORTS} ${CONV}`);
    const cell = 'conv(randn([1, 3, 8, 8]));';
    expect(await shapes(cell)).toEqual(['[1, 3, 8, 8] → [1, 10, 6, 6]']);
    await one.run('const conv = new nn.Conv2d(3, 7, 3);');
    expect(await shapes(cell)).toEqual(['[1, 3, 8, 8] → [1, 7, 6, 6]']);
    // A text that differs from the one that has run comes with those above.
    expect(await shapes(cell, CONV)).toEqual(['[1, 3, 8, 8] → [1, 10, 6, 6]']);
  });

  it('is told no shape of what does not fit, nor of what is made of it', async () => {
    const fits = 'const x = randn([1, 3, 8, 8]);';
    expect(await shapes(`${fits}\n${WRONG}\ny.relu();`, IMPORTS, CONV)).toEqual(['[1, 3, 8, 8]']);
    const net = 'const net = new nn.Sequential(conv, new nn.ReLU(), new nn.Conv2d(20, 30, 3));';
    expect(await shapes(`${net}\n${fits}\nnet(x);\nconv(x);`, IMPORTS, CONV)).toEqual([
      '[1, 3, 8, 8]',
      '[1, 10, 6, 6]',
    ]);
  });
});

describe('A page whose cells have run', () => {
  const one = learner(IMPORTS, CONV, 'const y = conv(randn([1, 3, 8, 8]));');
  let comm: Comm;
  beforeAll(() => {
    comm = one.kernel.openComm('convlab.types');
  });
  afterAll(() => comm.close());
  async function ask(code: string, ...above: string[]) {
    comm.send({ id: 1, code, above });
    const { shapes, problems } = (await comm.next()) as TypesReply;
    return [...shapes!.map(({ text }) => text), ...problems!.map(({ text }) => text)];
  }
  const UNFIT = 'Conv2d(3, 4) takes 3 channels, but the input [1, 10, 6, 6] has 10';
  const TAKES = 'new nn.Conv2d(3, 4, 1)(y);';

  it('is told no shape below a cell that was edited and does not fit, if it is made of what that cell sets', async () => {
    expect(await ask('y.relu();')).toEqual(['[1, 10, 6, 6]']);
    expect(await ask('y.relu();\nrandn([2, 2]);', WRONG)).toEqual(['[2, 2]']);
    expect(await ask('function again() { return y.relu(); }\nagain();', WRONG)).toEqual([]);
  });

  it('is told none of what other cells make of it, either', async () => {
    expect(await ask('z.relu();', WRONG, 'const z = y.relu();')).toEqual([]);
    expect(await ask('z.relu();', WRONG, 'let z = randn([1, 10, 6, 6]);', 'z = y.relu();')).toEqual(
      [],
    );
    const other = 'const point = { y: randn([2, 2]) };';
    expect(await ask('point.y.relu();', WRONG, other)).toEqual(['[2, 2]']);
  });

  it('is told of no call there that does not fit what was set before', async () => {
    expect(await ask(TAKES)).toEqual([UNFIT]);
    expect(await ask(TAKES, WRONG)).toEqual([]);
    expect(await ask('conv(randn([1, 4, 8, 8]));', WRONG)).toEqual([SENTENCE]);
  });

  it('is told all again below a cell that sets it well', async () => {
    const right = 'const y = conv(randn([4, 3, 8, 8]));';
    expect(await ask('y.relu();', WRONG, right)).toEqual(['[4, 10, 6, 6]']);
    expect(await ask('y.relu();', 'const y = conv(')).toEqual(['[1, 10, 6, 6]']);
  });
});

describe('A question about types', () => {
  const one = learner(IMPORTS, CONV);
  let comm: Comm;
  beforeAll(() => {
    comm = one.kernel.openComm('convlab.types');
  });
  const ask = async (code: string) => {
    comm.send({ id: 1, code, above: [] });
    return (await comm.next()) as TypesReply;
  };

  it('leaves no name behind, and takes no number from a cell', async () => {
    const { executionCount: before } = await one.kernel.execute('1');
    await ask('const asked = 1;');
    const { executionCount: after } = await one.kernel.execute('2');
    expect(after).toBe(before! + 1);
    expect(await one.complaint('asked')).toContain("Cannot find name 'asked'");
  });

  it('does not count as a cell that was refused, or that would be held back', async () => {
    await one.run('let size = 1;');
    await ask('let size: string = 2;');
    expect(await one.run('size')).toMatchObject({ status: 'ok', printed: '1' });
    await one.run('let size: string = 3;');
    await ask('size');
    // Asking was not the first of the two times that it is to be run.
    expect(await one.complaint('size')).toContain('which was refused');
  });

  it('has nothing to do with the advice on the cell that runs', async () => {
    const running = one.run('await new Promise((done) => setTimeout(done, 50));');
    await ask('let a = (3, 4)');
    expect(await running).toMatchObject({ status: 'ok', complained: '' });
  });
});
