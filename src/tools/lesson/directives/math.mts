import type { DirectiveRule } from './directive-rule.mjs';

/** `{math}`: a formula on its own lines. */
export const math: DirectiveRule = {
  argument: 'none',
  body: 'required',
  options: {},
  literal: true,
  lower: (_, body) => `$$\n${body.trim()}\n$$`,
};
