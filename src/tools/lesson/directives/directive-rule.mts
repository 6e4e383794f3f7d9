/** What one kind of directive takes, and the plain Markdown that it becomes. */
import type { ZodType } from 'zod';
import type { Directive } from '../fence.mjs';
import type { Scope } from '../scope.mjs';

type Presence = 'none' | 'optional' | 'required';

export interface DirectiveRule {
  /** What follows the name: `{figure} PATH`. */
  argument: Presence;
  /** What the argument is called in messages. */
  argumentName?: string;
  body: Presence;
  options: Record<string, ZodType>;
  /**
   * The plain Markdown; directives that open or close a part of the lesson have no `lower`.
   *
   * @param body the body, already in plain Markdown
   */
  lower?: (directive: Directive, body: string, scope: Scope) => string;
  /** The body is not Markdown. */
  literal?: boolean;
}
