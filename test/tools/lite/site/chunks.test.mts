import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { unusedChunks } from '../../../../src/tools/lite/site/chunks.mjs';
import { writeWhole } from '../../../../src/tools/machine/files.mjs';

/** A build of these files. */
function buildOf(files: Readonly<Record<string, string>>): string {
  const build = mkdtempSync(join(tmpdir(), 'convlab-chunks-'));
  onTestFinished(() => rmSync(build, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeWhole(join(build, name), text);
  return build;
}

it('Chunks that only a disabled library loads are not used, with all that they load', () => {
  const build = buildOf({
    'lab/bundle.js': 'go(()=>t.e(1).then(x),()=>Promise.all([t.e(2),t.e("3")]).then(x),t.e(4))',
    'jlab_core.abc1234.js': 'n.e(5)',
    '1.aaaaaaa.js': 'n.e(6)',
    '2.aaaaaaa.js': 'draws org.eclipse.elk',
    '3.aaaaaaa.js': 'n.e(7)', // comes with elk alone
    '4.aaaaaaa.js': 'n.e(7777)', // of a share, which is no file
    '5.aaaaaaa.js': 'n.e(1)',
    '6.aaaaaaa.js': '',
    '7.aaaaaaa.js': '',
    '8.aaaaaaa.js': '', // asked for by none
    'style.js': '',
  });
  const unused = unusedChunks(build).sort();
  expect(unused).toEqual(['2.aaaaaaa.js', '3.aaaaaaa.js', '7.aaaaaaa.js', '8.aaaaaaa.js']);
});

it('A chunk that something else loads as well is used', () => {
  const build = buildOf({
    'lab/bundle.js': 'Promise.all([t.e(1),t.e(2)]),t.e(2)',
    '1.aaaaaaa.js': 'mermaidAPI',
    '2.aaaaaaa.js': '',
  });
  expect(unusedChunks(build)).toEqual(['1.aaaaaaa.js']);
});
