import type { Output } from '../../../../src/tools/kernel/client/output.mjs';

/** The text that a cell wrote to one of its streams. */
export function streamText(outputs: readonly Output[], name: 'stdout' | 'stderr'): string {
  return outputs
    .map((output) => (output.type === 'stream' && output.name === name ? output.text : ''))
    .join('');
}
