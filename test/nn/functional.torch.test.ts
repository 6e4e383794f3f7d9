import { describe, it } from 'vitest';
import { expectFunctionOfTorch } from '../torch/agrees';
import { byName, functionCases } from '../torch/expected';

describe.each(byName(functionCases))('F.%s gives the values and gradients of torch', (_, cases) => {
  it.each(cases)('for %s', (__, entry) => expectFunctionOfTorch(entry));
});
