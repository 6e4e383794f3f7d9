/** What a cell imports beside convlab: files of the learner's, packages and Node's own modules. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../../src/tools/machine/paths.mjs';
import { folder, Learner } from './learner.mjs';

const place = folder();
const put = (name: string, text: string) => {
  mkdirSync(join(place, name, '..'), { recursive: true });
  writeFileSync(join(place, name), text);
};
const one = new Learner();
const printed = async (code: string) => {
  const said = await one.run(code);
  return said.complained || said.printed;
};

beforeAll(async () => {
  symlinkSync(join(paths.root, 'node_modules'), join(place, 'node_modules'), 'junction');
  put('sizes.json', '{ "kernel": 3 }');
  put('area.ts', 'export const area = (side: number): number => side * side;\n');
  put('plain.js', "exports.kernel = require('./sizes.json').kernel;\n");
  await one.start({}, place);
});
afterAll(() => one.kernel.shutdown());

// The system tells the compiler of a changed file a moment later: perhaps after the next cell.
describe('A cell imports', () => {
  it.each([
    ["import sizes from './sizes.json';\nsizes.kernel", '3'],
    ["import given from './sizes.json' with { type: 'json' };\ngiven.kernel", '3'],
    ["const read = await import('./sizes.json', { with: { type: 'json' } });\nread.kernel", '3'],
    ["require('./sizes.json').kernel", '3'],
    ["import { area } from './area';\narea(4)", '16'],
    ["import { area as square } from './area.ts';\nsquare(5)", '25'],
    ["(await import('./area.ts')).area(6)", '36'],
    ["import { kernel } from './plain.js';\nkernel", '3'],
    [
      "import * as fs from 'node:fs/promises';\nJSON.parse(await fs.readFile('sizes.json', 'utf8'))",
      '{ kernel: 3 }',
    ],
    ["import yaml from 'yaml';\nyaml.parse('a: 1')", '{ a: 1 }'],
    // It is nothing but an ES module.
    ["import getPort from 'get-port';\ntypeof getPort", 'function'],
  ])('%s', async (code, value) => {
    expect(await printed(code)).toBe(value);
  });

  it('a file as it is by now, although it was imported before', async () => {
    const kernels =
      "import sizes from './sizes.json';\n[sizes.kernel, require('./plain.js').kernel]";
    expect(await printed(kernels)).toBe('[ 3, 3 ]');
    put('sizes.json', '{ "kernel": 15 }');
    expect(await printed(kernels)).toBe('[ 15, 15 ]');
    put(
      'other.ts',
      "import { area } from './area';\nexport const two = (side: number) => area(side);\n",
    );
    expect(await printed("import { two } from './other';\ntwo(4)")).toBe('16');
    put('area.ts', 'export const area = (side: number): string => `${side} x ${side}`;\n');
    await expect.poll(() => printed("import { area } from './area';\narea(4)")).toBe('4 x 4');
    await expect.poll(() => printed("import { two } from './other';\ntwo(4)")).toBe('4 x 4');
  });

  it('a file of JSON with the names that it has by now', async () => {
    put('layers.json', '{ "first": 1 }');
    expect(await printed("import layers from './layers.json';\nlayers.first")).toBe('1');
    put('layers.json', '{ "second": 2 }');
    await expect
      .poll(() => printed("import layers from './layers.json';\nlayers.second"))
      .toBe('2');
    rmSync(join(place, 'layers.json'));
    expect(await printed("import layers from './layers.json';\nlayers.second")).toContain(
      'There is no file `layers.json`',
    );
  });

  it('a file that was not there a moment before', async () => {
    rmSync(join(place, 'late.ts'), { force: true });
    expect(await printed("import late from './late';\nlate")).toContain(
      'There is no file `late.ts`',
    );
    put('late.ts', 'export default 7;\n');
    // The system tells the compiler of it a moment later.
    await expect.poll(() => printed("import late from './late';\nlate")).toBe('7');
  });
});

describe('A cell that says it exports, as a file does', () => {
  it('runs, and its names are there in later cells', async () => {
    const cell =
      'export const depth: number = 20;\nexport function twice(n: number) {\n  return 2 * n;\n}';
    expect(await printed(cell)).toBe('');
    expect(await printed('const side = 16;\nexport { side };\ntwice(depth) * side')).toBe('640');
  });

  it('has its messages where it is', async () => {
    expect(await printed("const a = 1;\nexport const wide: number = 'x';")).toMatch(
      /^2:14 - Type 'string'/,
    );
    expect(await printed("export const a = 1;\nthrow new Error('here')")).toBe(
      "Error: here\n    at line 2: throw new Error('here')",
    );
  });
});

describe('What a cell cannot import', () => {
  it.each([
    [
      "import lodash from 'no-such-package';",
      "`no-such-package` is not installed: run `npm install --no-save no-such-package` in the course's folder (File → New → Terminal), then run this cell again.",
    ],
    [
      "import x from '@no-such/package/part';",
      '`@no-such/package` is not installed: run `npm install --no-save @no-such/package` in',
    ],
    ["import y from 'npm:yaml';", "In Node, write the name of the package alone: `'yaml'`."],
    [
      "import torch from 'torch';",
      "convlab takes the place of `torch`: `import { tensor } from 'convlab';`.",
    ],
    [
      "import { Conv2d } from 'convlab/nn';",
      "All of convlab comes from one place, as in `import { nn } from 'convlab';`.",
    ],
    [
      "import { Conv2d } from 'convlab';",
      "`Conv2d` is a part of `nn`: `import { nn } from 'convlab';`, and then `nn.Conv2d`.",
    ],
    ["import { none } from './none.json';", 'There is no file `none.json` in '],
    [
      "import rows from './rows.csv';",
      "Any other file can be read as text: `readFileSync('rows.csv', 'utf8')`, after `import { readFileSync } from 'node:fs';`.",
    ],
    [
      "import photo from './photo.PNG';",
      "convlab reads images: `data.image('photo.PNG', { height: 130, width: 130 })`.",
    ],
    [
      "import lab from 'convlab';",
      "`lab` is undefined, as convlab has no default export. To have all of it under one name: `import * as lab from 'convlab';`.",
    ],
    ['__dirname', "A path in it begins in the notebook's folder, so `'photo.png'` is enough."],
    [
      'import.meta.url',
      "A path in it begins in the notebook's folder, so `'photo.png'` is enough.",
    ],
  ])('%s', async (code, sentence) => {
    put('rows.csv', 'a,b\n');
    put('photo.PNG', '');
    expect(await printed(code)).toContain(sentence);
  });
});
