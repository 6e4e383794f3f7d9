import { describe, expect, it } from 'vitest';
import { type Tensor } from '../../src/tensor';
import { byName, type LayerCase, layerCases, type Place, torch } from '../torch/expected';
import { build } from '../torch/layer-calls';
import { given } from '../torch/tensor-calls';

const GRADIENTS = { tolerance: 1e-4 };

describe.each(byName(layerCases))('nn.%s gives the values and gradients of torch', (_, cases) => {
  it.each(cases)('for %s', (__, entry) => {
    const { layer, x, result } = run(entry);
    const [y, indices] = [result].flat();
    expect(y).toBeAllclose(torch(entry.output));
    if (entry.indices) expect(indices).toBeAllclose(torch(entry.indices), { tolerance: 0 });

    y!.backward(given(entry.upstream));
    expect(x.grad).toBeAllclose(torch(entry.inputGradient), GRADIENTS);
    const parameters = new Map(layer.namedParameters());
    for (const [name, place] of Object.entries(entry.gradients ?? {})) {
      expect(parameters.get(name)?.grad, name).toBeAllclose(torch(place), GRADIENTS);
    }
  });
});

describe('nn.BatchNorm2d keeps the running statistics of torch', () => {
  const cases = byName(layerCases.filter((entry) => entry.buffersAfter)).flatMap(([, all]) => all);
  it.each(cases)('after a pass through %s', (_, entry) => {
    const { layer } = run(entry);
    const state = layer.stateDict();
    for (const [name, place] of Object.entries(entry.buffersAfter!)) {
      expect(state[name], name).toBeAllclose(torch(place));
    }
  });
});

function run(entry: LayerCase) {
  const layer = build(entry);
  layer.loadStateDict(tensors(entry.state ?? {}));
  if (entry.mode === 'train') layer.train();
  else layer.eval();
  const x = given(entry.input, { requiresGrad: true });
  return { layer, x, result: layer(x) };
}

function tensors(places: Record<string, Place>): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(places).map(([name, place]) => [name, given(place)]));
}
