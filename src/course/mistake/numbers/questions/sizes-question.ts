/** The sizes that several layers make of the same image, each layer on its own. */
import { shortName, type Layer } from '../network';
import type { Quantity, Question } from '../question';
import { sizeAfter } from '../rules';

/**
 * Asks for the size of a square image after each layer: one part per layer.
 *
 * @example
 * sizesQuestion(14, { down: { kind: 'pool', kernel: 3, stride: 2 } })
 */
export function sizesQuestion(input: number, layers: Readonly<Record<string, Layer>>): Question {
  const quantities = Object.entries(layers).map(([part, layer]): Quantity => {
    return {
      kind: 'size',
      name: `size ${part}`,
      path: [part],
      place: `At \`${shortName(layer)}\``,
      compute: (rules) => (rules.isApplied(layer, 'size') ? sizeAfter(rules, layer, input) : input),
    };
  });
  return { quantities, network: { input: [1, input, input], layers: Object.values(layers) } };
}
