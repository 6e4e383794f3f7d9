import { UsageError } from '../../shape';
import { inWords, pythonType } from '../../shape/python-words';
import type { Check } from '../../shape/takes';

/**
 * A check of a probability.
 *
 * @param compared the type of the number with which torch compares it first: F's is another than the layer's
 */
export function probability(compared: 'int' | 'float'): Check {
  return (_, name, p) => {
    if (typeof p !== 'number') {
      throw new UsageError(
        `'<' not supported between instances of '${pythonType(p)}' and '${compared}'`,
        `dropout takes the share of numbers set to 0 as ${name}, such as 0.5, but got ${inWords(p)}.`,
      );
    }
    if (p >= 0 && p <= 1) return;
    throw new UsageError(
      `dropout probability has to be between 0 and 1, but got ${p}`,
      'The probability is the share of numbers set to 0: 0.5 drops half of them.',
    );
  };
}
