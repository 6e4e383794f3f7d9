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
 * @param instead texts in the place of files, by their paths in the folder
 */
export async function serve(
  folder: string,
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://localhost').pathname));
    const other = instead.get(path.slice(1));
    const content = other === undefined ? readFile(join(folder, path)) : Promise.resolve(other);
    content.then(
      (content) => response.setHeader('Content-Type', types[extname(path)] ?? '').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => void server.close() };
}
