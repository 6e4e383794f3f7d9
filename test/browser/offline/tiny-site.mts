/** A site of a few files that is prepared as the course's is. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { precache } from '../../../src/tools/lite/site/precache.mjs';

/** Bytes of the largest file. */
export const photoBytes = 300_000;

/** Each file says of which version it is, but for a photo, which stays the same. */
export async function tinySite(version: number, change: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-tiny-site-'));
  const files: Record<string, string> = {
    'index.html': '<!doctype html><script>location.replace("lab/index.html")</script>',
    'lab/index.html': `<!doctype html>\n<html>\n<head>\n<title>Version ${version}</title>
<link rel="icon" href="data:,">
<script src="../page.js?v=${version}" defer></script>\n</head>\n<body>\n</body>\n</html>\n`,
    'build/library.js': `export const library = ${version};`,
    'build/late.js': `export const late = ${version};`,
    'files/a lesson.ipynb': `{ "version": ${version} }`,
    'files/photo.png': 'x'.repeat(photoBytes),
    'api/contents/all.json': `{ "version": ${version} }`,
    'page.js': await pageScript(),
    'page.js.map': '{}',
    ...change,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, ...(await precache(folder)) };
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'tiny-page.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
