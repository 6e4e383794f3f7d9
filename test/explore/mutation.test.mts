/** One formula: where it is changed, the explorer is wrong exactly as the library is. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
// Inside of the project, where packages are found.
const folder = mkdtempSync(join(root, '.convlab', 'mutation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = `
import { nn, shape, zeros } from './src/library';
import { outputShape } from './src/explore/window/setting';
import { exploreWindow } from './src/explore/window';

const image = zeros([8, 8]);
const [, height] = outputShape(exploreWindow({ input: image, stride: 2 }).state);
const layer = (() => {
  try {
    return new nn.Conv2d(1, 1, 3, { stride: 2 })(image.reshape([1, 1, 8, 8])).shape[2];
  } catch (error) {
    return String(error);
  }
})();
console.log(JSON.stringify({ height, size: shape.convOutputSize({ input: 8, kernel: 3, stride: 2 }), layer }));
`;

/** What a program says when a text in a file of src/shape is another one. */
async function runWith(file: string, text: string, other: string) {
  const mutate: Plugin = {
    name: 'mutate',
    setup: (builder) => {
      builder.onLoad({ filter: new RegExp(`/shape/${file}$`) }, ({ path }) => {
        const before = readFileSync(path, 'utf8');
        expect(before, `${file} has changed: choose another mutation`).toContain(text);
        return { contents: before.replace(text, other), loader: 'ts' };
      });
    },
  };
  const outfile = join(folder, 'program.js');
  await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    keepNames: true,
    plugins: [mutate],
    logLevel: 'silent',
  });
  const env = { ...process.env, CONVLAB_BACKEND: 'wasm' };
  return JSON.parse(
    execFileSync(process.execPath, [outfile], { encoding: 'utf8', env }),
  ) as unknown;
}

describe('a changed formula', () => {
  it('changes nothing while it says the same', async () => {
    const same = 'Math.floor';
    expect(await runWith('window-count.ts', same, same)).toEqual({ height: 3, size: 3, layer: 3 });
  });

  it.each([
    ['window-count.ts', 'rounding = Math.floor', 'rounding = Math.ceil', 4],
    ['window-count.ts', ' / window.stride) + 1;', ' / window.stride);', 2],
    ['window.ts', 'dilation * (kernel - 1) + 1', 'dilation * (kernel - 1)', 4],
  ])('in %s, %s, breaks explorer and library alike', async (file, text, other, wrong) => {
    const said = await runWith(file, text, other);
    expect(said).toMatchObject({ height: wrong, size: wrong });
    expect(said).not.toMatchObject({ layer: 3 });
  });
});
