/** A plain static server, which sends no headers that would isolate a page. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder on a free port of this machine.
 *
 * @param below the path of its root, such as `/a/sub/path/`
 */
export async function serve(folder: string, below = '/'): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    if (!pathname.startsWith(below)) return response.writeHead(404).end();
    const path = normalize(`/${pathname.slice(below.length)}`).replace(/\/$/, '/index.html');
    readFile(join(folder, path)).then(
      (content) => response.setHeader('Content-Type', types[extname(path)] ?? '').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}${below}`, close: () => void server.close() };
}
