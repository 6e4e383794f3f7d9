/** Layers as they stand in a task: a block of TypeScript. */
import { toTypeScript, type Network } from '../mistake';

/** One layer a line, in a fence. */
export function asCode({ layers }: Pick<Network, 'layers'>): string {
  return ['```typescript', ...layers.map(toTypeScript), '```'].join('\n');
}
