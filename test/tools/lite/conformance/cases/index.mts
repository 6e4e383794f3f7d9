/** All cases, by their themes. The kernel of one theme goes on in the next. */
import type { Cases } from '../case.mjs';
import { classes } from './classes.mjs';
import { course } from './course.mjs';
import { declarations } from './declarations.mjs';
import { editor } from './editor.mjs';
import { exceptions } from './exceptions.mjs';
import { imports } from './imports.mjs';
import { interrupts } from './interrupts.mjs';
import { missing } from './missing.mjs';
import { printing } from './printing.mjs';
import { promises } from './promises.mjs';
import { queue } from './queue.mjs';
import { refused } from './refused.mjs';
import { values } from './values.mjs';

export const themes: Readonly<Record<string, Cases>> = {
  missing,
  declarations,
  classes,
  imports,
  promises,
  exceptions,
  refused,
  queue,
  values,
  printing,
  course,
  editor,
  interrupts,
};
