/** What happens to cells that fail, hang or do harm. */
import { afterAll, describe, expect, it } from 'vitest';
import { Converter } from '../../../../src/tools/kernel/convert/converter.mjs';
import { NotebookProcess } from '../../../../src/tools/answer-process/notebook-process.mjs';
import { exercises, grade, read, reports, textOf, type Given } from './notebooks.mjs';

const converter = new Converter();
converter.start();
afterAll(() => converter.close());

const start = "import { check, hint, nn, solution } from 'convlab';";
const right =
  "check('quiz-130', { depth: 20, size: 16, features: 5120, steps: [128, 32, 32, 16] });";
const wrong = "check('quiz-130', { depth: 10, size: 16, features: 5120 });";

const run = (cells: readonly Given[], options = {}) =>
  grade(converter, read(textOf(cells)), options);

describe('A notebook', () => {
  it('has the last answer to an exercise marked, and only what is graded', async () => {
    const other = 'check(`chains-1-${9}`, { steps: 1 });';
    const result = await run([start, wrong, other, right, "throw new Error('behind it');"]);
    expect([...result.marked.keys()]).toEqual(['quiz-130']);
    expect(result.marked.get('quiz-130')).toMatchObject({ cell: 4, mark: { passed: true } });
    // The last cell didn't even run.
    expect(result).toMatchObject({ problems: [], unchecked: new Map() });
  });

  it('has an answer marked as it was when it was checked', async () => {
    const size = (by: string) => `function room(input: number, kernel: number) { return ${by}; }`;
    const result = await run([
      start,
      size('input - kernel'),
      'const outputSize = ({ input, kernel, stride, padding }) => Math.floor(room(input + 2 * padding, kernel) / stride) + 1;',
      "check('output-size', { outputSize });",
      size('0'),
      wrong,
    ]);
    expect(result.marked.get('output-size')).toMatchObject({ mark: { passed: true } });
    expect(result.marked.get('quiz-130')).toMatchObject({ mark: { passed: false } });
  });

  it('goes on after cells that fail, and names them', async () => {
    const result = await run([
      start,
      "const depth: number = 'twenty';",
      "let size = 1;\nthrow new TypeError('no');",
      'size = 16;',
      { source: 'nothing;', id: 'meant', metadata: { tags: ['raises-exception'] } },
      'await Promise.reject(5);',
      "check('no-such', { a: 1 });",
      right,
      "check('why-refused', { layer: depth });",
    ]);
    expect(reports(result)['quiz-130']).toMatch(/right/);
    expect(result.problems.map(({ cell, kind, message }) => `${cell} ${kind} ${message}`)).toEqual([
      "2 does-not-compile 1:7 - Type 'string' is not assignable to type 'number'.",
      '3 threw TypeError: no',
      "4 does-not-compile 1:1 - Cannot find name 'size'.",
      '6 threw Thrown: what was thrown is not an error, but the number 5',
      '7 threw UsageError: check: There is no exercise `no-such`.\nEach exercise has its id in its cell with `check`.',
      "9 does-not-compile 1:31 - Cannot find name 'depth'.",
    ]);
    expect([...result.unchecked]).toEqual([
      ['why-refused', { cell: 9, problem: result.problems[5] }],
    ]);
  });

  it('may wait at its own level, and for what it checks', async () => {
    const result = await run([
      `${start}\nconst wait = (ms: number) => new Promise((done) => setTimeout(done, ms));`,
      'await wait(20);\nconst depth = await Promise.resolve(20);',
      "const report = await check('quiz-130', { depth, size: 16, features: 5120 });",
      "if (!report.passed && !String(report).includes('right')) await check('why-refused', {});",
      "void Promise.resolve().then(() => check('another-photo', {}));",
    ]);
    expect(result.problems).toEqual([]);
    expect([...result.marked.keys()]).toEqual(['quiz-130', 'why-refused', 'another-photo']);
    expect(result.marked.get('quiz-130')!.mark.points).toBeGreaterThan(2);
  });

  it('can ask for hints and solutions, which tell nothing here', async () => {
    const result = await run([
      start,
      "hint('quiz-130');",
      "const told = solution('quiz-130', { giveUp: true });\nconst code = String(told['code']);",
      "check('compile-the-quiz', { cell: code });",
    ]);
    expect(result.problems).toEqual([]);
    expect(result.marked.get('compile-the-quiz')).toMatchObject({ mark: { passed: false } });
  });

  it('may have cells with the same id: the last check counts', async () => {
    const result = await run([start, { source: right, id: 'same' }, { source: wrong, id: 'same' }]);
    expect(result.marked.get('quiz-130')).toMatchObject({ cell: 3, mark: { passed: false } });
  });

  it('without a check has nothing marked', async () => {
    expect(await run([start, "hint('quiz-130');"])).toEqual({
      marked: new Map(),
      unchecked: new Map(),
      problems: [],
    });
  });
});

