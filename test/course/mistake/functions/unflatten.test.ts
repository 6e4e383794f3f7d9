import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arange } from '../../../../src';
import { rightRules, rulesWith } from '../../../../src/course/mistake';
import {
  unflatten,
  unflattenMistakes,
  unflattenRules,
} from '../../../../src/course/mistake/functions/unflatten';

const volume = { depth: 2, height: 3, width: 4 };

describe('The place of an index', () => {
  it('is where reshape puts the number of that index', () => {
    const numbers = arange(24).reshape([2, 3, 4]).toArray() as number[][][];
    for (let index = 0; index < 24; index++) {
      const [channel, row, column] = unflatten(unflattenRules, index, volume);
      expect(numbers[channel!]![row!]![column!]).toBe(index);
    }
  });

  it('leads back to the index', () => {
    const size = fc.integer({ min: 1, max: 9 });
    const property = fc.property(size, size, size, fc.nat(), (depth, height, width, any) => {
      const index = any % (depth * height * width);
      const sizes = { depth, height, width };
      const [channel, row, column] = unflatten(unflattenRules, index, sizes) as [
        number,
        number,
        number,
      ];
      expect(rightRules.flatIndex({ channel, row, column }, sizes)).toBe(index);
    });
    fc.assert(property, { seed: 4 });
  });

  it.each<[string, string, number, number[]]>([
    ['channels-last-order', '', 13, [1, 1, 2]],
    ['column-by-column', '', 13, [1, 1, 0]],
    ['row-times-height', '', 5, [0, 1, 2]],
    ['counted-from-one', 'the index', 13, [1, 0, 0]],
    ['counted-from-one', 'the place', 13, [2, 1, 2]],
    ['channel-size-left-out', '', 5, [1, 1, 1]],
    ['rows-not-wrapped', '', 13, [1, 3, 1]],
    ['not-rounded', 'row', 5, [0, 1.25, 1]],
    ['place-reversed', '', 14, [2, 0, 1]],
    ['place-as-index', '', 14, [0, 2, 1]],
  ])('by %s (%s): %d is at %j', (rule, form, index, place) => {
    const mistake = unflattenMistakes.find((m) => m.rule === rule && (m.form ?? '') === form)!;
    expect(unflatten(rulesWith(unflattenRules, mistake), index, volume)).toEqual(place);
  });
});
