import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotPassed } from '../../../src/tools/cli/command.mjs';
import { statusLine } from '../../../src/tools/cli/status-line.mjs';
import { runVerify, toCount, toSeconds } from '../../../src/tools/cli/verify.mjs';
import { build } from '../../../src/tools/lesson/build.mjs';

const FIXTURES = join(import.meta.dirname, '../../fixtures/notebooks');

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-notebooks-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    const plain = stripVTControlCharacters(text).replaceAll(relative(process.cwd(), folder), 'DIR');
    said.push(plain.replace(/(?<![\d.])[\d.]+ s$/, 'SECONDS'));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const copy = (fixture: string, name: string) =>
  cpSync(join(FIXTURES, `${fixture}.ipynb`), join(folder, name));

describe('convlab verify', () => {
  it('runs every notebook of a folder, but no copies', async () => {
    copy('good-plain', '01-good.ipynb');
    copy('bad-exception', '01-good.backup-1.ipynb');
    await runVerify([], {}, folder);
    expect(said).toEqual(['✔ DIR/01-good.ipynb  3 cells, SECONDS', '\n1 passed, 0 failed']);
  });

  it('shows the cell, the line and the message, and fails', async () => {
    copy('bad-type-error', '01-bad.ipynb');
    copy('bad-json', '02-bad.ipynb');
    await expect(runVerify([], { jobs: 1 }, folder)).rejects.toBeInstanceOf(NotPassed);
    expect(said).toEqual([
      '✖ DIR/01-bad.ipynb  cell 2 (wrong-type), line 2',
      "  2:7 - Type 'string' is not assignable to type 'number'.",
      '✖ DIR/02-bad.ipynb',
      expect.stringMatching(/^ {2}Expected a Jupyter notebook/),
      '\n0 passed, 2 failed',
    ]);
  });

  it('points into the lesson that a notebook was built from', async () => {
    writeFileSync(
      join(folder, '01-first.md'),
      `---
kernelspec: { name: tslab, display_name: TypeScript }
jupytext: { text_representation: { extension: .md, format_name: myst } }
---

# First

\`\`\`{code-cell} typescript
:id: wrong

const depth = 20;
const text: string = depth;
\`\`\`
`,
    );
    build({ folder });
    const source = { file: '01-first.md', line: 12 };
    await expect(runVerify([], { json: true }, folder)).rejects.toBeInstanceOf(NotPassed);
    expect(JSON.parse(said.join('\n'))).toMatchObject([
      { notebook: 'DIR/01-first.ipynb', failure: { cell: { id: 'wrong' }, line: 2, source } },
    ]);
    said = [];
    await expect(runVerify([join(folder, '01-first.md')], {}, folder)).rejects.toThrow();
    expect(said[0]).toBe('✖ DIR/01-first.ipynb  cell 1 (wrong), line 2, DIR/01-first.md:12');
  });

  it('has a limit for each cell', async () => {
    copy('bad-endless-loop', '01-endless.ipynb');
    await expect(runVerify([], { timeout: 0.5 }, folder)).rejects.toBeInstanceOf(NotPassed);
    expect(said[1]).toMatch(/No answer within 0\.5 s/);
  });

  it('ends its kernels on Ctrl-C', async () => {
    copy('bad-endless-loop', '01-endless.ipynb');
    const before = process.listenerCount('SIGINT');
    const running = runVerify([], {}, folder);
    await expect.poll(() => process.listenerCount('SIGINT'), { timeout: 10_000 }).toBe(before + 1);
    process.emit('SIGINT');
    await expect(running).rejects.toBeInstanceOf(NotPassed);
    expect(said).toEqual(['Stopped. All kernels have ended.']);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('knows which notebook is meant by the name of a lesson', async () => {
    copy('good-plain', '01-good.ipynb');
    copy('good-plain', '02-better.ipynb');
    await runVerify(['Better'], {}, folder);
    expect(said).toEqual(['✔ DIR/02-better.ipynb  3 cells, SECONDS', '\n1 passed, 0 failed']);
    await expect(runVerify(['beter'], {}, folder)).rejects.toThrow(
      'There is no lesson `beter`. Did you mean `better`?',
    );
  });

  it('refuses what is not a notebook, or not there', async () => {
    await expect(runVerify(['a.txt'], {}, folder)).rejects.toThrow('There is no lesson `a.txt`.');
    await expect(runVerify(['none/01-good.ipynb'], {}, folder)).rejects.toThrow(
      'There is no file none/01-good.ipynb.',
    );
    await expect(runVerify([], {}, folder)).rejects.toThrow(
      /^There is no notebook in .*\. Run `npx convlab build` first\.$/,
    );
  });

  it('reads its numbers strictly', () => {
    expect([toCount('3'), toSeconds('0.5')]).toEqual([3, 0.5]);
    for (const text of ['0', '-1', '1.5', 'many', '']) {
      expect(() => toCount(text)).toThrow('A number of jobs is a whole number from 1.');
    }
    for (const text of ['0', '-1', 'long', '', '1e9']) {
      expect(() => toSeconds(text)).toThrow(
        'A limit is a number of seconds above 0, at most 86400.',
      );
    }
  });
});

describe('the status line', () => {
  const stream = (isTTY: boolean) => ({ isTTY, columns: 20, write: vi.fn(() => true) });

  it('shows what is running on a terminal, no longer than a line', () => {
    const terminal = stream(true);
    const line = statusLine(false, terminal);
    line.set('01', 'cell 1 of 2');
    line.set('02', 'cell 1 of 9');
    line.remove('01');
    line.clear();
    expect(terminal.write.mock.calls).toEqual([
      ['\r\u001b[K01: cell 1 of 2'],
      ['\r\u001b[K01: cell 1 of 2 · 0'],
      ['\r\u001b[K'],
      ['\r\u001b[K'],
    ]);
  });

  it('says nothing elsewhere', () => {
    const file = stream(false);
    const line = statusLine(false, file);
    line.set('01', 'cell 1 of 2');
    line.remove('01');
    const quiet = stream(true);
    statusLine(true, quiet).set('01', 'cell 1 of 2');
    expect([file.write, quiet.write].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });
});
