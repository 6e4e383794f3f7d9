import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite, type Served } from '../../../../src/tools/lite/site/serve.mjs';
import { writeWhole } from '../../../../src/tools/machine/files.mjs';
import { paths } from '../../../../src/tools/machine/paths.mjs';

const top = mkdtempSync(join(tmpdir(), 'convlab-serve-'));
const folder = join(top, 'site');
const long = 'x'.repeat(5000);
let served: Served;
let url: string;

beforeAll(async () => {
  const files = {
    '../secret.txt': 'not of the site',
    'index.html': '<p>root',
    'lab/index.html': '<p>lab',
    'build/12.0123abc.js': `/* ${long} */`,
    'convlab/runner.wasm': long,
    'service-worker.js': long,
    'files/notebooks/1.ipynb': '{}',
    'files/exercises/a.ts': 'let a',
  };
  for (const [name, text] of Object.entries(files)) writeWhole(join(folder, name), text);
  const port = await getPort();
  served = await serveSite(folder, { port, host: 'localhost' });
  url = served.urls[0]!;
});
afterAll(async () => {
  await served.stop();
  rmSync(top, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(url + path, init);

it.each([
  ['', 'text/html;charset=utf-8', 'no-cache'],
  ['lab/', 'text/html;charset=utf-8', 'no-cache'],
  ['lab', 'text/html;charset=utf-8', 'no-cache'],
  ['build/12.0123abc.js', 'text/javascript', 'public, max-age=31536000, immutable'],
  ['convlab/runner.wasm', 'application/wasm', 'no-cache'],
  ['service-worker.js', 'text/javascript', 'no-cache'],
  ['files/notebooks/1.ipynb', 'application/json', 'no-cache'],
  ['files/exercises/a.ts', 'text/plain; charset=utf-8', 'no-cache'],
])('/%s is served as %s, kept as %s', async (path, type, kept) => {
  const { ok, headers } = await get(path);
  expect(ok).toBe(true);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('cache-control')).toBe(kept);
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
});

it('What is large comes compressed, to those who can read it', async () => {
  for (const path of ['build/12.0123abc.js', 'convlab/runner.wasm']) {
    const { headers } = await get(path);
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(Number(headers.get('content-length'))).toBeLessThan(200);
    const plain = await get(path, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBe(null);
    expect(await plain.text()).toContain(long);
  }
});

it('What a browser has already is not sent again', async () => {
  const etag = (await get('index.html')).headers.get('etag')!;
  const again = await get('index.html', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

it.each(['none.js', '..%2fsecret.txt', 'lab/%2e%2e/%2e%2e/secret.txt', '%'])(
  'There is no %s',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  },
);

it('A port that is taken leaves no copy of the site', async () => {
  const copies = () => readdirSync(join(paths.state, 'tab')).filter((one) => one.startsWith('served-'));
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, 'localhost', done));
  const { port } = other.address() as AddressInfo;
  const before = copies();
  await expect(serveSite(folder, { port, host: 'localhost' })).rejects.toThrow('EADDRINUSE');
  expect(copies()).toEqual(before);
  other.close();
});
