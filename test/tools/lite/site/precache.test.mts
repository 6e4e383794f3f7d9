import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Manifest } from '../../../../src/tools/lite/offline/manifest.js';
import { isNeeded } from '../../../../src/tools/lite/site/needed-files.mjs';
import { precache } from '../../../../src/tools/lite/site/precache.mjs';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'convlab-precache-'));
  write('lab/index.html', '<!doctype html>\n<html>\n<head>\n<title>Lab</title>\n</head>\n</html>\n');
  write('build/1.js', 'one');
  write('build/1.js.map', '{}');
  write('files/images/ä photo.svg', '<svg/>');
});
afterEach(() => rmSync(site, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(site, name)), { recursive: true });
  writeFileSync(join(site, name), text);
}
const read = (name: string) => readFileSync(join(site, name), 'utf8');
const manifest = () =>
  JSON.parse(/^const COURSE = (.*);$/m.exec(read('service-worker.js'))![1]!) as Manifest;

test('The worker knows each file that is needed, by content and size', async () => {
  const { version, files, bytes } = await precache(site);
  expect(manifest().version).toBe(version);
  expect(manifest().files).toEqual({
    'build/1.js': ['dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=', 3],
    'files/images/ä photo.svg': [expect.any(String), 6],
    'lab/index.html': [expect.any(String), read('lab/index.html').length],
  });
  expect([files, bytes]).toEqual([3, 9 + read('lab/index.html').length]);
  expect(read('lab/index.html')).toContain(`<head>\n<meta name="convlab-version" content="${version}">`);
});

test('The version is that of the content', async () => {
  const { version } = await precache(site);
  const [worker, page] = [read('service-worker.js'), read('lab/index.html')];
  expect((await precache(site)).version).toBe(version);
  expect([read('service-worker.js'), read('lab/index.html')]).toEqual([worker, page]);
  write('build/1.js', 'two');
  expect((await precache(site)).version).not.toBe(version);
});

const needed = [
  'index.html',
  'lab/index.html',
  'lab/favicon.ico',
  'build/1450.f727657.js',
  'build/schemas/all.json',
  'build/fa-solid-900.woff2',
  'build/lonely.woff',
  'extensions/convlab-lab/static/remoteEntry.1.js',
  'api/contents/all.json',
  'api/contents/images/all.json',
  'files/exercises/package.json',
  'files/images/LICENSE.txt',
  'convlab/runner.js',
  'manifest.webmanifest',
];
const unneeded = [
  'build/1.js.map',
  'build/third-party-licenses.json',
  'build/1.js.LICENSE.txt',
  'build/fa-solid-900.svg',
  'build/fa-solid-900.woff',
  'build/repl/bundle.js',
  'notebooks/index.html',
  'extensions/convlab-lab/install.json',
  'rspack.config.js',
  'package.json',
  '.nojekyll',
  '404.html',
];

test.each(needed)('%s is stored', (name) => {
  expect(isNeeded(name, [...needed, ...unneeded])).toBe(true);
});
test.each(unneeded)('%s is not stored', (name) => {
  expect(isNeeded(name, [...needed, ...unneeded])).toBe(false);
});
