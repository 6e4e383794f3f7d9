/** How the process that runs answers is started. */
import { tmpdir } from 'node:os';
import { compiled } from '../machine/paths.mjs';
import { withThisParent } from '../process/parent-variable.js';
import type { Program } from '../process/supervised-process.mjs';

/** The program to run. */
interface ChildProgram {
  /** For Node itself. */
  readonly nodeOptions: readonly string[];
  /** For child.ts. */
  readonly args: readonly string[];
}

/** Pipe 3 of what it starts must reach the program. */
export type Launcher = (child: ChildProgram) => Program;

const script = compiled('answer-process/child.js');
const endWithParent = compiled('process/end-with-parent.js');

/** What a program needs in order to run at all; the rest of our environment is not the learner's business. */
const inherited = [
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'LANG',
  'TZ',
  'TMPDIR',
  'TEMP',
  'SystemRoot',
];

/** As one of the learner's own programs: safe from accidents, not from attacks. */
export const launchHere: Launcher = ({ nodeOptions, args }) => ({
  command: process.execPath,
  args: [...nodeOptions, '--require', endWithParent, script, ...args],
  env: {
    ...Object.fromEntries(inherited.map((name) => [name, process.env[name]])),
    // What a check runs is small, and TensorFlow would take longer to load than all of it takes to run.
    CONVLAB_BACKEND: process.env.CONVLAB_BACKEND || 'wasm',
    CONVLAB_THREADS: '1',
    ...withThisParent(),
  },
  cwd: tmpdir(),
});
