// @ts-check
/** All rows, in the order of the results. A new row takes a file, and a line here. */
import { backends } from './backends.mjs';
import { check } from './check.mjs';
import { checkCommand } from './check-command.mjs';
import { explorerFrames } from './explorers.mjs';
import { epoch, randomNetworks } from './epoch.mjs';
import { firstCell } from './first-cell.mjs';
import { forward } from './forward.mjs';
import { grade } from './grade.mjs';
import { gradeResume } from './grade-resume.mjs';
import { firstOutput, keystroke } from './in-browser.mjs';
import { kernelMemory } from './kernel-memory.mjs';
import { laterCells } from './later-cells.mjs';
import { lessons } from './lessons.mjs';
import { literalTypes } from './literal-types.mjs';
import { memory } from './memory.mjs';
import { start } from './start.mjs';
import { tab, tabMemory, tabTraining } from './tab.mjs';
import { typeCheck } from './type-check.mjs';
import { watch } from './watch.mjs';

/**
 * @typedef {object} Row
 * @property {string} name for the command line
 * @property {string} title
 * @property {string} explain what is measured, of what, and how
 * @property {number} rounds unless the command line says otherwise
 * @property {(tools: Tools) => Promise<void>} run
 *
 * @typedef {object} Tools what a row measures with
 * @property {string} root the project's folder
 * @property {AbortSignal} signal aborted by Ctrl-C
 * @property {(comparison: Omit<import('./harness/compare.mjs').Comparison, 'rounds'>) => Promise<void>} compare
 * @property {(file: string, env?: NodeJS.ProcessEnv) => import('./harness/worker.mjs').Worker} node
 *   starts a worker, which ends with the row at the latest
 * @property {(file: string) => import('./harness/worker.mjs').Worker} python
 */

/** @type {readonly Row[]} */
export const rows = [
  forward,
  epoch,
  randomNetworks,
  firstCell,
  laterCells,
  firstOutput,
  keystroke,
  explorerFrames,
  tab,
  tabTraining,
  tabMemory,
  kernelMemory,
  typeCheck,
  literalTypes,
  start,
  lessons,
  memory,
  backends,
  check,
  watch,
  checkCommand,
  grade,
  gradeResume,
];
