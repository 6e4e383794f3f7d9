/** The workflows pass GitHub's own parser, expressions included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as parser from '@actions/workflow-parser';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { rows } from '../bench/rows.mjs';

const root = join(import.meta.dirname, '..');

// The parser imports JSON in a way that only a bundler understands.
const { outputFiles } = await build({
  entryPoints: ['@actions/workflow-parser'],
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  write: false,
});
const bundle = Buffer.from(outputFiles[0]!.contents).toString('base64');
const { NoOperationTraceWriter, parseWorkflow } = (await import(
  `data:text/javascript;base64,${bundle}`
)) as typeof parser;

/** Ours, and those that instructors and learners copy. */
const files = ['.github/workflows', 'src/tools/grade/ci'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`),
);

function errorsIn(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

describe('A workflow', () => {
  it('is looked for where it should be', () => {
    expect(files).toEqual(expect.arrayContaining(['.github/workflows/ci.yml']));
  });

  it.each(files)('of %s is one to GitHub', (file) => {
    expect(errorsIn(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it('measures rows that there are', () => {
    const text = readFileSync(join(root, '.github/workflows/bench.yml'), 'utf8');
    const named = /bench --silent -- ([a-z -]+?) --history/.exec(text)?.[1]?.split(' ') ?? [];
    expect(named).toContain('epoch');
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  });

  it.each([
    ['an unknown key', 'on: push\njobs: { a: { runs-on: ubuntu-latest, step: [] } }', 'step'],
    [
      'an unknown event',
      'on: pushed\njobs: { a: { runs-on: ubuntu-latest, steps: [] } }',
      'pushed',
    ],
    ['no machine', 'on: push\njobs: { a: { steps: [{ run: echo }] } }', 'runs-on'],
    [
      'an unknown context',
      "on: push\njobs: { a: { runs-on: '${{ matrx.os }}', steps: [{ run: echo }] } }",
      'matrx',
    ],
  ])('is refused with %s', (_, content, named) => {
    expect(errorsIn('wrong.yml', content).join('\n')).toContain(named);
  });
});
