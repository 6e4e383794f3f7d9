/**
 * The examples of doc comments, compiled and run. The comment at the end of a line says what the line gives:
 *
 *     x.sum().item() // 10
 *     x.add(1) // Tensor<[2, 2]>: the type, and the shape of the value
 *     compare('Size', 3, 3) // ✔ Size: 3, as you predicted: what is printed, if there is no value
 *     x.item() // throws a Tensor with 4 elements cannot be converted to Scalar
 *
 * A comment on a line of its own is just a comment.
 */
import ts from 'typescript';
import * as convlab from '../../src';
import { here, program } from './program';
import type { Public } from './public';
import { run, type Claim } from './run';

export interface Example {
  /** The name of what it is an example of. */
  readonly name: string;
  readonly code: string;
}

export function examplesOf(all: readonly Public[]): Example[] {
  return all.flatMap(({ name, tags }) =>
    tags.filter((tag) => tag.name === 'example').map(({ text }) => ({ name, code: text })),
  );
}

/** What is wrong with the examples, a line for each. `before` is the program that compiled the library. */
export async function wrongIn(examples: readonly Example[], before: ts.Program): Promise<string[]> {
  const rewritten = examples.map(({ code }) => rewrite(code));
  const paths = examples.map((_, i) => here(`example-${i}.ts`));
  const compiled = program(
    Object.fromEntries(paths.map((path, i) => [path, rewritten[i]!.module])),
    before,
  );
  const wrong: string[] = [];
  for (const [i, { name }] of examples.entries()) {
    const file = compiled.getSourceFile(paths[i]!)!;
    const errors = compiled.getSemanticDiagnostics(file);
    const found =
      errors.length > 0
        ? errors.map((error) => ts.flattenDiagnosticMessageText(error.messageText, ' '))
        : await run(file.text, rewritten[i]!.claims, typesOf(file, compiled.getTypeChecker()));
    wrong.push(...found.map((what) => `${name}: ${what}`));
  }
  return wrong;
}

const names = Object.keys(convlab).join(', ');

/** The example as a module: a function that passes the value of each claim to `gives`. */
function rewrite(code: string): { module: string; claims: Claim[] } {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest);
  const claims: Claim[] = [];
  const body = file.statements.map((statement) => {
    const line = code.slice(statement.getStart(file), statement.end);
    const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    if (!comment) return line;
    const call = (value: string) => `await gives(${claims.length}, async () => (${value}));`;
    const expected = code.slice(comment.pos, comment.end).replace(/^\/\/ */, '');
    // What throws with known sizes is refused by the types, too.
    const ignored = expected.startsWith('throws ') ? '// @ts-ignore\n' : '';
    const rewritten = ts.isVariableStatement(statement)
      ? `${line}\n${call(nameOf(statement))}`
      : ignored + call(line.replace(/;$/, ''));
    claims.push({ line, expected });
    return rewritten;
  });
  const module = `
    import { ${names} } from '../../src';
    type Gives = (claim: number, value: () => Promise<unknown>) => Promise<void>;
    export default async function (gives: Gives) {
      ${body.join('\n')}
    }`;
  return { module, claims };
}

const nameOf = ({ declarationList }: ts.VariableStatement) =>
  (declarationList.declarations[0]!.name as ts.Identifier).text;

/** The types of the values that are passed to `gives`. */
function typesOf(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const types: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'gives') {
      const { body } = node.arguments[1] as ts.ArrowFunction;
      types.push(checker.typeToString(checker.getTypeAtLocation(body)));
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return types;
}
