/** MyST syntax that JupyterLab would show verbatim. */
import type { Paragraph } from 'mdast';
import { sourceOf, type Fragment } from './fragment.mjs';
import { problem, type Scope } from './scope.mjs';

const FOREIGN: { pattern: RegExp; rule: string; reason: string }[] = [
  {
    pattern: /^\s*:{3,}\s*[{\w]/,
    rule: 'colon-fence',
    reason: 'A ::: fence is not read here. Write the directive with backticks: ```{name}',
  },
  {
    pattern: /^\s*\([\w-]+\)=\s*$/,
    rule: 'target',
    reason: 'A target `(name)=` is not read here. Link to a heading instead: [text](#the-heading)',
  },
  {
    pattern: /^\s*%(\s|$)/,
    rule: 'comment',
    reason: 'A % comment would be shown to learners. Write <!-- … --> instead',
  },
  {
    // Markdown then reads inline code, and the lesson up to the next fence is part of no directive.
    pattern: /^\s*`{3,}\s*\{[\w-]+\}.*`/,
    rule: 'backtick-in-title',
    reason:
      'The line that opens a directive cannot have a backtick in its title. Write the title without code',
  },
  {
    pattern: /^\+\+\+/,
    rule: 'block-break',
    reason: 'A +++ break stands alone on its line, between blank lines and outside of directives',
  },
];

export function checkMystSyntax(node: Paragraph, fragment: Fragment, scope: Scope): void {
  const { line, column } = node.position!.start;
  sourceOf(node, fragment)
    .split('\n')
    .forEach((text, index) => {
      for (const { pattern, rule, reason } of FOREIGN) {
        if (pattern.test(text)) problem(scope, { line: line + index, column }, rule, reason);
      }
    });
}
