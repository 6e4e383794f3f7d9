/**
 * `{exercise-start}` … `{exercise-end}` and `{solution-start}` … `{solution-end}`: gates, so that code
 * cells can be placed between them.
 */
import { z } from 'zod';
import type { DirectiveRule } from './directive-rule.mjs';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected small letters, digits and single hyphens');

export const exerciseStart: DirectiveRule = {
  argument: 'optional',
  body: 'none',
  options: { label: id },
};

export const solutionStart: DirectiveRule = {
  argument: 'required',
  argumentName: 'the label of its exercise',
  body: 'none',
  options: { class: z.literal('dropdown').optional(), label: id.optional() },
};

export const end: DirectiveRule = { argument: 'none', body: 'none', options: {} };
