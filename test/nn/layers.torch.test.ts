import { describe, it } from 'vitest';
import { expectLayerOfTorch, expectStatisticsOfTorch } from '../torch/agrees';
import { byName, layerCases } from '../torch/expected';

describe.each(byName(layerCases))('nn.%s gives the values and gradients of torch', (_, cases) => {
  it.each(cases)('for %s', (__, entry) => expectLayerOfTorch(entry));
});

describe('nn.BatchNorm2d keeps the running statistics of torch', () => {
  const cases = byName(layerCases.filter((entry) => entry.buffersAfter)).flatMap(([, all]) => all);
  it.each(cases)('after a pass through %s', (_, entry) => expectStatisticsOfTorch(entry));
});
