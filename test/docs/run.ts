/** Runs a compiled example, and compares what its lines give with what they claim. */
import { inspect } from 'node:util';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { vi } from 'vitest';
import * as convlab from '../../src';

/** A line that claims to give something. */
export interface Claim {
  readonly line: string;
  readonly expected: string;
}

type Gives = (claim: number, value: () => Promise<unknown>) => Promise<void>;
type Load = (
  exports: { default?: (gives: Gives) => Promise<void> },
  require: () => unknown,
) => void;

/** Where a compiled example gives something other than it claims. `types` are those of the claims' values. */
export async function run(
  module: string,
  claims: readonly Claim[],
  types: readonly string[],
): Promise<string[]> {
  const wrong: string[] = [];
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text) => {
    printed.push(String(text));
  });

  const gives: Gives = async (claim, value) => {
    const { line, expected } = claims[claim]!;
    printed.length = 0;
    const actual = await value().then(
      (given) =>
        /^\w+<\[.*\]>$/.test(expected)
          ? typeAndShape(types[claim]!, given)
          : given === undefined
            ? printed.join('\n')
            : typeof given === 'string'
              ? given
              : inspect(given, { depth: null, breakLength: Infinity }),
      refusal,
    );
    if (onOneLine(actual) !== onOneLine(expected)) wrong.push(`${line} // ${onOneLine(actual)}`);
  };

  try {
    const { outputText } = ts.transpileModule(module, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const exports: Parameters<Load>[0] = {};
    const load = compileFunction(outputText, ['exports', 'require']) as Load;
    load(exports, () => convlab);
    convlab.manualSeed(0);
    await exports.default!(gives);
  } catch (error) {
    wrong.push(refusal(error));
  } finally {
    log.mockRestore();
  }
  return wrong;
}

const refusal = (error: unknown) => `throws ${(error as Error).message.split('\n')[0]}`;

/** The type; also the shape, if it isn't the one in the type. */
function typeAndShape(type: string, value: unknown): string {
  const { shape } = value as convlab.Tensor;
  const sizes = /<\[(.*)\]>$/.exec(type)?.[1]?.split(', ').filter(Boolean) ?? [];
  const agree =
    shape.length === sizes.length &&
    shape.every((size, i) => sizes[i] === 'number' || sizes[i] === String(size));
  return agree ? type : `${type} with the shape [${shape.join(', ')}]`;
}

/** Without the white space that is there only for layout. */
function onOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[[({]) | (?=[\])}])/g, '')
    .trim();
}
