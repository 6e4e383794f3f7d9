/** When a converter reads Node's types. Each test has a new one, in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compiled, paths } from '../../../../src/tools/machine/paths.mjs';

/** Within the project, so that packages are found. */
const folder = mkdtempSync(join(paths.root, '.convlab', 'test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a script finds out, that has `converter`, `lastProgram` and `hasNode`. */
function said(script: string): unknown {
  const modules = {
    builder: compiled('kernel/tslab/lighter-builder.js'),
    tslab: join(paths.root, 'node_modules/tslab/dist/converter.js'),
    prepare: compiled('kernel/tslab/prepare-compiler.js'),
    compiler: compiled('kernel/tslab/tslabs-typescript.js'),
    node: compiled('kernel/tslab/node-types.js'),
  };
  const text = `
    const paths = ${JSON.stringify(modules)};
    const { lastProgram } = require(paths.builder); // before tslab
    require(paths.prepare).readLess(require(paths.compiler).tslabsTypescript());
    const { createConverter } = require(paths.tslab);
    const converter = require(paths.node).readingNodesTypes(createConverter());
    const hasNode = () =>
      lastProgram().getSourceFiles().some(({ fileName }) => fileName.includes('/@types/node/'));
    void (async () => {
      const said = await (async () => {${script}})();
      process.stdout.write(JSON.stringify(said), () => process.exit());
    })();`;
  return JSON.parse(
    execFileSync(process.execPath, ['-e', text], { cwd: folder, encoding: 'utf8' }),
  );
}

it("leaves Node's types out of cells that use the library alone", () => {
  expect(
    said(`
      const { diagnostics } = converter.convert('', "import { nn } from 'convlab'; new nn.ReLU();");
      return [diagnostics.length, hasNode()];`),
  ).toEqual([0, false]);
});

it.each([
  ['process.pid.toFixed();', 'no name of the language'],
  ["import fs from 'node:fs';", 'a module of Node'],
  ['const id = globalThis.process.pid;', 'a name that would be `any`'],
  ["import { execa } from 'execa';", "another package, whose types may refer to Node's"],
])('reads them for %s, %s', (code) => {
  expect(
    said(`return [converter.convert('', ${JSON.stringify(code)}).diagnostics, hasNode()];`),
  ).toEqual([[], true]);
});

it('reads them for a cell that makes a file', () => {
  expect(said("return converter.addModule('mine', 'export const id = process.pid;', {});")).toEqual(
    [],
  );
});

it('reads them for Shift+Tab and Tab', () => {
  expect(
    said(`
      const { displayParts } = converter.inspect('', 'process', 3);
      return displayParts.map(({ text }) => text).join('');`),
  ).toBe('var process: NodeJS.Process');
  expect(said("return converter.complete('', '', 0).candidates.includes('process');")).toBe(true);
});

it('does not overlook that a file has changed meanwhile', () => {
  expect(
    said(`
      const { writeFileSync } = require('node:fs');
      const code = "import { size } from './helper';";
      writeFileSync('helper.ts', 'export const size = 1;');
      const { declOutput } = converter.convert('', code);
      converter.convert(declOutput, ';');
      converter.readAll();
      writeFileSync('helper.ts', 'export const size = 234;');
      for (;;) {
        const [file] = converter.convert(declOutput, code).sideOutputs ?? [];
        if (file) return file.data;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }`),
  ).toContain('size = 234');
});
