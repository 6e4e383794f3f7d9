import { z } from 'zod';
import { details } from './details.mjs';
import type { DirectiveRule } from './directive-rule.mjs';
import { quote } from './quote.mjs';

/** `{admonition} TITLE`: an admonition with a custom title. */
export const admonition: DirectiveRule = {
  argument: 'required',
  argumentName: 'a title',
  body: 'required',
  options: { class: z.enum(['dropdown', 'note', 'tip', 'warning', 'important']).optional() },
  lower: ({ argument, options }, body) =>
    options.class === 'dropdown' ? details(argument, body) : quote(argument, body),
};
