import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import { type Tensor } from '../../src/tensor';
import { build } from '../torch/layer-calls';
import { type ModuleCase, moduleCases, type Titled, written } from '../torch/expected';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 2, { stride: 2 });
  pool = new nn.MaxPool2d(2, 2);
  features = new nn.Sequential(
    new nn.Conv2d(16, 32, 3, { padding: 1 }),
    new nn.ReLU(),
    new nn.BatchNorm2d(32),
  );
  fc = new nn.Linear(32, 10);

  forward(x: Tensor): Tensor {
    return x;
  }
}

const cases = moduleCases.map((entry): Titled<ModuleCase> => [shortened(written(entry)), entry]);

/** Makes each module once: the large ones draw ten million numbers. */
const made = new Map<ModuleCase, nn.Module>();
function make(entry: ModuleCase): nn.Module {
  const module = made.get(entry) ?? (entry.name === 'Net' ? new Net() : build(entry));
  made.set(entry, module);
  return module;
}

describe('String(module) is the repr of torch', () => {
  it.each(cases)('for %s', (_, entry) => {
    expect(String(make(entry))).toBe(entry.repr);
  });
});

describe('stateDict() has the names, order and shapes of torch', () => {
  it.each(cases)('for %s', (_, entry) => {
    const state = Object.entries(make(entry).stateDict());
    expect(state.map(([name, value]) => [name, [...value.shape]])).toEqual(entry.state);
  });
});

describe('A module has as many parameters as in torch, under the same names', () => {
  it.each(cases)('for %s', (_, entry) => {
    const parameters = [...make(entry).namedParameters()];
    expect(parameters.map(([name]) => name)).toEqual(entry.parameters);
    const count = parameters.reduce(
      (sum, [, value]) => sum + value.shape.reduce((product, size) => product * size, 1),
      0,
    );
    expect(count).toBe(entry.parameterCount);
  });
});

function shortened(title: string): string {
  return title.length > 100 ? `${title.slice(0, 99)}…` : title;
}
