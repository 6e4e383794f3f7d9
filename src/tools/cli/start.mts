/** `convlab start`: from whatever is already there to JupyterLab on the front page of the course. */
import { InvalidArgumentError, type Command } from 'commander';
import pc from 'picocolors';
import { outline } from '../../course/tasks/index.js';
import { progressPath } from '../../course/progress/host.js';
import { outlineOf } from '../../course/progress/standing.js';
import { readChosen } from '../machine/backend.mjs';
import { startLab, type Lab } from '../machine/lab.mjs';
import { paths } from '../machine/paths.mjs';
import { setupSteps } from '../machine/plan.mjs';
import { choosePort } from '../machine/port.mjs';
import { endChildren } from '../process/process-tree.mjs';
import { whenToStop } from '../process/stop-signal.mjs';
import { prepare } from './prepare.mjs';
import { marks, say } from './terminal.mjs';

interface StartOptions {
  readonly browser: boolean;
  readonly port?: number;
  readonly host: string;
  readonly retryBackend?: boolean;
  readonly prepareOnly?: boolean;
}

export function define(command: Command): void {
  command
    .option('--no-browser', 'open no browser, only print the address')
    .option(
      '--port <number>',
      'the port of JupyterLab (default: the first free one from 8888 on)',
      toPort,
    )
    .option('--host <address>', 'the address it listens on; 0.0.0.0 in a container', 'localhost')
    .option(
      '--retry-backend',
      'choose again what computes, for instance after installing a compiler',
    )
    .option('--prepare-only', 'set up what is missing, and end before opening JupyterLab')
    .addHelpText('after', '\nIt needs the network only for what is not installed yet.')
    .action((options: StartOptions) => start(options));
}

export function toPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
}

async function start(options: StartOptions): Promise<void> {
  // A port that is taken is reported before the long work, not after it.
  if (options.port !== undefined) await choosePort(options.port, options.host);
  const stop = whenToStop();
  const prepared = prepare(setupSteps({ paths, env: process.env }, options));
  if ((await Promise.race([stop, prepared])) !== undefined) {
    say('\nStopped. The same command goes on where this one ended.');
    prepared.catch(() => {}); // what fails now fails because it is being stopped
    await endChildren();
    process.exit(130);
  }
  if (options.prepareOnly) {
    say(`${marks.well} convlab is set up. \`npm start\` opens it.`);
    return;
  }
  const port = await choosePort(options.port, options.host);
  const { host, browser } = options;
  const lessons = outlineOf(outline);
  const lab = await startLab(paths, { port, host, browser, progress: progressPath(), lessons });
  greet(lab, browser);
  if ((await Promise.race([stop, lab.ended])) === undefined) {
    say('\nJupyterLab was shut down.');
    return;
  }
  say('\nEnding JupyterLab and its kernels …');
  await lab.stop();
  say(`${marks.well} All has ended. \`npm start\` brings you back.`);
}

function greet(lab: Lab, browser: boolean): void {
  say();
  say(`${marks.well} ${pc.bold('convlab is ready.')}`);
  say();
  say(`  ${pc.dim('Lessons')}   ${pc.cyan(lab.url)}`);
  say(`  ${pc.dim('Computes')}  ${whatComputes()}`);
  say();
  say(
    browser
      ? '  Your browser opens by itself. If it does not, open the address above.'
      : '  Open the address above in your browser.',
  );
  say('  Press Ctrl-C here when you are done: it ends everything that was started.');
}

/** Why it is that one, set-up has said, and the doctor says it again. */
function whatComputes(): string {
  const asked = process.env.CONVLAB_BACKEND?.trim();
  if (asked) return `${asked}, as CONVLAB_BACKEND asks`;
  const chosen = readChosen(paths)?.backend;
  return chosen === 'wasm' ? 'WebAssembly' : (chosen ?? 'not settled yet');
}
