/** Layers as they appear in a task: a block of code. */
import { inPython } from '../check/python';
import { toTypeScript, type Network } from '../mistake';

type Layers = Pick<Network, 'layers'>;

/** One layer per line, in a fence. */
export function asCode({ layers }: Layers): string {
  return fenced('typescript', layers.map(toTypeScript));
}

/** The same in PyTorch. */
export function asPython({ layers }: Layers): string {
  return fenced('python', layers.map(toTypeScript).map(inPython));
}

function fenced(language: string, lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}
