/** Layers as they appear in a task: a block of TypeScript. */
import { toTypeScript, type Network } from '../mistake';

/** One layer per line, in a fence. */
export function asCode({ layers }: Pick<Network, 'layers'>): string {
  return ['```typescript', ...layers.map(toTypeScript), '```'].join('\n');
}
