/** Where a number of a volume is after flattening, and the way back. */
import type { Question } from '../question';
import type { Place, Rules, Volume } from '../rules';

/** Asks for the index in the flat list of a place in the volume. */
export function flatIndexQuestion(part: string, place: Place, volume: Volume): Question {
  return {
    quantities: [
      { name: part, path: [part], place: '', compute: (rules) => rules.flatIndex(place, volume) },
    ],
  };
}

/** Asks from which place [channel, row, column] in the volume the number at an index came. */
export function placeQuestion(part: string, index: number, volume: Volume): Question {
  const axes = ['channel', 'row', 'column'] as const;
  return {
    quantities: axes.map((axis, i) => ({
      name: axis,
      path: [part, i] as const,
      place: '',
      compute: (rules) => placeOf(rules, index, volume)?.[axis] ?? NaN,
    })),
  };
}

/** The first place that the rules send to an index. */
function placeOf(rules: Rules, index: number, volume: Volume): Place | undefined {
  for (let channel = 0; channel < volume.depth; channel++) {
    for (let row = 0; row < volume.height; row++) {
      for (let column = 0; column < volume.width; column++) {
        const place = { channel, row, column };
        if (rules.flatIndex(place, volume) === index) return place;
      }
    }
  }
  return undefined;
}
