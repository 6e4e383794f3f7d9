/** Serves a site in a room without a network: compressed once, so that a class of thirty waits for no processor. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import sirv from 'sirv';
import { paths } from '../../machine/paths.mjs';

const compress = promisify(gzip);

/** What is large and not compressed in itself. */
const compressible = /\.(js|css|html|json|webmanifest|wasm|svg|bin|ipynb|ts|md|txt)$/;
/** Names by which a browser may keep a file for good: another content has another name. */
const hashed = /\.[0-9a-f]{7,}\.\w+$/;
/** Those that servers in general do not know, or take for something else. */
const types: Readonly<Record<string, string>> = {
  '.ipynb': 'application/json',
  '.ts': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
};

export interface Served {
  /** The addresses that open it. */
  readonly urls: readonly string[];
  readonly stop: () => Promise<void>;
}

/**
 * Serves a copy, so that one that is built meanwhile does not mix with it.
 *
 * @throws an Error with code EADDRINUSE if the port is taken
 */
export async function serveSite(
  folder: string,
  { port, host }: { port: number; host: string },
): Promise<Served> {
  await mkdir(join(paths.state, 'tab'), { recursive: true });
  const copy = await mkdtemp(join(paths.state, 'tab', 'served-'));
  const forget = () => rm(copy, { recursive: true, force: true });
  try {
    await cp(folder, copy, { recursive: true });
    await compressAll(copy);
    const answer = sirv(copy, { etag: true, gzip: true, setHeaders });
    const server = createServer((request, response) => answer(request, response));
    await listen(server, port, host);
    return {
      urls: addresses(host).map((name) => `http://${name}:${port}/`),
      async stop() {
        server.close();
        server.closeAllConnections();
        await forget();
      },
    };
  } catch (error) {
    await forget();
    throw error;
  }
}

async function compressAll(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => compressible.test(name));
  await Promise.all(
    wanted.map(async (name) => {
      const file = join(folder, name);
      if ((await stat(file)).size > 1000) await writeFile(`${file}.gz`, await compress(await readFile(file)));
    }),
  );
}

function setHeaders(response: ServerResponse, path: string): void {
  const type = types[extname(path)];
  if (type) response.setHeader('Content-Type', type);
  response.setHeader(
    'Cache-Control',
    hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  // With these, threads may share memory, which makes computing faster; it works without, too.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** What others have to type, if it is for others. */
function addresses(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const ours = all.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return ['localhost', ...ours.map(({ address }) => address)];
}
