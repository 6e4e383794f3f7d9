import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Program } from 'typescript';
import { compiled, paths } from '../../../../src/tools/machine/paths.mjs';

interface Converter {
  convert(
    declarations: string,
    code: string,
  ): { declOutput?: string; diagnostics: { messageText: string }[] };
  /** What Shift+Tab asks for. */
  inspect(declarations: string, code: string, position: number): unknown;
  close(): void;
}

const require = createRequire(import.meta.url);

/** Within the project, so that the library is found. */
const folder = mkdtempSync(join(paths.root, '.convlab', 'test-'));
const before = process.cwd();
let converter: Converter;
let lastProgram: () => Program;
let declared = '';

beforeAll(() => {
  process.chdir(folder);
  ({ lastProgram } = require(compiled('kernel/tslab/lighter-builder.js')) as {
    lastProgram: () => Program;
  });
  const { createConverter } = require(join(paths.root, 'node_modules/tslab/dist/converter.js')) as {
    createConverter: (options: object) => Converter;
  };
  converter = createConverter({ isJS: false, isBrowser: false });
});
afterAll(() => {
  converter.close();
  process.chdir(before);
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  declared = '';
  expect(run("import { nn, randn } from 'convlab';")).toEqual([]);
});

/** Runs a cell; what the compiler says of it. */
function run(code: string): string[] {
  const { diagnostics, declOutput } = converter.convert(declared, code);
  declared = declOutput ?? declared;
  return diagnostics.map(({ messageText }) => messageText);
}

const checker = () => lastProgram().getTypeChecker();

it('checks one cell after another', () => {
  run('const conv1 = new nn.Conv2d(3, 10, 3);');
  const first = checker();
  run('const y = conv1(randn([1, 3, 130, 130]));');
  expect(checker()).toBe(first);
  expect(declared.replaceAll(/\s/g, '')).toContain('Tensor<[1,10,128,128]>');
});

it('says the same of the same error, however often', () => {
  const wrong = 'const y = new nn.Conv2d(3, 10, 3)(randn([1, 4, 130, 130]));';
  const said = run(wrong);
  expect(said.join()).toContain('takes 3 channels, but the input [1, 4, 130, 130] has 4');
  expect([run(wrong), run('const x = 1;'), run(wrong)]).toEqual([said, [], said]);
});

it('says nothing of a cell that was only asked about to the next one', () => {
  converter.inspect(declared, 'const a = await Promise.resolve(1);', 6);
  expect(run('const b = (1 + 2);')).toEqual([]);
});

it('lets a cell redeclare what another has declared, as something else', () => {
  run('class Net { size = 1; }\nconst net = new Net();');
  run('const size: number = net.size;');
  expect(run("class Net { size = 'one'; }\nconst other: string = new Net().size;")).toEqual([]);
  expect(run('const size: string = new Net().size;')).toEqual([]);
});

it('knows what a file declares for all as long as a cell imports it', () => {
  const file = join(folder, 'everywhere.ts');
  writeFileSync(file, 'declare global { var everywhere: number; }\nexport const here = 1;');
  expect(run("import { here } from './everywhere';\neverywhere + here;")).toEqual([]);
  declared = '';
  expect(run('everywhere;')).toHaveLength(1);
});

it('reads a file again that has changed', async () => {
  const helper = join(folder, 'helper.ts');
  writeFileSync(helper, 'export const size = 1;');
  expect(run("import { size } from './helper';\nconst a: number = size;")).toEqual([]);
  writeFileSync(helper, "export const size = 'one';");
  await expect.poll(() => run('const b: string = size;')).toEqual([]);
});

it('forgets what a cell has added to a module', () => {
  // tslab exports the module as if it were a name, so the cell is refused.
  expect(run("declare module 'convlab' { export const added: number; }")).not.toEqual([]);
  expect(run("import { added as again } from 'convlab';")).toEqual([
    `Module '"convlab"' has no exported member 'added'.`,
  ]);
});

it('says what is wrong with what a file adds to others', () => {
  writeFileSync(join(folder, 'adding.ts'), "declare module 'nowhere' {}\nexport const a = 1;");
  expect(run("import { a } from './adding';")).toEqual([
    "Invalid module name in augmentation, module 'nowhere' cannot be found.",
  ]);
});
