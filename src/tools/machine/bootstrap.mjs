#!/usr/bin/env node
/**
 * The first thing that runs, on a machine that may have nothing but Node: it checks the version of Node,
 * installs the npm packages and compiles the project if that has not been done yet, and hands over to the
 * command line. When everything is in place this takes a few milliseconds.
 *
 * No dependencies here and in bootstrap/, and no syntax or module that Node 12 lacks: an old Node must
 * still print its sentence.
 */
import { join } from 'path';
import { pathToFileURL } from 'url';
import zlib from 'zlib';
import { compile } from './bootstrap/compile.mjs';
import { installPackages } from './bootstrap/packages.mjs';
import { dist, log, note, paint, Problem } from './bootstrap/run.mjs';
import { explain } from './failures.mjs';

function checkNode() {
  // What convlab uses and older ones lack, in each line of versions.
  if (zlib.crc32) return;
  throw new Problem(
    `convlab needs Node 20.15 or 22.2 or newer, and this is Node ${process.versions.node}.`,
    'Install the current LTS version from https://nodejs.org and run the same command again.',
  );
}

function tell(problem) {
  console.error(`\n${paint(31, '✖')} ${problem.message}\n  ${problem.remedy}`);
  process.exitCode = problem.code;
}

async function main() {
  checkNode();
  await installPackages();
  await compile();
  const { main: commandLine } = await import(
    pathToFileURL(join(dist, 'tools', 'cli', 'main.mjs')).href
  );
  await commandLine(process.argv.slice(2));
}

main().catch((error) => {
  if (error instanceof Problem) return tell(error);
  const reason = error.code && explain(`${error.code} ${error.message}`);
  if (reason) return tell(new Problem(reason.message, reason.remedy));
  note(`${error.stack}\n`);
  tell(
    new Problem(
      `convlab could not start: ${error.message}`,
      `This is a fault of convlab. The details are in ${log}.`,
      3,
    ),
  );
});
