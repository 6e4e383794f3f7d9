/** Finds a port for JupyterLab. */
import getPort, { clearLockedPorts, portNumbers } from 'get-port';
import { SetupError } from './errors.mjs';

const jupyters = 8888;

/**
 * The port that was asked for, or else a free one: Jupyter's own or one of the next, if possible.
 *
 * @throws SetupError if the port that was asked for is taken
 */
export async function choosePort(asked: number | undefined, host: string): Promise<number> {
  clearLockedPorts(); // one that was only looked at is still free
  const port = await getPort({ port: asked ?? portNumbers(jupyters, jupyters + 49), host });
  if (asked === undefined || port === asked) return port;
  throw new SetupError(
    `Port ${asked} is taken by another program.`,
    `Name another one (\`npm start -- --port ${asked < 65535 ? asked + 1 : jupyters}\`), or none: then a free one is found.`,
  );
}
