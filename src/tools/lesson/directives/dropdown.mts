import { z } from 'zod';
import { details } from './details.mjs';
import type { DirectiveRule } from './directive-rule.mjs';

/** `{dropdown} TITLE`: a part that opens on a click. */
export const dropdown: DirectiveRule = {
  argument: 'required',
  argumentName: 'a title',
  body: 'required',
  options: { open: z.union([z.boolean(), z.null()]).optional() },
  // `:open:` alone is null in YAML, and means yes.
  lower: ({ argument, options }, body) =>
    details(argument, body, options.open === true || options.open === null),
};
