/** All commands, in the order in which the help shows them. A new command is a line here and a file. */
import { type CommandEntry } from './command.mjs';

export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'set up what is missing and open JupyterLab on the front page of the course',
    load: () => import('./start.mjs'),
  },
  {
    name: 'doctor',
    summary: 'say what is there, what is not, and what to do about it',
    load: () => import('./doctor.mjs'),
  },
  {
    name: 'list',
    summary: 'show all exercises and how far you are',
    load: () => import('./list.mjs'),
  },
  {
    name: 'check',
    summary: 'check your answers, once or with each save (--watch)',
    load: () => import('./check.mjs'),
  },
  {
    name: 'hint',
    summary: 'give the next hint for an exercise',
    load: () => import('./hint.mjs'),
  },
  {
    name: 'reset',
    summary: 'make the file of an exercise anew, and keep a copy of yours',
    load: () => import('./reset.mjs'),
  },
  {
    name: 'solution',
    summary: 'show one way to do an exercise',
    load: () => import('./solution.mjs'),
  },
  {
    name: 'practice',
    summary: 'ask fresh questions, and again what was missed',
    load: () => import('./practice.mjs'),
  },
  {
    name: 'update',
    summary: 'bring the course up to date, and keep all that is yours',
    load: () => import('./update.mjs'),
  },
  {
    name: 'grade',
    summary: "mark a class's submissions in a sandbox",
    load: () => import('./grade.mjs'),
  },
  {
    name: 'build',
    summary: 'make the notebooks and the files that exercises begin with',
    load: () => import('./build.mjs'),
  },
  {
    name: 'verify',
    summary: 'run notebooks in the real kernel and say which cell fails',
    load: () => import('./verify.mjs'),
  },
  {
    name: 'site',
    summary: 'write a web page of all explorers, which needs no kernel',
    load: () => import('./site.mjs'),
  },
  {
    name: 'tab',
    summary: 'write the whole course for a browser tab, which needs no install',
    load: () => import('./tab.mjs'),
  },
  {
    name: 'test',
    summary: 'set up what is missing and check all that must hold',
    load: () => import('./test.mjs'),
  },
  {
    name: 'bench',
    summary: 'measure convlab beside torch, bare tfjs and ipykernel',
    load: () => import('./bench.mjs'),
  },
];
