/** A layer that is skipped. */
import { shortName, type Network } from '../network';
import type { NumberMistake } from '../rules';

/** For each layer of a network, the mistake of skipping it. */
export function skippedLayers(network: Network): NumberMistake[] {
  return network.layers.map((layer, i) => ({
    rule: 'skipped-a-layer',
    where: `layer ${i + 1}`,
    message: `Layer ${i + 1}, \`${shortName(layer)}\`, seems to be passed over.`,
    hint: 'Through which layers does the picture go, one after the other?',
    likelihood: i === network.layers.length - 1 ? 2 : 1,
    change: (rules) => ({
      isApplied: (other) => other !== layer && rules.isApplied(other),
    }),
  }));
}
