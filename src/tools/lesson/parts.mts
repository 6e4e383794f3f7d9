/**
 * Walks over a lesson's top level and cuts it into the parts that become cells: a code cell where one is
 * written; between them text, cut at headings, `+++` and the gates of exercises.
 */
import type { Code, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { checkDirective } from './check-directive.mjs';
import { details } from './directives/details.mjs';
import { checkClosed, directiveName, readDirective, type Directive } from './fence.mjs';
import { sourceOf, type Fragment } from './fragment.mjs';
import { Gates, type Gate } from './gates.mjs';
import { lower } from './lower.mjs';
import { problem, type Scope } from './scope.mjs';

export type Part =
  | { type: 'markdown'; text: string; line: number }
  | { type: 'code'; text: string; line: number; cell: Directive; gate: Gate | null };

/** What may only appear at the lesson's own level. */
const STRUCTURE = /^(?:code-cell|exercise-start|exercise-end|solution-start|solution-end)$/;

export interface Parts {
  parts: Part[];
  /** The exercises in the lesson. */
  exercises: Gate[];
}

export function cutIntoParts(fragment: Fragment, scope: Scope): Parts {
  const parts: Part[] = [];
  const gates = new Gates(scope);
  let pending: RootContent[] = [];
  /** Text that a gate puts before what follows. */
  let lead: { text: string; line: number } | null = null;
  let depth = 1;

  const flush = (): boolean => {
    const body = lower(pending, fragment, scope).trim();
    const line = lead?.line ?? pending[0]?.position?.start.line ?? 1;
    const shown =
      gates.open?.kind === 'solution' && body ? details(gates.open.summary(), body) : body;
    const text = [lead?.text, shown].filter(Boolean).join('\n\n');
    if (text) parts.push({ type: 'markdown', text, line });
    pending = [];
    lead = null;
    return text !== '';
  };

  const structure = (node: Code): void => {
    const wrote = flush();
    if (!checkClosed(node, fragment, scope)) return;
    const directive = readDirective(node, fragment, scope);
    if (!directive) return;
    const sound = checkDirective(directive, scope) !== undefined;
    const line = node.position!.start.line;
    if (directive.name !== 'code-cell') {
      const before = gates.open;
      gates.pass(directive, sound);
      const opened = gates.open !== before ? gates.open : null;
      if (opened?.kind === 'exercise') {
        lead = { text: `${'#'.repeat(Math.min(depth + 1, 6))} ${exerciseTitle(directive)}`, line };
      }
      return;
    }
    if (!sound || !checkCodeCell(directive, scope)) return;
    if (gates.open?.kind === 'solution' && !wrote && gates.open.takeFirst()) {
      const text = '**Solution.** It is in the folded cell below; click on its bar to see it.';
      parts.push({ type: 'markdown', text, line });
    }
    const at = directive.bodyPlace.line;
    parts.push({ type: 'code', text: directive.body, line: at, cell: directive, gate: gates.open });
  };

  for (const node of fragment.tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'code' && STRUCTURE.test(directiveName(node) ?? '')) {
      structure(node);
    } else if (node.type === 'paragraph' && sourceOf(node, fragment).trim() === '+++') {
      flush();
    } else {
      if (node.type === 'heading') {
        depth = node.depth;
        if (gates.open?.kind !== 'solution' && pending.length > 0) flush();
        if (toString(node).trim() === '') {
          problem(
            scope,
            node,
            'empty-heading',
            'The heading is empty. Write its text or remove it',
          );
        }
      }
      pending.push(node);
    }
  }
  flush();
  gates.finish();
  return { parts, exercises: gates.exercises };
}

function exerciseTitle({ argument }: Directive): string {
  return argument ? `Exercise: ${argument}` : 'Exercise';
}

function checkCodeCell({ argument, options, optionPlaces, node }: Directive, scope: Scope) {
  if (argument !== 'typescript') {
    problem(
      scope,
      node,
      'cell-language',
      `A cell's language is \`typescript\`, got \`${argument}\`. Show code of other languages in a plain fence: \`\`\`${argument}`,
    );
    return false;
  }
  const tags = (options.tags ?? []) as string[];
  if (options['expect-error'] !== undefined && !tags.includes('raises-exception')) {
    problem(
      scope,
      optionPlaces['expect-error'] ?? node,
      'expect-error-tag',
      'A cell with `:expect-error:` is meant to fail. Add `:tags: [raises-exception]`',
    );
    return false;
  }
  return true;
}
