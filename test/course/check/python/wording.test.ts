import { describe, expect, it } from 'vitest';
import { inPython } from '../../../../src/course/check/python';

describe('A sentence in Python', () => {
  it.each([
    [
      'new nn.Conv2d(3, 8, 5, { stride: 2, padding: [1, 0] })',
      'nn.Conv2d(3, 8, 5, stride=2, padding=(1, 0))',
    ],
    ['new nn.MaxPool2d(3, 2, { ceilMode: true })', 'nn.MaxPool2d(3, 2, ceil_mode=True)'],
    ['`inFeatures` or `outFeatures`?', '`in_features` or `out_features`?'],
    [
      '`python` gives null. `python` has no `this.conv1`.',
      'The network gives None. The network has no `self.conv1`.',
    ],
    ['`Conv2d: 1-1` is right, as is `F.relu`.', '`Conv2d: 1-1` is right, as is `F.relu`.'],
  ])('%s', (typescript, python) => {
    expect(inPython(typescript)).toBe(python);
  });
});
