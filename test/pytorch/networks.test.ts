import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromPyTorch } from '../../src/pytorch';
import { noGrad, tensor, type Tensor } from '../../src/tensor';

/** What torch says, written by test/torch/networks.py. */
interface Network {
  name: string;
  repr: string;
  parameters: number;
  state: [string, number[]][];
  inputs: number[][];
  outputs: number[][];
  means: number[];
  first: number[][];
}

const networks = readFileSync(join(__dirname, 'expected.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Network);

const textOf = (name: string) => readFileSync(join(__dirname, 'networks', `${name}.py`), 'utf8');

/** As in networks.py: the sine of 1, 2, 3 and so on, each `number` higher. */
function wave(shape: readonly number[], number: number): Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  const values = Array.from({ length: count }, (_, i) => Math.fround(Math.sin(i + 1 + number)) / 2);
  return tensor(values, shape as [number]);
}

describe('A network asked about in public is what torch makes of it', () => {
  it.each(networks.map((network) => [network.name, network] as const))('%s', (name, network) => {
    const net = fromPyTorch(textOf(name));
    expect(String(net)).toBe(network.repr);
    const state = Object.entries(net.stateDict());
    expect(state.map(([key, value]) => [key, [...value.shape]])).toEqual(network.state);
    const sizes = net.parameters().map((parameter) => parameter.numel());
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(network.parameters);

    net.parameters().forEach((parameter, i) => parameter.copyFrom(wave(parameter.shape, i)));
    const inputs = network.inputs.map(wave);
    const output = noGrad(() => net.eval()(...inputs)) as Tensor | Tensor[];
    const outputs = Array.isArray(output) ? output : [output];
    expect(outputs.map(({ shape }) => shape)).toEqual(network.outputs);
    outputs.forEach((one, i) => {
      // float32 has 7 digits, and large sums of numbers of both signs fewer.
      const tolerance = 1e-4 * Math.max(1, network.means[i]!);
      expect(one.abs().mean()).toBeAllclose(tensor(network.means[i]!), { tolerance });
      const first = one.reshape([-1]).narrow(0, 0, network.first[i]!.length);
      expect(first).toBeAllclose(tensor(network.first[i]!), { tolerance });
    });
  });
});
