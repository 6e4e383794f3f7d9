// @ts-check
/** A process that keeps running and answers each line of JSON with a line of JSON. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export class Worker {
  #child;
  #log = '';
  #ended = false;
  /** @type {{ resolve: (answer: any) => void, reject: (error: Error) => void }[]} */
  #waiting = [];

  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
   */
  constructor(command, args, { cwd, env = {} }) {
    this.#child = spawn(command, args, {
      cwd,
      env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stderr.on('data', (data) => (this.#log = (this.#log + data).slice(-2000)));
    this.#child.stdin.on('error', () => {}); // it has ended, which is reported below
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      // tfjs-node prints a greeting on standard output.
      if (line.startsWith('{')) this.#waiting.shift()?.resolve(JSON.parse(line));
    });
    const name = args.at(-1);
    const end = () => {
      this.#ended = true;
      for (const { reject } of this.#waiting) reject(new Error(`${name} ended: ${this.#log}`));
    };
    this.#child.on('error', end);
    this.#child.on('close', end);
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @param {Record<string, unknown>} request
   * @returns {Promise<any>}
   */
  ask(request) {
    return new Promise((resolve, reject) => {
      if (this.#ended) reject(new Error(`A worker has ended: ${this.#log}`));
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(JSON.stringify(request) + '\n');
    });
  }

  close() {
    this.#child.kill('SIGKILL');
  }
}
