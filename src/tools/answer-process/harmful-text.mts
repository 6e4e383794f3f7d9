/** What a stranger's file must not do to the compiler that joins it with others. */
import type { Node } from 'typescript';

/**
 * Each level of nesting takes at least one character, and a text of this length is no danger to esbuild: it
 * takes several hundred thousand levels to exhaust its stack.
 */
const harmless = 20_000;

/** No code written by a person is nearly this deep. */
const deepest = 2_000;

/** What may stand for `require` or `import`; a backslash can encode any letter. */
const mayImport = /require|import|\\/;

/**
 * Why a file is not compiled, in words; undefined if it may be. Compilers descend into code call by call,
 * so that endless nesting would crash them; and for a path that is only known at run time, esbuild bundles
 * every file on this machine that it could refer to.
 *
 * TypeScript's parser is loaded only for text that may do harm.
 */
export async function whyNotToCompile(text: string): Promise<string | undefined> {
  const isLong = text.length > harmless;
  if (!isLong && !mayImport.test(text)) return undefined;
  const { default: ts } = await import('typescript');

  function isComputedImport(node: Node): boolean {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return !isWrittenOut(node.arguments[0]);
    }
    if (!ts.isIdentifier(node) || node.text !== 'require') return false;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
    const isCalled = ts.isCallExpression(parent) && parent.expression === node;
    return !(isCalled && isWrittenOut(parent.arguments[0]));
  }
  const isWrittenOut = (path: Node | undefined) =>
    path !== undefined && ts.isStringLiteralLike(path);

  try {
    const source = ts.createSourceFile('answer.ts', text, ts.ScriptTarget.ES2022, true);
    let level: Node[] = [source];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > deepest) return tooDeep;
      if (level.some(isComputedImport)) return computedImport;
      const next: Node[] = [];
      for (const node of level) node.forEachChild((child) => void next.push(child));
      level = next;
    }
    return undefined;
  } catch (error) {
    // Its own stack is smaller than esbuild's.
    if (error instanceof RangeError) return tooDeep;
    throw error;
  }
}

const tooDeep = 'It is nested too deeply to be compiled.';
const computedImport =
  "What is imported has to be written out: `import { a } from './b'`, with no path that is computed.";
