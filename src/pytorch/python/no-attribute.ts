import { UsageError } from '../../shape';
import { codeInPython, snakeCase } from '../../shape/python-words';

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
  return new Missing(
    first!,
    ...more.map((line) => codeInPython(line).replace(ofTensors, asInTorch)),
  );
}

/** `F.maxPool2d`, but not `x.mT`, which is PyTorch's. */
const ofTensors = /\b(F|x)\.([a-z]+[A-Z][a-z]\w*)/g;
const asInTorch = (_: string, of: string, name: string) => `${of}.${snakeCase(name)}`;
