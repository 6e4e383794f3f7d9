/** Finds a port for JupyterLab. */
import { createServer } from 'node:net';
import { SetupError } from './errors.mjs';

const FIRST = 8888; // Jupyter's own
const TRIES = 50;

/** Whether a server could listen on this port. */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * The port that was asked for, or else the first free one, starting from Jupyter's own.
 *
 * @throws SetupError if the port that was asked for is taken
 */
export async function choosePort(asked: number | undefined, host: string): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked, host)) return asked;
    throw new SetupError(
      `Port ${asked} is taken by another program.`,
      `Name another one (\`npm start -- --port ${asked < 65535 ? asked + 1 : FIRST}\`), or none: then a free one is found.`,
    );
  }
  for (let port = FIRST; port < FIRST + TRIES; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new SetupError(
    `The ports ${FIRST} to ${FIRST + TRIES - 1} are all taken.`,
    'Close some of the programs that use them, or name a free one with `npm start -- --port N`.',
  );
}
