import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allChecks } from '../../src/cli/checks/checks.mjs';
import { declarationErrors } from '../../src/cli/checks/declarations.mjs';
import { count } from '../../src/cli/checks/vitest.mjs';

describe('count', () => {
  it('adds up tests, and takes a file that does not load for one failure', () => {
    const passed = { status: 'passed', fullName: 'a is a' };
    const failed = {
      status: 'failed',
      fullName: 'b is b',
      failureMessages: ['expected 1 to be 2'],
    };
    const outcome = count({
      numPassedTests: 1,
      testResults: [
        { name: 'test/a.test.ts', status: 'failed', assertionResults: [passed, failed] },
        {
          name: 'test/b.test.ts',
          status: 'failed',
          message: 'Cannot find x',
          assertionResults: [],
        },
      ],
    });
    expect(outcome.passed).toBe(1);
    expect(outcome.failures).toEqual([
      'test/a.test.ts > b is b\nexpected 1 to be 2',
      'test/b.test.ts\nCannot find x',
    ]);
  });
});

describe('allChecks', () => {
  it('tests on wasm once if that is what computes anyway', () => {
    const names = (backend: string) =>
      allChecks({ CONVLAB_BACKEND: backend }).map(({ name }) => name);
    expect(names('tfjs-node')).toContain('wasm');
    expect(names('wasm')).not.toContain('wasm');
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
