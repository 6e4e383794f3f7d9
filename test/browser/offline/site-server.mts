/** A plain static server below a sub-path, which can go down, and whose site can be published in another version. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lookup } from 'mrmime';

export class SiteServer {
  /** The paths that were asked for, in their order. */
  asked: string[] = [];
  /** Called before each answer; while it returns true, the server is down. */
  isDown: (path: string) => boolean = () => false;
  private readonly prefix = '/user/course/';
  private readonly server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const path = pathname.startsWith(this.prefix) ? pathname.slice(this.prefix.length) : 'outside';
    if (this.isDown(path)) return request.socket.destroy();
    this.asked.push(path);
    // As GitHub Pages does.
    if (path === 'lab') return response.writeHead(301, { Location: `${pathname}/` }).end();
    const name = path.replace(/(^|\/)$/, '$1index.html');
    readFile(join(this.folder, name)).then(
      (content) => response.setHeader('Content-Type', lookup(name) ?? '').end(content),
      () => response.writeHead(404).end('There is no such file'),
    );
  });

  constructor(public folder: string) {}

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }

  /** The address of the site's root, with a slash at its end. */
  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}${this.prefix}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
