import { z } from 'zod';
import { details } from './details.mjs';
import type { DirectiveRule } from './directive-rule.mjs';
import { quote } from './quote.mjs';

/** `{note}`, `{tip}` and the like: the name is the title. */
export function titled(title: string): DirectiveRule {
  return {
    argument: 'none',
    body: 'required',
    options: { class: z.literal('dropdown').optional() },
    lower: ({ options }, body) =>
      options.class === 'dropdown' ? details(title, body) : quote(title, body),
  };
}
