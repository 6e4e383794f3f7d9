import { UsageError } from '../shape';
import { inWords } from '../shape/python-words';

/** @throws in torch's words if `mode` is neither true nor false */
export function requireMode(mode: unknown): boolean {
  if (typeof mode === 'boolean') return mode;
  throw new UsageError(
    'training mode is expected to be boolean',
    `train takes true, or false as eval() does, but got ${inWords(mode)}.`,
  );
}
