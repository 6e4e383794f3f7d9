/** `convlab tab`: the course for a browser's tab, as a folder for any static server. */
import { relative, resolve } from 'node:path';
import { type Command } from 'commander';
import pc from 'picocolors';
import { paths } from '../machine/paths.mjs';
import { tabSteps } from '../machine/plan.mjs';
import { endChildren } from '../process/process-tree.mjs';
import { whenToStop } from '../process/stop-signal.mjs';
import { WrongUse } from './command.mjs';
import { prepare } from './prepare.mjs';
import { toPort } from './start.mjs';
import { marks, say } from './terminal.mjs';

interface TabOptions {
  readonly out: string;
  readonly serve?: boolean;
  readonly port?: number;
  readonly host: string;
}

export function define(command: Command): void {
  command
    .option('--out <folder>', 'where to write it', 'tab')
    .option('--serve', 'then serve it, until Ctrl-C')
    .option(
      '--port <number>',
      'the port to serve it on (default: the first free one from 8888 on)',
      toPort,
    )
    .option(
      '--host <address>',
      'the address to listen on; 0.0.0.0 for all machines in a room',
      'localhost',
    )
    .addHelpText(
      'after',
      `
The folder is the whole course: put it on any static host, at any path. Learners need nothing but a browser, and
their work stays in it. A site that is already in the folder is replaced once the new one is complete.

Examples:
  npx convlab tab
  npx convlab tab --out public/course
  npx convlab tab --serve --host 0.0.0.0     # for a classroom without internet`,
    )
    .action((options: TabOptions) => tab(options));
}

async function tab(options: TabOptions): Promise<void> {
  const folder = resolve(paths.root, options.out);
  const { whyNotThere } = await import('../lite/site/swap.mjs');
  const why = whyNotThere(folder);
  if (why !== undefined) {
    throw new WrongUse(
      `${shown(folder)} ${why}, so no site is written there.`,
      'Name another folder with --out, or remove this one yourself.',
    );
  }
  // A port that is taken is reported before the long work, not after it.
  const { port: asked, host } = options;
  const { choosePort } = await import('../machine/port.mjs');
  const port = () => choosePort(asked, host, 'npx convlab tab --serve');
  if (options.serve && asked !== undefined) await port();
  const stop = whenToStop();
  const stopped = new AbortController();
  const built = build(folder, stopped.signal);
  if ((await Promise.race([stop, built])) !== undefined) {
    stopped.abort();
    await endChildren();
    await built.catch(() => {}); // what fails now fails because it is being stopped
    say('\nStopped. Nothing was written.');
    process.exit(130);
  }
  say(`${marks.well} ${shown(folder)} holds the course, ready for any static host.`);
  if (options.serve) await serve(folder, await port(), host, stop);
}

async function serve(
  folder: string,
  port: number,
  host: string,
  stop: Promise<string>,
): Promise<void> {
  const { serveSite } = await import('../lite/site/serve.mjs');
  const { urls, stop: end } = await serveSite(folder, { port, host });
  say();
  for (const url of urls) say(`  ${pc.cyan(url)}`);
  say('\n  Press Ctrl-C here to stop.');
  await stop;
  await end();
  say(`\n${marks.well} The server has stopped. Learners' work stays in their browsers.`);
}

async function build(folder: string, signal: AbortSignal): Promise<undefined> {
  await prepare([
    ...tabSteps({ paths, env: process.env }),
    {
      doing: 'Building the course for a browser tab',
      done: 'Built the course for a browser tab',
      needed: () => true,
      run: async (progress) =>
        (await import('../lite/site/build.mjs')).buildSite(folder, progress, signal),
    },
  ]);
}

function shown(folder: string): string {
  return relative(process.cwd(), folder) || '.';
}
