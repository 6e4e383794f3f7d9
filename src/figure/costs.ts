import type { Module } from '../nn/module';
import { elementCount } from '../shape';
import { listed } from '../shape/in-code';
import { summary } from '../summary';
import { count, shapeText, write } from './draw/words';
import { kindsOfCost, ofLayers, ofOneLayer } from './cost-bars';
import { Figure } from './figure';
import { steps, type Step } from './steps';

/**
 * What a layer or a network costs for one example, side by side: parameters (what it learns),
 * activations (what it gives) and multiply-adds (how much it computes). A single layer has the three
 * on one axis, where each line is ten times the one before; a network has a bar for each layer.
 *
 * @param model a layer or a model
 * @param inputShape (N, C, H, W) or (C, H, W)
 * @throws if the model refuses an input of this shape
 * @example
 * figure.costs(new nn.Conv2d(3, 10, 3), [1, 3, 130, 130])
 */
export function costs(model: Module, inputShape: readonly number[]): Figure {
  const { totals } = summary(model, inputShape);
  const layers = steps(model, inputShape);
  const sums = [
    count(totals.parameters, 'parameter'),
    count(totals.activations, 'activation'),
    count(totals.multiplyAdds, 'multiply-add'),
  ];
  const [one] = layers;
  const alone = layers.length === 1 && one;
  return new Figure({
    rows: [alone ? ofOneLayer(one) : ofLayers(layers)],
    sentence: `For one example of shape ${shapeText(inputShape.slice(-3))}: ${listed(sums)}. ${alone ? again(one) : leaders(layers)}`,
  });
}

/** What stands out in a single layer: how often its weights are used. */
function again({ name, parameters, multiplyAdds, outputShape }: Step): string {
  if (parameters === 0) return `${name} learns nothing.`;
  if (multiplyAdds === 0) return '';
  const positions = elementCount(outputShape.slice(1));
  return `Each weight is used ${write(positions)} ${positions === 1 ? 'time' : 'times, once for each position of its filter'}.`;
}

/** Which layer has the most of what. */
function leaders(layers: readonly Step[]): string {
  const words = kindsOfCost.map(([name, of]) => {
    const total = layers.reduce((sum, step) => sum + of(step), 0);
    const best = layers.reduce((most, step) => (of(step) > of(most) ? step : most));
    return total === 0
      ? `no ${name} at all`
      : `most ${name} are in ${best.name} (${Math.round((100 * of(best)) / total)} %)`;
  });
  const text = listed(words);
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
