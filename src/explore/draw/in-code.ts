/** The network as a line of code: its layers, without what they have learned. */
import { isSame, python, typeScript, type Language, type Value } from '../languages';
import { unpack, type Chain, type ChainLayer } from './chain';

/** `new nn.Sequential(new nn.Conv2d(1, 8, 5, { padding: 2 }), new nn.ReLU(), …)` */
export const inTypeScript = (chain: Chain): string =>
  `new nn.Sequential(${layersOf(chain, typeScript)})`;

/** `nn.Sequential(nn.Conv2d(1, 8, 5, padding=2), nn.ReLU(), …)` */
export const inPyTorch = (chain: Chain): string => `nn.Sequential(${layersOf(chain, python)})`;

function layersOf(chain: Chain, language: Language): string {
  const first = chain.findIndex(({ kind }) => kind === 'linear');
  const calls = chain.map((layer) => callOf(layer, language));
  return [...calls.slice(0, first), language.layer('Flatten', []), ...calls.slice(first)].join(
    ', ',
  );
}

function callOf(layer: ChainLayer, language: Language): string {
  switch (layer.kind) {
    case 'relu':
      return language.layer('ReLU', []);
    case 'pool': {
      const { kernel, stride } = layer;
      return language.layer('MaxPool2d', isSame(kernel, stride) ? [kernel] : [kernel, stride]);
    }
    case 'linear': {
      const outputs = unpack(layer.bias).length;
      return language.layer('Linear', [unpack(layer.weight).length / outputs, outputs]);
    }
    case 'conv': {
      const { filters, kernel, stride, padding, dilation, groups } = layer;
      const seen = unpack(layer.weight).length / (filters * kernel[0] * kernel[1]);
      const all: [name: string, value: Value, isGiven: boolean][] = [
        ['stride', stride, !isSame(stride, [1, 1])],
        ['padding', padding, typeof padding === 'string' || !isSame(padding, [0, 0])],
        ['dilation', dilation, !isSame(dilation, [1, 1])],
        ['groups', groups, groups !== 1],
      ];
      const options = all
        .filter(([, , isGiven]) => isGiven)
        .map(([name, value]) => [name, value] as const);
      return language.layer('Conv2d', [seen * groups, filters, kernel], options);
    }
  }
}
