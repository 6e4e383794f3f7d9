/** The sizes that several layers make of the same image, each layer on its own. */
import { shortName, type Layer } from '../network';
import type { Quantity, Question } from '../question';
import { sideAfter } from '../rules';

/**
 * Asks for the size of a square image after each layer: one part per layer.
 *
 * @example
 * sidesQuestion(14, { down: { kind: 'pool', kernel: 3, stride: 2 } })
 */
export function sidesQuestion(input: number, layers: Readonly<Record<string, Layer>>): Question {
  const quantities = Object.entries(layers).map(([part, layer]): Quantity => {
    const name = `side ${part}`;
    const place = `\`${shortName(layer)}\``;
    return { name, path: [part], place, compute: (rules) => sideAfter(rules, layer, input) };
  });
  return { quantities };
}
