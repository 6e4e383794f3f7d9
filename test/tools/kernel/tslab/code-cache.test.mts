/** The compiler's code as V8 has kept it, when the file is not what it was: a kernel starts all the same. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { compiled, paths } from '../../../../src/tools/machine/paths.mjs';
import { Learner } from './learner.mjs';

const TEXT = `const twice = (x) => 2 * x;
class Sum { #all = 0; add(x) { this.#all += x; return this; } get all() { return this.#all; } }
module.exports = () => [1, 2, 3].map(twice).reduce((sum, x) => sum.add(x), new Sum()).all;`;

/** Runs the text in a process of its own, as V8 ends one that it finds bad code in. */
function runIn(folder: string, text = TEXT): string {
  const program = `const { runModule, keepCode } = require(${JSON.stringify(compiled('kernel/tslab/code-cache.js'))});
    const module = { exports: undefined };
    runModule(module, ${JSON.stringify(text)}, '/some/module.js', ${JSON.stringify(folder)});
    console.log(module.exports());
    keepCode();`;
  return execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).trim();
}

/** The kept files by name; one that was written again is another one. */
const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder)
      .filter((name) => !name.includes('.'))
      .map((name) => [name, statSync(join(folder, name), { bigint: true }).ino]),
  );

test('A kernel that has used the library leaves code that the next one takes', async () => {
  const use = async () => {
    const one = new Learner();
    await one.start();
    const said = await one.run("import { randn } from 'convlab'; randn([2, 2]).relu().shape");
    expect(said).toMatchObject({ status: 'ok' });
    await one.kernel.shutdown();
  };
  await use();
  const before = filesIn(paths.kernelCode);
  await use();
  const after = filesIn(paths.kernelCode);
  const again = [...before].filter(([name, file]) => after.has(name) && after.get(name) !== file);
  expect(again).toEqual([]);
  expect(before.size).toBeGreaterThan(0);
});

describe('Kept code', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'convlab-code-'));
    expect(runIn(folder)).toBe('12');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = () => join(folder, readdirSync(folder)[0]!);
  /** A file that was written again is another one. */
  const identity = () => statSync(file(), { bigint: true }).ino;

  it('is kept as it is when it has been used', () => {
    const before = identity();
    expect(runIn(folder)).toBe('12');
    expect(identity()).toBe(before);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['is empty', () => Buffer.alloc(0)],
    ['was cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['has a hole in its middle', (bytes) => Buffer.from(bytes).fill(0, 100, bytes.length - 20)],
    ['is without its checksum, as an older version wrote it', (bytes) => bytes.subarray(4)],
  ])('that %s is not used, and is made again', (_, spoil) => {
    const good = readFileSync(file());
    writeFileSync(file(), spoil(good));
    expect(runIn(folder)).toBe('12');
    expect(readFileSync(file()).length).toBe(good.length);
    const before = identity();
    expect(runIn(folder)).toBe('12');
    expect(identity()).toBe(before);
  });

  it('is not missed where it cannot be written', () => {
    const noFolder = file(); // not even for an administrator
    expect(runIn(noFolder)).toBe('12');
  });

  it('of other texts goes, and of other versions of Node the three that came last stay', () => {
    const [name = ''] = readdirSync(folder);
    const [hash = ''] = name.split('-');
    for (const other of [1, 2, 3, 4]) writeFileSync(join(folder, `${hash}-${other}`), '');
    writeFileSync(join(folder, 'f00-1'), '');
    writeFileSync(join(folder, name), '');
    expect(runIn(folder)).toBe('12');
    expect(readdirSync(folder)).toHaveLength(3);
    expect(runIn(folder, `${TEXT}\n// changed`)).toBe('12');
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
