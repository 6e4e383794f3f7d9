/** The process of a kernel of ours, and the connection that is removed with it. */
import { paths } from '../../machine/paths.mjs';
import { withThisParent } from '../../process/parent-variable.js';
import { SupervisedProcess } from '../../process/supervised-process.mjs';
import type { Connection } from './connection.mjs';

export class KernelProcess extends SupervisedProcess {
  readonly #connection: Connection;

  constructor(connection: Connection, cwd: string, env: NodeJS.ProcessEnv) {
    super({
      command: process.execPath,
      args: [paths.kernel, 'kernel', `--config-path=${connection.file}`],
      cwd,
      env: { ...env, ...withThisParent() },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#connection = connection;
  }

  override kill(): void {
    super.kill();
    this.#connection.remove();
  }
}
