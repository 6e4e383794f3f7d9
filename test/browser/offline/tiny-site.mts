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
    'api/contents/all.json': `[${version}]`,
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

/** Uses what the course's page uses, and hands to tests what they ask for. */
const script = `
import { Offline } from '../../../src/tools/lite/page/offline.ts';
/** How many times the learner's work was saved, and whether it can be. */
const tiny = { saved: Number(sessionStorage.getItem('saved')), saves: true, loads: 1 + Number(sessionStorage.getItem('loads')) };
sessionStorage.setItem('loads', tiny.loads);
tiny.offline = new Offline({
  root: new URL('../', location.href),
  version: document.querySelector('meta[name=convlab-version]').content,
  async save() {
    if (tiny.saves) sessionStorage.setItem('saved', ++tiny.saved);
    return tiny.saves;
  },
  changed: (state) => (tiny.state = state),
  retryAfter: 300,
});
Object.assign(window, { tiny });
void tiny.offline.start();
`;

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
