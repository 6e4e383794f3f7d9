import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it, vi } from 'vitest';
import * as convlab from '../../src';
import { torchNames } from '../../src/shape/torch-names';

/** docs/pytorch.md: TypeScript, the Python that it writes, Python that runs after it, and TypeScript again. */
const page = readFileSync(join(__dirname, '..', '..', 'docs', 'pytorch.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code]) => code!,
  );
const [train, back, paste] = blocks('ts');
const [model, tune] = blocks('python');

const python = process.env.CONVLAB_TORCH_PYTHON;
const folder = mkdtempSync(join(tmpdir(), 'pytorch-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs TypeScript in the folder; what it prints. */
function run(code: string): string[] {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  const files = {
    readFileSync: (name: string) => readFileSync(join(folder, name)),
    writeFileSync: (name: string, bytes: string | Uint8Array) =>
      writeFileSync(join(folder, name), bytes),
  };
  const required = (name: string) => (name === 'convlab' ? convlab : files);
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the page's own
    new Function('require', 'exports', outputText)(required, {});
    return printed.mock.calls.map((words) => words.join(' '));
  } finally {
    printed.mockRestore();
  }
}

it('The page on PyTorch shows the Python that its network becomes', () => {
  const [before] = run(train!);
  expect(Number.parseInt(before!)).toBeGreaterThan(1600);
  expect(readFileSync(join(folder, 'reader.py'), 'utf8')).toBe(model);
});

it.runIf(python)('The network on the page goes to PyTorch and back', () => {
  const [before] = run(train!);
  writeFileSync(join(folder, 'tune.py'), tune!);
  const printed = execFileSync(python!, ['-B', 'tune.py'], { cwd: folder, encoding: 'utf8' });
  const [same, after] = printed.trim().split('\n');
  expect(same).toBe(before);
  expect(after).not.toBe(before);
  expect(run(`${train!}\n${back!}`)).toEqual([before, after]);
});

it('The network that the page pastes has as many parameters as it says', () => {
  const [parameters] = run(paste!);
  expect(page).toContain(`It prints ${parameters}.`);
});

describe('The table of what is here of PyTorch', () => {
  const rows = page
    .split('\n')
    .filter((line) => /^\|.*`/.test(line))
    .map((row) => row.split('|').slice(2, 4));
  const [here = [], missing = []] = [0, 1].map((column) =>
    rows.flatMap((row) => row[column]!.match(/\w+/g) ?? []),
  );

  const { nn, optim } = convlab;
  const all = { ...nn, ...optim, ...optim.lrScheduler };

  it('names all that there is', () => {
    const members = Object.keys(all).filter((name) => /^[A-Z]/.test(name));
    expect([...here].sort()).toEqual(members.sort());
  });

  it('names as missing what PyTorch has, and this library does not', () => {
    const { nn, optim, lrScheduler } = torchNames;
    const inTorch = new Set(`${nn} ${optim} ${lrScheduler}`.match(/\w+/g));
    expect(missing.filter((name) => !inTorch.has(name) || name in all)).toEqual([]);
  });
});
