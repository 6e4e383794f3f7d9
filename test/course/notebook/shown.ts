import { vi } from 'vitest';
import { compare } from '../../../src/course/notebook/compare';

type Options = Parameters<typeof compare>[3];

/** What a terminal shows of a comparison, on one line. */
export function shown(
  predicted: unknown,
  actual: unknown,
  options?: Options,
  what = 'Side',
): string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    compare(what, predicted, actual, options);
    return log.mock.calls.flat().join('\n').replace(/\n */g, ' ');
  } finally {
    log.mockRestore();
  }
}
