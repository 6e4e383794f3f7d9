/** Finds out what a fence is: plain code, a directive, or a mistake. */
import type { Point } from 'unist';
import type { Code } from 'mdast';
import { parseDocument } from 'yaml';
import { sourceOf, type Fragment } from './fragment.mjs';
import { problem, type Scope } from './scope.mjs';

/** A directive as written: ```` ```{name} argument ````, options, body. */
export interface Directive {
  name: string;
  argument: string;
  options: Record<string, unknown>;
  /** Where each option is. */
  optionPlaces: Record<string, Point>;
  body: string;
  bodyPlace: Point;
  node: Code;
}

/** The name of the directive that a fence holds; undefined for plain code. */
export function directiveName(node: Code): string | undefined {
  return /^\{([^}]*)\}/.exec(node.lang ?? '')?.[1];
}

/** Reads a fence as a directive; if it can't be read, undefined and a problem is noted. */
export function readDirective(node: Code, fragment: Fragment, scope: Scope): Directive | undefined {
  const name = directiveName(node)!;
  if (sourceOf(node, fragment).startsWith('~')) {
    problem(
      scope,
      node,
      'directive-fence',
      `The directive {${name}} is fenced with tildes. Fence it with backticks`,
    );
    return undefined;
  }
  const info = `${node.lang!.slice(name.length + 2)} ${node.meta ?? ''}`.trim();
  const lines = node.value.split('\n');
  let count = 0;
  while (lines[count]?.trimStart().startsWith(':')) count++;
  const { line, column } = node.position!.start;
  const lineOf = (index: number): Point => ({ line: line + 1 + index, column });
  const read = readOptions(lines.slice(0, count), lineOf, name, scope);
  if (!read) return undefined;
  // A blank line may separate the options from the body.
  const bodyStart = lines[count]?.trim() === '' ? count + 1 : count;
  return {
    name,
    argument: info,
    ...read,
    body: lines.slice(bodyStart).join('\n'),
    bodyPlace: lineOf(bodyStart),
    node,
  };
}

/** Options are YAML after a colon, read together, as jupytext reads them. */
function readOptions(
  lines: readonly string[],
  lineOf: (index: number) => Point,
  name: string,
  scope: Scope,
): Pick<Directive, 'options' | 'optionPlaces'> | undefined {
  const optionPlaces: Record<string, Point> = {};
  const yaml = lines.map((line) => line.trimStart().slice(1));
  yaml.forEach((line, index) => {
    const key = /^([^:\s]+):/.exec(line)?.[1];
    if (key) optionPlaces[key] ??= lineOf(index);
  });
  const document = parseDocument(yaml.join('\n'), { prettyErrors: true });
  const [error] = document.errors;
  const options: unknown = error ? null : (document.toJS() ?? {});
  if (error || typeof options !== 'object') {
    const index = (error?.linePos?.[0].line ?? 1) - 1;
    const why = error ? `: ${error.message.split('\n')[0]!.replace(/:$/, '')}` : '';
    problem(
      scope,
      lineOf(index),
      'option-syntax',
      `The options of {${name}} can't be read${why}. Write each as \`:name: value\`, the value in quotes if it holds a colon`,
    );
    return undefined;
  }
  return { options: options as Record<string, unknown>, optionPlaces };
}

/** Whether a fence has its closing line; if not, it swallowed what follows it. */
export function checkClosed(node: Code, fragment: Fragment, scope: Scope): boolean {
  const lines = sourceOf(node, fragment).split('\n');
  const opening = /^(?:`{3,}|~{3,})/.exec(lines[0]!)?.[0];
  if (!opening) return true; // Code by indentation.
  const closing =
    lines.length > 1
      ? lines
          .at(-1)!
          .replace(/^[\s>]*/, '')
          .trimEnd()
      : '';
  const closed = closing.length >= opening.length && closing === opening[0]!.repeat(closing.length);
  if (!closed) {
    problem(
      scope,
      node,
      'fence-open',
      `The fence ${opening} is never closed. Close it with ${opening}; a fence that holds another needs more backticks than the one inside`,
    );
  }
  return closed;
}
