/** The YAML above a lesson: it tells jupytext and MyST that this is a tslab notebook. */
import type { Point } from 'unist';
import type { Yaml } from 'mdast';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Fragment } from './fragment.mjs';
import { problem, type Scope } from './scope.mjs';

const schema = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  kernelspec: z.strictObject({
    name: z.literal('tslab'),
    display_name: z.string(),
    language: z.literal('typescript').optional(),
  }),
  jupytext: z.looseObject({
    text_representation: z.looseObject({
      extension: z.literal('.md'),
      format_name: z.literal('myst'),
    }),
  }),
});

export type FrontMatter = z.infer<typeof schema>;

const MODEL =
  'Copy it from another lesson: kernelspec with name: tslab and display_name: TypeScript; jupytext with text_representation: { extension: .md, format_name: myst }';

export function readFrontMatter({ tree }: Fragment, scope: Scope): FrontMatter | undefined {
  const [node] = tree.children;
  if (node?.type !== 'yaml') {
    const reason = `The lesson does not begin with front matter between two lines ---. ${MODEL}`;
    problem(scope, { line: 1, column: 1 }, 'front-matter', reason);
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(node.value, { lineCounter: lines });
  const placeOf = (offset: number) => shift(node, lines.linePos(offset));
  for (const error of document.errors) {
    const why = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    problem(scope, placeOf(error.pos[0]), 'front-matter', `The front matter is not YAML: ${why}`);
  }
  if (document.errors.length > 0) return undefined;
  const result = schema.safeParse(document.toJS());
  for (const issue of result.error?.issues ?? []) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    problem(
      scope,
      placeOf(offsetOf(document, path)),
      'front-matter',
      `In the front matter, ${path.join('.') || 'the whole'}: ${issue.message}. ${MODEL}`,
    );
  }
  return result.data;
}

/** Where the value at a path is, or the nearest existing node around it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** From a line of the YAML to a line of the file: its first line is below `---`. */
function shift(node: Yaml, { line, col }: { line: number; col: number }): Point {
  return { line: node.position!.start.line + line, column: col };
}
