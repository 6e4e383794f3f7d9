/** Whether code is nested so deeply that compilers, which go down into it call by call, would crash. */
import type { Node } from 'typescript';

/**
 * Each level takes a character at least, and a text of so many is no danger to esbuild: it takes some
 * hundred thousand levels to exhaust its stack.
 */
const harmless = 20_000;

/** No code that somebody wrote is nearly as deep. */
const deepest = 2_000;

/** TypeScript's parser is loaded only for a text that is long enough to be harmful. */
export async function isNestedTooDeeply(text: string): Promise<boolean> {
  if (text.length <= harmless) return false;
  const { default: ts } = await import('typescript');
  try {
    const source = ts.createSourceFile('answer.ts', text, ts.ScriptTarget.ES2022, false);
    let level: Node[] = [source];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > deepest) return true;
      const next: Node[] = [];
      for (const node of level) node.forEachChild((child) => void next.push(child));
      level = next;
    }
    return false;
  } catch (error) {
    // Its own stack is smaller than esbuild's.
    if (error instanceof RangeError) return true;
    throw error;
  }
}
