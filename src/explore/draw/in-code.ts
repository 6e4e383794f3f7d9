/** The network as a line of code: its layers, without what they have learned. */
import { layerInPyTorch, layerInTypeScript } from '../layer-in-code';
import { once } from '../once';
import { unpack, type Chain, type ChainLayer } from './chain';

/** `new nn.Sequential(new nn.Conv2d(1, 8, 5, { padding: 2 }), new nn.ReLU(), …)` */
export const inTypeScript = once(
  (chain: Chain) => `new nn.Sequential(${layersOf(chain, layerInTypeScript)})`,
);

/** `nn.Sequential(nn.Conv2d(1, 8, 5, padding=2), nn.ReLU(), …)` */
export const inPyTorch = once(
  (chain: Chain) => `nn.Sequential(${layersOf(chain, layerInPyTorch)})`,
);

type Write = (type: string, values: Readonly<Record<string, unknown>>) => string;

function layersOf(chain: Chain, write: Write): string {
  const first = chain.findIndex(({ kind }) => kind === 'linear');
  const calls = chain.map((layer) => callOf(layer, write));
  return [...calls.slice(0, first), write('Flatten', {}), ...calls.slice(first)].join(', ');
}

function callOf(layer: ChainLayer, write: Write): string {
  switch (layer.kind) {
    case 'relu':
      return write('ReLU', {});
    case 'pool':
      return write('MaxPool2d', { kernelSize: layer.kernel, stride: layer.stride });
    case 'linear': {
      const outFeatures = unpack(layer.bias).length;
      const inFeatures = unpack(layer.weight).length / outFeatures;
      return write('Linear', { inFeatures, outFeatures });
    }
    case 'conv': {
      const { filters, kernel, weight, groups } = layer;
      const seen = unpack(weight).length / (filters * kernel[0] * kernel[1]);
      const channels = { inChannels: seen * groups, outChannels: filters };
      return write('Conv2d', { ...layer, ...channels, kernelSize: kernel, bias: true });
    }
  }
}
