// @ts-check
/** A static server behind a slow line: what a learner at home has between them and the site. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';

/** Bytes after which another answer has its turn. */
const PIECE = 16_384;

/**
 * Serves a folder, compressed, and counts what is sent.
 *
 * @param {string} folder
 * @param {{ megabits?: number, latency?: number, isolated?: boolean }} [line] its speed in Mbit/s, milliseconds until
 *   an answer begins, and whether pages may share memory with their workers
 */
export async function serveSlowly(
  folder,
  { megabits = Infinity, latency = 0, isolated = false } = {},
) {
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  const sent = { bytes: 0, files: 0 };
  let line = Promise.resolve();
  const inTurn = (/** @type {number} */ bytes) =>
    (line = line.then(async () => {
      if (megabits < Infinity) await sleep((bytes * 8) / (megabits * 1000));
    }));
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response);
  });

  /**
   * @param {string} url
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(url, response) {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    await sleep(latency);
    const body = await bodyOf(path).catch(() => undefined);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': lookup(path) ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Cache-Control': 'no-cache',
      ...(isolated && {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      }),
    });
    sent.bytes += body.length;
    sent.files += 1;
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      await inTurn(piece.length);
      response.write(piece);
    }
    response.end();
  }

  async function bodyOf(/** @type {string} */ path) {
    const known = compressed.get(path);
    if (known) return known;
    const body = gzipSync(
      await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)),
    );
    compressed.set(path, body);
    return body;
  }

  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}/`,
    sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
