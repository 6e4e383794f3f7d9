/** What of TensorFlow fits a machine. */
import { describe, expect, it } from 'vitest';
import { napiVersion, wheelFor } from '../../../src/tools/machine/tensorflow.mjs';

describe('wheelFor', () => {
  it('knows where PyPI has a library', () => {
    expect(wheelFor('linux', 'x64')?.name).toBe('tensorflow-cpu');
    expect(wheelFor('linux', 'arm64')?.name).toBe('tensorflow');
    expect(wheelFor('linux', 'ia32')).toBeUndefined();
    expect(wheelFor('darwin', 'arm64')).toBeUndefined();
  });
});

describe('napiVersion', () => {
  it('is the newest that both sides know', () => {
    expect(napiVersion([3, 4, 8], 10)).toBe(8);
    expect(napiVersion([3, 4, 8], 6)).toBe(4);
  });
});
