import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fromPyTorch,
  loadSafetensors,
  manualSeed,
  noGrad,
  randn,
  saveSafetensors,
  toPyTorch,
  type nn,
  type Tensor,
} from '../../src';
import { usual } from '../../src/pytorch/layer-code';
import { snakeCase } from '../../src/shape/python-words';
import { network, type Network } from './networks';
import { wideNetwork } from './wide-networks';

/** A Python that has torch, which `npm run test:full` hands over; without one the texts alone are compared. */
const python = process.env.CONVLAB_TORCH_PYTHON;
const count = 100;
const sampled = 30;
const sample = join(__dirname, 'networks.txt');
const textOf = (seed: number) => {
  manualSeed(seed);
  const { model, shapes } = network(seed);
  return toPyTorch(model, shapes);
};

describe('Random networks', () => {
  it('are written as they were when torch ran them', async () => {
    const texts = Array.from({ length: 12 }, (_, seed) => `# ${seed}\n${textOf(seed)}`);
    await expect(texts.join('\n\n')).toMatchFileSnapshot(sample);
  });

  it.each([
    ['of a few pieces', network],
    ['of every layer, function and method', wideNetwork],
  ] as const)('%s: what is written is read again, and computes the same', (_, make) => {
    const differing = Array.from({ length: sampled }, (_, seed) => seed).filter((seed) => {
      const { model, shapes } = made(make, seed);
      const inputs = shapes.map((shape, i) => randn([...shape], { seed: seed + i }));
      const back = fromPyTorch(toPyTorch(model, shapes)).eval();
      back.loadStateDict(model.stateDict());
      const [here, there] = [model, back].map((net) => run(net, inputs).toArray());
      return JSON.stringify(here) !== JSON.stringify(there);
    });
    expect(differing).toEqual([]);
  });

  it.runIf(python).each([
    ['of a few pieces', network],
    ['of every layer, function and method', wideNetwork],
  ] as const)('%s compute in torch what they do here, and give the weights back', (_, make) => {
    const folder = mkdtempSync(join(tmpdir(), 'to-pytorch-'));
    try {
      const models = Array.from({ length: count }, (_, seed) => write(folder, make, seed));
      const program = join(__dirname, 'to_pytorch.py');
      const printed = execFileSync(python!, ['-B', program, folder], { encoding: 'utf8' });
      const wrong = printed
        .trim()
        .split('\n')
        .filter((line) => !line.endsWith(': ok'));
      expect(wrong).toEqual([]);
      models.forEach((model, seed) => {
        const back = loadSafetensors(readFileSync(join(folder, `${seed}.back.safetensors`)));
        expect(saveSafetensors(back)).toEqual(saveSafetensors(model.stateDict()));
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it.runIf(python)('What a layer leaves out is what torch takes then', () => {
  const program = `
import inspect, json, torch
def usual(name):
    all = inspect.signature(getattr(torch.nn, name)).parameters.values()
    return {one.name: one.default for one in all if one.default is not one.empty}
print(json.dumps({name: usual(name) for name in ${JSON.stringify(Object.keys(usual))}}))`;
  const printed = execFileSync(python!, ['-c', program], { encoding: 'utf8' });
  const inTorch = JSON.parse(printed) as Record<string, Record<string, unknown>>;
  for (const [name, values] of Object.entries(usual)) {
    const ours = Object.entries(values).map(([key, value]) => [snakeCase(key), value]);
    expect(inTorch[name]).toMatchObject(Object.fromEntries(ours));
  }
});

type Make = (seed: number) => Network;

/** In evaluation, with running statistics that are not the usual ones. */
function made(make: Make, seed: number): Network {
  manualSeed(seed);
  const { model, shapes } = make(seed);
  model.train();
  const inputs = shapes.map((shape, i) => randn([...shape], { seed: seed + i }));
  run(
    model,
    inputs.map((x) => x.add(0.5)),
  );
  model.eval();
  return { model, shapes };
}

function run(model: nn.Module, inputs: readonly Tensor[]): Tensor {
  return noGrad(() => (model as unknown as (...inputs: readonly Tensor[]) => Tensor)(...inputs));
}

/** A network's text, weights and data, as to_pytorch.py reads them. */
function write(folder: string, make: Make, seed: number): nn.Module {
  const { model, shapes } = made(make, seed);
  const inputs = shapes.map((shape, i) => randn([...shape], { seed: seed + i }));
  const data = Object.fromEntries([
    ...inputs.map((x, i) => [`x${i}`, x]),
    ['y', run(model, inputs)],
  ]) as nn.StateDict;
  writeFileSync(join(folder, `${seed}.py`), toPyTorch(model, shapes));
  writeFileSync(join(folder, `${seed}.safetensors`), saveSafetensors(model.stateDict()));
  writeFileSync(join(folder, `${seed}.data.safetensors`), saveSafetensors(data));
  return model;
}
