/** All directives that a lesson may use. */
import { admonition } from './admonition.mjs';
import { codeCell } from './code-cell.mjs';
import type { DirectiveRule } from './directive-rule.mjs';
import { dropdown } from './dropdown.mjs';
import { figure } from './figure.mjs';
import { end, exerciseStart, solutionStart } from './gates.mjs';
import { math } from './math.mjs';
import { titled } from './note.mjs';

export const directives: ReadonlyMap<string, DirectiveRule> = new Map([
  ['code-cell', codeCell],
  ['note', titled('Note')],
  ['tip', titled('Tip')],
  ['warning', titled('Warning')],
  ['important', titled('Important')],
  ['admonition', admonition],
  ['dropdown', dropdown],
  ['figure', figure],
  ['math', math],
  ['exercise-start', exerciseStart],
  ['exercise-end', end],
  ['solution-start', solutionStart],
  ['solution-end', end],
]);
