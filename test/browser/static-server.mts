/** A plain static server, which sends no headers that would isolate a page. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { lookup } from 'mrmime';

interface Served {
  /** The path of its root, such as `/a/sub/path/`. */
  readonly below?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Texts in the place of files, by their paths in the folder. */
  readonly instead?: ReadonlyMap<string, string>;
}

/** Serves a folder on a free port of this machine. */
export async function serve(
  folder: string,
  { below = '/', headers = {}, instead = new Map() }: Served = {},
): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    if (!pathname.startsWith(below)) return response.writeHead(404).end();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = normalize(`/${pathname.slice(below.length)}`).replace(/\/$/, '/index.html');
    const other = instead.get(path.slice(1));
    const content = other === undefined ? readFile(join(folder, path)) : Promise.resolve(other);
    content.then(
      (content) => response.setHeader('Content-Type', lookup(path) ?? '').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}${below}`, close: () => void server.close() };
}
