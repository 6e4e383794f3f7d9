import { describe, expect, it } from 'vitest';
import {
  megabytes,
  tellCells,
  tellLesson,
  tellUpdate,
} from '../../../../src/tools/lite/work/words.mjs';

const cells = (fresh: number, changed: number) =>
  Object.fromEntries([
    ...Array.from({ length: fresh }, (_, n) => [`n${n}`, 'new'] as const),
    ...Array.from({ length: changed }, (_, n) => [`c${n}`, 'changed'] as const),
  ]);

describe('Of an updated lesson it is said', () => {
  it.each([
    [0, 0, 'No cell is new.'],
    [1, 0, '1 cell is new.'],
    [3, 1, '3 cells are new and 1 has changed.'],
    [1, 2, '1 cell is new and 2 have changed.'],
    [0, 1, '1 cell has changed.'],
    [0, 2, '2 cells have changed.'],
  ])('that %i cells are new and %i have changed', (fresh, changed, said) => {
    expect(tellCells({ cells: cells(fresh, changed) })).toBe(said);
  });

  it('where the work is', () => {
    const copy = 'notebooks/06-pooling.backup-1.ipynb';
    expect(tellLesson({ title: 'Pooling', cells: cells(1, 0), copy, besides: 2 })).toBe(
      '1 cell is new. Your work is in it. What you had written in 2 changed or removed cells is in cells below. ' +
        'Your notebook as it was is kept as 06-pooling.backup-1.ipynb.',
    );
  });

  it('in a line that a notification has room for', () => {
    const lesson = { title: 'Stride and padding', cells: cells(12, 13), besides: 0 };
    expect(tellUpdate([lesson])).toBe(
      'Stride and padding was updated: 12 cells are new and 13 have changed.',
    );
    expect(tellUpdate(Array(19).fill(lesson)).length).toBeLessThan(140);
  });
});

describe('A size is', () => {
  it.each([
    [0, '0.0 MB'],
    [3_210_000, '3.2 MB'],
    [42_400_000, '42 MB'],
    [2_140_000_000, '2.1 GB'],
  ])('for %i bytes %s', (bytes, said) => {
    expect(megabytes(bytes)).toBe(said);
  });
});
