import { z } from 'zod';
import { escapeHTML } from '../../../display/markup.js';
import { checkImage } from '../image.mjs';
import type { DirectiveRule } from './directive-rule.mjs';

/** `{figure} PATH` with `:alt:`; the body is the caption. */
export const figure: DirectiveRule = {
  argument: 'required',
  argumentName: 'the path of an image',
  body: 'optional',
  options: {
    alt: z.string().min(1),
    width: z.union([z.number(), z.string().regex(/^\d+(px)?$/)]).optional(),
  },
  lower: ({ argument, options, node }, body, scope) => {
    checkImage(argument, node, scope);
    const alt = options.alt as string;
    const image = options.width
      ? `<img src="${argument}" alt="${escapeHTML(alt)}" width="${parseInt(`${options.width as string | number}`)}">`
      : `![${alt.replace(/[[\]\\]/g, '\\$&')}](${argument})`;
    // HTML, because the caption may contain its own emphasis.
    return body ? `${image}\n\n<em>${body}</em>` : image;
  },
};
