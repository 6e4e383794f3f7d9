/** All commands, in the order that the help shows them. A new command is a line here and a file. */
import { type CommandEntry } from './command.mjs';

export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'set up what is missing and open JupyterLab on the first lesson',
    load: () => import('./start.mjs'),
  },
  {
    name: 'doctor',
    summary: 'say what is there, what is not, and what to do about it',
    load: () => import('./doctor.mjs'),
  },
  {
    name: 'build',
    summary: 'make the notebooks from the lessons in Markdown',
    load: () => import('./build.mjs'),
  },
  {
    name: 'verify',
    summary: 'run notebooks in the real kernel and say which cell fails',
    load: () => import('./verify.mjs'),
  },
  {
    name: 'test',
    summary: 'set up what is missing and run every check of the project',
    load: () => import('./test.mjs'),
  },
  {
    name: 'bench',
    summary: 'measure convlab beside torch, bare tfjs and ipykernel',
    load: () => import('./bench.mjs'),
  },
];
