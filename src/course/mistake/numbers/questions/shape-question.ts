/** The shape of a batch of images. */
import type { Question } from '../question';
import type { Volume } from '../rules';

const kinds = ['batch', 'depth', 'height', 'width'] as const;

/** Asks for the shape (N, C, H, W): a list of four numbers, or a tensor of that shape. */
export function shapeQuestion(part: string, batch: number, volume: Volume): Question {
  return {
    quantities: kinds.map((kind, i) => ({
      kind,
      name: kind,
      path: [part, i],
      place: '',
      compute: (rules) => rules.shape(batch, volume)[i]!,
    })),
  };
}
