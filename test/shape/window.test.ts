import { describe, expect, test } from 'vitest';
import { resolveWindow, windowCounts } from '../../src/shape';

describe('A window that is resolved', () => {
  test('moves by one and adds nothing if nothing else is said', () => {
    expect(resolveWindow({ kernel: 3 })).toEqual({
      kernel: [3, 3],
      stride: [1, 1],
      padding: [
        [0, 0],
        [0, 0],
      ],
      dilation: [1, 1],
    });
  });

  test('has a number for each edge, where "same" may need one more at the bottom and the right', () => {
    const { padding } = resolveWindow({ kernel: [4, 3], padding: 'same', dilation: [1, 2] });
    expect(padding).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('is counted down and across', () => {
    const window = resolveWindow({ kernel: [2, 3], stride: [2, 1], padding: [0, 1] });
    expect(windowCounts([6, 5], window)).toEqual([3, 5]);
  });

  test('starts nowhere in the padding after the image, even if it may hang over', () => {
    const padding = [
      [0, 1],
      [1, 0],
    ] as const;
    const window = { ...resolveWindow({ kernel: 1, stride: 3 }), padding };
    expect(windowCounts([3, 3], window, true)).toEqual([1, 2]);
  });
});
