/**
 * The connection file that tells a kernel where to listen, and its folder, which is removed with the
 * kernel. Unix sockets in our own folder can't collide; ZeroMQ has no such sockets on Windows, so free TCP
 * ports are picked there, and a start that lost the race picks again.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';

export type Transport = 'ipc' | 'tcp';

const CHANNELS = ['shell', 'iopub', 'control', 'stdin', 'hb'] as const;
type Channel = (typeof CHANNELS)[number];

/** What is needed to talk to a kernel. */
export interface Reachable {
  readonly key: string;
  address(channel: Channel): string;
}

export interface Connection extends Reachable {
  /** The connection file, for `tslab kernel --config-path`. */
  file: string;
  /** Removes the folder with the file and the sockets. */
  remove(): void;
}

export async function createConnection(
  transport: Transport = process.platform === 'win32' ? 'tcp' : 'ipc',
): Promise<Connection> {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-kernel-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const ip = transport === 'ipc' ? join(folder, 'socket') : '127.0.0.1';
    const ports =
      transport === 'ipc'
        ? [1, 2, 3, 4, 5]
        : await Promise.all(CHANNELS.map(() => getPort({ host: ip })));
    const portOf = (channel: Channel) => ports[CHANNELS.indexOf(channel)];
    const key = randomBytes(32).toString('hex');
    const file = join(folder, 'connection.json');
    const content = {
      transport,
      ip,
      key,
      signature_scheme: 'hmac-sha256',
      kernel_name: 'tslab',
      ...Object.fromEntries(CHANNELS.map((channel) => [`${channel}_port`, portOf(channel)])),
    };
    writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
    return {
      key,
      file,
      address: (channel) => `${transport}://${ip}:${portOf(channel)}`,
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}
