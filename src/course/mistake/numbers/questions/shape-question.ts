/** The shape of a batch of images. */
import type { Question } from '../question';
import type { Volume } from '../rules';

/** Asks for the shape (N, C, H, W): a list of four numbers, or a tensor of that shape. */
export function shapeQuestion(part: string, batch: number, volume: Volume): Question {
  return {
    quantities: ['N', 'C', 'H', 'W'].map((name, i) => ({
      name,
      path: [part, i] as const,
      place: '',
      compute: (rules) => rules.shape(batch, volume)[i]!,
    })),
  };
}
