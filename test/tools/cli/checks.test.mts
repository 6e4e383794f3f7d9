import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allChecks } from '../../../src/tools/cli/checks/checks.mjs';
import { declarationErrors } from '../../../src/tools/cli/checks/declarations.mjs';
import { differences, heldIn } from '../../../src/tools/cli/checks/held.mjs';
import { withinAMinute } from '../../../src/tools/cli/checks/quick.mjs';
import type { TestReport } from '../../../src/tools/cli/checks/reporter.mjs';
import { count } from '../../../src/tools/cli/checks/vitest.mjs';

type TestFile = TestReport['files'][number];
type State = TestFile['tests'][number]['state'];

const file = (name: string, tests: [title: string, state: State][], more = {}): TestFile => ({
  project: 'shared',
  file: name,
  seconds: 1,
  errors: [],
  tests: tests.map(([title, state]) => ({
    title,
    state,
    errors: state === 'failed' ? ['expected 1 to be 2'] : [],
  })),
  ...more,
});

describe('count', () => {
  it('adds up tests, and takes a file that does not load for one failure', () => {
    const outcome = count({
      files: [
        file('test/a.test.ts', [
          ['a is a', 'passed'],
          ['b > is b', 'failed'],
          ['c', 'skipped'],
        ]),
        file('test/b.test.ts', [], { errors: ['Cannot find x'], project: 'wasm' }),
      ],
      errors: ['Unhandled'],
    });
    expect(outcome).toEqual({
      passed: 1,
      failures: [
        'test/a.test.ts > b > is b\nexpected 1 to be 2',
        'test/b.test.ts (wasm)\nCannot find x',
        'Outside of all tests\nUnhandled',
      ],
    });
  });
});

describe('allChecks', () => {
  it('tests on wasm once if that is what computes anyway', () => {
    const title = (backend: string) =>
      allChecks({ env: { CONVLAB_BACKEND: backend } }).find(({ name }) => name === 'vitest')?.title;
    expect(title('tfjs-node')).toMatch(/tfjs-node, and with wasm$/);
    expect(title('wasm')).toMatch(/wasm$/);
    expect(title('wasm')).not.toMatch(/and/);
  });

  it('has the large sets in full where that is asked for', () => {
    const names = (full: boolean) => allChecks({ env: {}, full }).map(({ name }) => name);
    expect(names(true)).toEqual(expect.arrayContaining([...names(false), 'fuzz']));
    expect(names(false)).not.toContain('fuzz');
  });
});

describe('heldIn', () => {
  it('lists the tests that ran by file and backend, each in a line', () => {
    const files = [
      file('test/b.test.ts', [
        ['says\n"b"', 'passed'],
        ['a', 'passed'],
        ['late', 'pending'],
      ]),
      file('test/a.test.ts', [['a', 'failed']], { project: 'wasm' }),
    ];
    expect(heldIn({ files, errors: [] })).toBe(
      'test/a.test.ts (wasm)\n  a\ntest/b.test.ts\n  a\n  says\\n\\"b\\"\n',
    );
  });
});

describe('differences from the list', () => {
  const list = 'test/a.test.ts\n  one\n  two\n  two\n';

  it('are none where the same has run', () => {
    expect(differences(list, list)).toEqual({ gone: [], added: [] });
  });

  it('are tests that are gone, also one of two of a name, and new ones', () => {
    expect(differences(list, 'test/a.test.ts\n  two\n  three\n')).toEqual({
      gone: ['test/a.test.ts > one', 'test/a.test.ts > two (2)'],
      added: ['test/a.test.ts > three'],
    });
  });
});

describe('withinAMinute', () => {
  it('takes the changed test, then those next to what has changed, then the quickest', () => {
    const related = [
      'test/x/a.test.ts',
      'test/x/b.test.ts',
      'test/nn/c.test.ts',
      'test/y/d.test.ts',
    ];
    const seconds = new Map([
      ['test/x/a.test.ts', 20],
      ['test/x/b.test.ts', 1],
      ['test/nn/c.test.ts', 9],
      ['test/y/d.test.ts', 300],
    ]);
    const changed = ['src/nn/conv2d.ts', 'test/x/a.test.ts'];
    expect(withinAMinute(related, changed, seconds)).toEqual([
      'test/x/a.test.ts',
      'test/nn/c.test.ts',
      'test/x/b.test.ts',
    ]);
  });

  it('takes no two that start programs, if nothing is known about their time', () => {
    const related = [
      'test/tools/kernel/a.test.mts',
      'test/attacks/b.test.mts',
      'test/nn/c.test.ts',
    ];
    expect(withinAMinute(related, [], new Map())).toEqual([
      'test/nn/c.test.ts',
      'test/tools/kernel/a.test.mts',
    ]);
  });
});

describe('convlab test', () => {
  it.each([
    [['nonsense'], /There is no check "nonsense", only lint, types, .*\n.*convlab test --help/],
    [['torch'], /The check "torch" is made with --full\./],
    [['types', '--seed', '3'], /--seed decides the random sets of --full.*\n.*Add --full/],
  ])('refuses %j', (args, said) => {
    const program = join(import.meta.dirname, '../../../src/tools/machine/bootstrap.mjs');
    const run = spawnSync(process.execPath, [program, 'test', ...args], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([2, expect.stringMatching(said) as string]);
  });
});

describe('declarationErrors', () => {
  it("finds what the kernel's TypeScript does not know", () => {
    const folder = mkdtempSync(join(tmpdir(), 'types '));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const entry = join(folder, 'index.d.ts');
    writeFileSync(entry, 'export declare const a: NoInfer<number>;\n');
    expect(declarationErrors(entry, folder)).toEqual([
      "index.d.ts:1:25 Cannot find name 'NoInfer'.",
    ]);
  });
});
