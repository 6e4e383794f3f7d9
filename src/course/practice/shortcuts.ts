/** Products of the numbers in a question's text, which a learner may take for the answer without any rule. */
import { asked, predict, rightRules, type Layer, type Network, type Question } from '../mistake';
import { toPair } from '../../shape';
import { volumesOf } from './layers';

/** What a layer and the image before it offer to be multiplied, each in a few words. */
function productsOf(layer: Layer, before: number, after: number): Record<string, number> {
  const [height, width] = toPair(layer.kernel);
  const window = height * width;
  return {
    'kernel² · depth before': window * before,
    'kernel² · depth': window * after,
    'kernel² · depth + depth': (window + 1) * after,
    'kernel² · depth before · depth': window * before * after,
    'kernel · depth': height * after,
    'kernel · depth before': height * before,
  };
}

/** The products of each layer, and their sums over all convolutions. */
function shortcutsIn(network: Network): [what: string, value: number][] {
  const depths = [network.input[0], ...volumesOf(network).map(({ depth }) => depth)];
  const each = network.layers.map((layer, i) => productsOf(layer, depths[i]!, depths[i + 1]!));
  const ofConvs = each.filter((_, i) => network.layers[i]!.kind === 'conv');
  const sums = Object.keys(each[0] ?? {}).map((what): [string, number] => [
    what,
    ofConvs.reduce((sum, products) => sum + products[what]!, 0),
  ]);
  return [...each.flatMap((products) => Object.entries(products)), ...sums];
}

const products = ['features', 'parameters', 'multiply-adds'];

/** The shortcut to a number at the end of the question, if there is one. */
export function shortcutTo(question: Question, names: readonly string[]): string | undefined {
  const { network } = question;
  if (!network) return undefined;
  const right = predict(question, rightRules);
  const ends = asked(question).filter(
    ({ kind, name, path }) => path.length === 1 && products.includes(kind) && names.includes(name),
  );
  const found = shortcutsIn(network).find(([, value]) =>
    ends.some(({ name }) => right[name] === value),
  );
  return found?.[0];
}
