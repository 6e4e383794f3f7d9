/** Finds a port for JupyterLab, or for a site that is served. */
import getPort, { clearLockedPorts, portNumbers } from 'get-port';
import { SetupError } from './errors.mjs';

const jupyters = 8888;

/**
 * The port that was asked for, or else a free one: Jupyter's own or one of the next, if possible.
 *
 * @param command what takes the port, for the message
 * @throws SetupError if the port that was asked for is taken
 */
export async function choosePort(
  asked: number | undefined,
  host: string,
  command = 'npm start --',
): Promise<number> {
  clearLockedPorts(); // one that was only looked at is still free
  const port = await getPort({ port: asked ?? portNumbers(jupyters, jupyters + 49), host });
  if (asked === undefined || port === asked) return port;
  throw new SetupError(
    `Port ${asked} is taken by another program.`,
    `Name another one (\`${command} --port ${asked < 65535 ? asked + 1 : jupyters}\`), or none: then a free one is found.`,
  );
}
