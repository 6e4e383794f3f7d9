import { UsageError } from '../../shape';

/** What a value does not have here. */
export class Missing extends UsageError {}

/**
 * Python's error for a missing attribute.
 *
 * @param of such as `'Tensor' object` or `module 'torch'`
 */
export function noAttribute(of: string, name: string, advice?: string): Missing {
  return new Missing(
    `${of} has no attribute '${name}'`,
    advice ?? 'It is misspelt, or convlab does not have it.',
  );
}
