import { UsageError } from '../../shape';
import { snakeCase } from '../../shape/python-words';

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

/** The error for a name that convlab lacks, which says what to write instead: as Python writes it. */
export function inPython(error: unknown): Missing {
  const [first, ...more] = (error as Error).message.split('\n');
  const written = more.map((line) =>
    line
      .replaceAll(
        /\b(F|x)\.([a-z]+[A-Z][a-z]\w*)/g,
        (_, of: string, name: string) => `${of}.${snakeCase(name)}`,
      )
      .replaceAll(
        /\{ (\w+): ([^{}]*) \}/g,
        (_, name: string, value: string) => `${snakeCase(name)}=${value}`,
      )
      .replaceAll(/\bnew (?=nn\.)/g, ''),
  );
  return new Missing(first!, ...written);
}
