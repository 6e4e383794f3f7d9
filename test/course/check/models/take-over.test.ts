import { describe, expect, it } from 'vitest';
import type { Numbers } from '../../../../src/course/check/models/follow';
import { holdsExactly, waysToTakeOver } from '../../../../src/course/check/models/take-over';

const numbers = (shape: number[], first: number): Numbers => ({
  shape,
  data: Float32Array.of(first),
});
const firsts = (state: Numbers[], wanted: number[][]) =>
  [...waysToTakeOver(state, wanted)].map((way) => way.map(({ data }) => data[0]));

describe('Weights are taken over', () => {
  it('in their order, each where its shape fits', () => {
    const state = [numbers([4, 2], 1), numbers([4], 2), numbers([3, 4], 3), numbers([3], 4)];
    expect(firsts(state, [[4, 2], [4], [3, 4], [3]])).toEqual([[1, 2, 3, 4]]);
    expect(firsts(state, [[3, 4], [3], [4, 2], [4]])).toEqual([[3, 4, 1, 2]]);
  });

  it('in every order if shapes are the same, that of the state first', () => {
    const state = [numbers([3], 1), numbers([3], 2)];
    expect(firsts(state, [[3], [3]])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('not at all if one is missing', () => {
    expect(firsts([numbers([3], 1)], [[3], [3]])).toEqual([]);
  });

  it('in a limited number of ways', () => {
    const state = Array.from({ length: 12 }, (_, i) => numbers([3], i));
    expect(
      firsts(
        state,
        state.map(() => [3]),
      ),
    ).toHaveLength(24);
  });
});

describe('A state', () => {
  it('holds shapes in any order, and may be required to hold no others', () => {
    expect(holdsExactly([[1], [2], [2]], [[2], [1]])).toBe(false);
    expect(holdsExactly([[1], [2]], [[2], [1]])).toBe(true);
  });
});
