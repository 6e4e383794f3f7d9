import { z } from 'zod';
import type { DirectiveRule } from './directive-rule.mjs';

/** A tag that nothing reads is a typo, and `raise-exception` an expensive one. */
const TAGS = ['raises-exception', 'hide-input', 'hide-output', 'remove-cell'] as const;

/** `{code-cell} typescript`: a cell of the notebook. */
export const codeCell: DirectiveRule = {
  argument: 'required',
  argumentName: 'the language `typescript`',
  body: 'optional',
  literal: true,
  options: {
    id: z
      .string()
      .regex(/^[a-zA-Z0-9_-]{1,64}$/, 'Expected 1 to 64 letters, digits, hyphens or underscores')
      .optional(),
    tags: z.array(z.enum(TAGS)).optional(),
    'expect-error': z.string().min(1).optional(),
  },
};
