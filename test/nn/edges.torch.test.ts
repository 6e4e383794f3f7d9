import { describe, expect, it } from 'vitest';
import { zeros } from '../../src/tensor';
import { expectFunctionOfTorch, expectLayerOfTorch } from '../torch/agrees';
import { byName, edgeCases, type RefusedCase } from '../torch/expected';
import { build, callFunction } from '../torch/layer-calls';
import { explanation, firstLine, messageOf } from '../torch/mistakes';

/** Dimensions of 1, windows as large as the padded image, strides beyond it, and what torch refuses. */
describe('At its edges, a call is answered as by torch', () => {
  it.each(byName(edgeCases))('by %s', (_, cases) => {
    const differing = cases.flatMap(([title, entry]) => {
      const found = messageOf(() => expectAnswerOfTorch(entry));
      return found === undefined ? [] : [`${title}: ${found}`];
    });
    expect(differing).toEqual([]);
  });
});

function expectAnswerOfTorch(entry: (typeof edgeCases)[number]): void {
  if (entry.kind === 'refused') expectRefusalOfTorch(entry);
  else if (entry.kind === 'layer') expectLayerOfTorch(entry);
  else expectFunctionOfTorch(entry);
}

function expectRefusalOfTorch(entry: RefusedCase): void {
  const message = messageOf(() => {
    const tensors = entry.inputs.map((shape) => shape && zeros(shape));
    return entry.of === 'layer' ? build(entry)(tensors[0]!) : callFunction(entry, tensors);
  });
  expect(firstLine(message)).toBe(firstLine(entry.message));
  expect(explanation(message), 'plain words after it').not.toBe('');
}