describe('Harm', () => {
  it.each([
    ['a loop', 'let i = 0;\nwhile (true) i++;', 'timed-out'],
    ['an await that never ends', 'await new Promise(() => {});', 'timed-out'],
    ['a loop after an await', 'await null;\nwhile (true);', 'timed-out'],
    ['the end of the process', 'process.exit(0);', 'ended'],
    ['a signal', "process.kill(process.pid, 'SIGKILL');", 'ended'],
  ])('by %s is named, and what is around it is marked', async (_, source, kind) => {
    const cells = [start, 'const depth = 20;', source, "check('quiz-130', { depth });"];
    const result = await run(cells, { cellSeconds: 1 });
    expect(result.problems).toMatchObject([{ cell: 3, kind }]);
    expect(result.marked.get('quiz-130')!.mark.points).toBe(1);
  });

  it('is done by few cells: then the rest is not run', async () => {
    const cells = [start, right, ...Array.from({ length: 4 }, () => 'process.exit(0);'), wrong];
    const result = await run(cells, { lives: 2 });
    expect(result.problems.map(({ kind }) => kind)).toEqual([
      ...['ended', 'ended', 'ended'],
      ...['not-run', 'not-run'],
    ]);
    expect(result.marked.get('quiz-130')).toMatchObject({ cell: 2, mark: { passed: true } });
  });

  it('takes no more time than all cells together may', async () => {
    const slow = 'await new Promise((done) => setTimeout(done, 700));';
    const cells = [start, right, slow, slow, slow, slow, slow, slow, slow, slow, wrong];
    const result = await run(cells, { totalSeconds: 5 });
    expect(result.problems.at(-1)).toMatchObject({ cell: 11, kind: 'not-run' });
    expect(result.marked.get('quiz-130')).toMatchObject({ cell: 2, mark: { passed: true } });
  });

  it('by an answer itself is no harm to the next one', async () => {
    const result = await run([
      start,
      "check('output-size', { outputSize: () => process.exit(0) });",
      'const depth = 20;',
      "check('quiz-130', { depth });",
    ]);
    expect(result.marked.get('output-size')).toMatchObject({ mark: { points: 0, isFault: false } });
    expect(result.marked.get('quiz-130')!.mark.points).toBe(1);
    expect(result.problems).toEqual([]);
  });

  it('of a cell does not count against an answer after it, but its own does', async () => {
    const process = NotebookProcess.start({ exercises, cellSeconds: 1 });
    const cell = (code: string) => process.run({ code, isAsync: false, lastExpression: null });
    try {
      await cell("exports.check = require('convlab').check; exports.loop = () => { for (;;); };");
      await cell('for (;;);');
      await cell(
        "exports.check('quiz-130', { depth: 20, size: exports.loop, end: process.exit });",
      );
      const answer = process.answerTo('quiz-130');
      expect(await answer.value('depth')).toEqual({ kind: 'number', value: 20 });
      expect(process.troubles).toEqual([]);
      expect(await answer.call('size', [])).toEqual({ kind: 'timed-out', seconds: 2 });
      expect(process.troubles).toEqual([{ kind: 'timed-out', seconds: 2 }]);
      expect((await answer.call('end', [])).kind).toBe('threw');
      expect(process.troubles).toHaveLength(2);
      // It is not asked any more.
      expect((await answer.value('depth')).kind).toBe('unreadable');
      const again = process.answerTo('quiz-130');
      expect(await again.value('depth')).toEqual({ kind: 'number', value: 20 });
      expect(process.troubles).toEqual([]);
    } finally {
      await process.close();
    }
  });

  it('by a cell that no compiler can finish ends with that cell', async () => {
    const short = new Converter({ seconds: 3 });
    const bomb = Array.from({ length: 26 }, (_, i) => {
      const inner = i === 0 ? '' : `g${i - 1}`;
      return `function g${i}<T>(x: T) { return { a: ${inner}(x), b: ${inner}([x]) }; }`;
    });
    try {
      const notebook = read(textOf([start, `${bomb.join('\n')}\ng25(1)`, right]));
      const result = await grade(short, notebook);
      expect(result.problems).toMatchObject([{ cell: 2, kind: 'timed-out' }]);
      expect(result.marked.get('quiz-130')).toMatchObject({ mark: { passed: true } });
    } finally {
      await short.close();
    }
  });

  it.each([
    [
      'in the library',
      "import * as convlab from 'convlab';\nObject.defineProperty(convlab, 'check', { value: () => Promise.resolve({ passed: true, points: 5 }) });",
    ],
    [
      'by a name',
      'const check = (id: string, answer: unknown) => Promise.resolve({ passed: true, points: 5 });',
    ],
  ])('by another `check` %s gives no points', async (_, patch) => {
    const result = await run([start, patch, wrong]);
    expect(result.marked.get('quiz-130')?.mark.passed ?? false).toBe(false);
  });

  it('by patching what the process is made of gives no points', async () => {
    const patch = `
      Object.is = () => true; Number.isFinite = () => true; Array.isArray = () => true as any;
      JSON.stringify = () => '{"passed":true}'; Map.prototype.get = () => 20;
      (Object.prototype as any).passed = true; Array.prototype.every = () => true;`;
    const result = await run([start, patch, wrong]);
    expect(result.marked.get('quiz-130')?.mark.passed ?? false).toBe(false);
  });
});
