import { describe, expect, it } from 'vitest';
import { byName, methodCases, type Place, torch } from '../torch/expected';
import { callMethod, given } from '../torch/tensor-calls';

describe.each(byName(methodCases))(
  'Tensor.%s gives the values and gradients of torch',
  (_, cases) => {
    it.each(cases)('for %s', (__, entry) => {
      const inputs = entry.inputs.map((place) => given(place as Place, { requiresGrad: true }));
      const y = [callMethod(entry, inputs)].flat()[entry.piece ?? 0]!;
      expect(y).toBeAllclose(torch(entry.output));

      if (!entry.upstream) return; // whole numbers have no gradient
      y.backward(given(entry.upstream));
      entry.inputGradients!.forEach((place, i) => {
        expect(inputs[i]!.grad).toBeAllclose(torch(place as Place), { tolerance: 1e-4 });
      });
    });
  },
);
