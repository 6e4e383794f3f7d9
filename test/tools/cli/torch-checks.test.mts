import { describe, expect, it } from 'vitest';
import { courseOutcome, torchChecks } from '../../../src/tools/cli/checks/torch.mjs';

describe('torchChecks', () => {
  const names = (backend: string) =>
    torchChecks(7, { CONVLAB_BACKEND: backend }).map(({ name }) => name);

  it('asks torch on wasm once if that is what computes anyway', () => {
    expect(names('tfjs-node')).toEqual(['torch', 'torch-wasm', 'course-python']);
    expect(names('wasm')).toEqual(['torch', 'course-python']);
  });

  it('says which seed reproduces a failure', () => {
    expect(torchChecks(7, {})[0]!.title).toContain('seed 7');
  });
});

describe('courseOutcome', () => {
  it('counts what agrees, and gives the reason for what does not', () => {
    const output = [
      'a warning of torch',
      'ok 02-conv2d, block 1: class Net(nn.Module):',
      'not ok 03-models, block 1: class Two(nn.Module):',
      '# AssertionError: torch gives [4],',
      '# the lesson says [5]',
      'ok 04-pooling, block 1: def forward(self, x):',
      'not ok 05-sequential, row 1: `nn.Sequential(relu, pool)`',
      '2 of 4 agree with torch',
    ].join('\r\n');
    expect(courseOutcome(output)).toEqual({
      passed: 2,
      failures: [
        '03-models, block 1: class Two(nn.Module):\nAssertionError: torch gives [4],\nthe lesson says [5]',
        '05-sequential, row 1: `nn.Sequential(relu, pool)`',
      ],
    });
  });
});
