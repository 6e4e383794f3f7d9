import { describe, expect, it } from 'vitest';
import { callFunction } from '../torch/layer-calls';
import { given } from '../torch/tensor-calls';
import { byName, functionCases, torch } from '../torch/expected';

describe.each(byName(functionCases))('F.%s gives the values and gradients of torch', (_, cases) => {
  it.each(cases)('for %s', (__, entry) => {
    const inputs = entry.inputs.map((place) => place && given(place, { requiresGrad: true }));
    const y = callFunction(entry, inputs);
    expect(y).toBeAllclose(torch(entry.output));

    y.backward(given(entry.upstream!));
    entry.inputGradients!.forEach((place, i) => {
      if (place) expect(inputs[i]!.grad).toBeAllclose(torch(place), { tolerance: 1e-4 });
    });
  });
});
