/** Where a number of a volume is after flattening, and the way back. */
import type { Quantity, Question } from '../question';
import type { Position, Rules, Volume } from '../rules';

/** Asks for the index in the flat list of a position in the volume. */
export function flatIndexQuestion(part: string, position: Position, volume: Volume): Question {
  return {
    quantities: [
      {
        kind: 'index',
        name: part,
        path: [part],
        place: '',
        compute: (rules) => rules.flatIndex(position, volume),
      },
    ],
  };
}

/** Asks from which position [channel, row, column] in the volume the number at an index came. */
export function positionQuestion(part: string, index: number, volume: Volume): Question {
  const axes = ['channel', 'row', 'column'] as const;
  return {
    quantities: axes.map((axis, i): Quantity => ({
      kind: axis,
      name: axis,
      path: [part, i],
      place: '',
      compute: (rules) => positionOf(rules, index, volume)?.[axis] ?? NaN,
    })),
  };
}

/** The first position that the rules send to an index. */
function positionOf(rules: Rules, index: number, volume: Volume): Position | undefined {
  for (let channel = 0; channel < volume.depth; channel++) {
    for (let row = 0; row < volume.height; row++) {
      for (let column = 0; column < volume.width; column++) {
        const position = { channel, row, column };
        if (rules.flatIndex(position, volume) === index) return position;
      }
    }
  }
  return undefined;
}
