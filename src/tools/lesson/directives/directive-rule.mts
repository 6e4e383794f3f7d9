/** What one kind of directive takes, and the plain Markdown that it becomes. */
import type { ZodType } from 'zod';
import type { Directive } from '../fence.mjs';
import type { Scope } from '../scope.mjs';

type Presence = 'none' | 'optional' | 'required';

export interface DirectiveRule {
  /** What stands behind the name: `{figure} PATH`. */
  argument: Presence;
  /** What the argument is called in messages. */
  argumentName?: string;
  body: Presence;
  options: Record<string, ZodType>;
  /**
   * The plain Markdown; directives that open or close a part of the lesson have none.
   *
   * @param body the body, already in plain Markdown
   */
  lower?: (directive: Directive, body: string, scope: Scope) => string;
  /** The body is no Markdown. */
  literal?: boolean;
}
