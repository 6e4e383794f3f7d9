/** Where the kernel of a browser's tab differs from tslab, and why. */
import type { Gives } from './case.mjs';

/** Of a cell, or of what Tab lists. */
export type Instead = Gives | readonly string[];

interface Difference {
  readonly why: string;
  /** What it gives instead, by the index of the step; the other steps of the case agree. */
  readonly steps: Readonly<Record<number, Instead>>;
}

/** By the names of the cases. */
export const differences: Readonly<Record<string, Difference>> = {
  "Node's modules are there": {
    why: 'A browser has none of them. `fs` has what lessons use of it, on the files of the tab.',
    steps: {
      0: {
        fails:
          "1:57 - Cannot find module 'node:path' or its corresponding type declarations.\n→ In a browser tab, a cell can import only convlab and node:fs.",
      },
      1: { fails: /^1:1 - `join` was to be set by cell \[1\], which was refused/ },
    },
  },
  'A file that is not there is refused': {
    why: 'tslab says in which folder it looked, and a tab has no files to import.',
    steps: {
      0: { fails: /\n→ In a browser tab, a cell can import only convlab and node:fs\.$/ },
      1: { fails: /\n→ In a browser tab, a cell can import only convlab and node:fs\.$/ },
    },
  },
  'A cell has a `require`': {
    why: 'The types of `require` are Node’s. Lessons use `import`, and no other module is there to be required.',
    steps: { 0: { fails: /^1:18 - Cannot find name 'require'\./ } },
  },
  'A promise is a value': {
    why: 'A page cannot look into a promise without waiting for it.',
    steps: { 0: 'Promise { <pending> }' },
  },
  'Iterators are shown': {
    why: 'A page cannot look into an iterator without using it up.',
    steps: { 0: '[Map Iterator] {  }', 1: '[Set Iterator] {  }' },
  },
  'Globals of Node are there': {
    why: 'A browser has neither `Buffer` nor `process`, and its timers are numbers. A sentence of ours says whose they are.',
    steps: {
      0: { fails: "1:1 - Cannot find name 'Buffer'. It is Node's, which is not here." },
      1: { fails: "1:1 - Cannot find name 'process'. It is Node's, which is not here." },
      2: 'number',
    },
  },
  'A process has its streams': {
    why: 'A browser has no `process`: cells print with `console`.',
    steps: { 0: { fails: /^1:1 - Cannot find name 'process'\./ } },
  },
  "Tab knows Node's globals": {
    why: 'A browser does not have them.',
    steps: { 0: [] },
  },
  'An endless regular expression is stopped': {
    why: 'A page can end a worker, but not what the engine does in it. What cells had set is lost, which is said.',
    steps: {
      0: {
        fails:
          /^Stopped\. The cell would not end by itself, so the kernel was restarted, and what cells had set is lost\./,
      },
    },
  },
};
