/** Runs a recorded call here, and expects what torch gave: values, gradients, running statistics. */
import { expect } from 'vitest';
import { type Tensor } from '../../src/tensor';
import { type CallCase, type LayerCase, type Place, torch } from './expected';
import { build, callFunction } from './layer-calls';
import { given } from './tensor-calls';

const GRADIENTS = { tolerance: 1e-4 };

export function expectLayerOfTorch(entry: LayerCase): void {
  const { layer, x, result } = runLayer(entry);
  const [y, indices] = [result].flat();
  expect(y).toBeAllclose(torch(entry.output));
  if (entry.indices) expect(indices).toBeAllclose(torch(entry.indices), { tolerance: 0 });

  y!.backward(given(entry.upstream));
  expect(x.grad, 'gradient of the input').toBeAllclose(torch(entry.inputGradient), GRADIENTS);
  const parameters = new Map(layer.namedParameters());
  for (const [name, place] of Object.entries(entry.gradients ?? {})) {
    expect(parameters.get(name)?.grad, name).toBeAllclose(torch(place), GRADIENTS);
  }
}

export function expectStatisticsOfTorch(entry: LayerCase): void {
  const state = runLayer(entry).layer.stateDict();
  for (const [name, place] of Object.entries(entry.buffersAfter!)) {
    expect(state[name], name).toBeAllclose(torch(place));
  }
}

export function expectFunctionOfTorch(entry: CallCase): void {
  const inputs = entry.inputs.map((place) => place && given(place, { requiresGrad: true }));
  const y = callFunction(entry, inputs);
  expect(y).toBeAllclose(torch(entry.output));

  y.backward(given(entry.upstream!));
  entry.inputGradients!.forEach((place, i) => {
    if (place) expect(inputs[i]!.grad, `gradient ${i}`).toBeAllclose(torch(place), GRADIENTS);
  });
}

function runLayer(entry: LayerCase) {
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
