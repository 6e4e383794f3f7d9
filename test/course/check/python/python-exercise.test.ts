import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { gives } from '../../../../src/course/check/models';
import { pythonExercise } from '../../../../src/course/check/python';
import { runCheck } from '../../../../src/course/check/run-check';

const exercise = pythonExercise({
  id: 'small',
  title: 'Small',
  purpose: '',
  task: '',
  hints: [],
  given: '# a network',
  label: 'the network',
  points: 3,
  input: [1, 2, 12, 10],
  reference: [
    { kind: 'conv', inChannels: 2, outChannels: 4, kernel: 3, padding: 1 },
    { kind: 'relu' },
  ],
  requirements: [gives('the shape', [1, 4, 12, 10])],
  wrong: [],
});

const check = (python: unknown) => runCheck(exercise, localAnswer({ python }, { seconds: 1 }));
const only = async (python: unknown) => (await check(python)).findings[0]!;
const inClass = (init: string, forward: string) => `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        ${init}

    def forward(self, x):
        ${forward}
`;
const conv = 'self.conv = nn.Conv2d(2, 4, 3, padding=1)';

describe('An answer in Python', () => {
  it.each([
    ['an nn.Sequential', 'nn.Sequential(nn.Conv2d(2, 4, 3, padding=1), nn.ReLU())'],
    ['with a name', 'net = nn.Sequential(nn.Conv2d(2, 4, (3, 3), padding="same"), nn.ReLU())'],
    ['a class', inClass(conv, 'return F.relu(self.conv(x))')],
    [
      'with imports',
      `import torch\nfrom torch import nn\n${inClass(conv, 'return torch.relu(self.conv(x))')}`,
    ],
    ['a method of the tensor', inClass(conv, 'return self.conv(x).relu()')],
  ])('is right as %s', async (_, python) => {
    const { findings, passed } = await check(python);
    expect([findings, passed]).toEqual([[], true]);
  });

  it('has the mistakes of models named, in the words of Python', async () => {
    const found = await only('nn.Sequential(nn.Conv2d(4, 2, 3, padding=1), nn.ReLU())');
    expect(found.rule).toBe('in-out-swapped');
    expect(found.hint).toBe('Which comes first in `Conv2d`, `in_channels` or `out_channels`?');
  });

  it('says where it cannot be read, counting lines as the learner does, and what to do', async () => {
    const found = await only(
      '\nnn.Sequential(\n    nn.Conv2d(2, 4, 3, padding=1)\n    nn.ReLU(),\n)\n',
    );
    expect(found.rule).toBe('not-python');
    expect(found.message).toContain('line 3, column 5: `nn.ReLU(),`');
    expect(found.hint).toContain('is there a comma between arguments');
  });

  it('says what it cannot read although it is Python', async () => {
    const found = await only(
      inClass(conv, 'for i in range(2):\n            x = F.relu(x)\n        return x'),
    );
    expect(found.rule).toBe('cannot-be-read');
    expect(found.message).toMatch(/a for loop: line 7, column 9/);
  });

  it('quotes what PyTorch says about an argument', async () => {
    const found = await only('nn.Conv2d(2, 4, 3, padding="smae")');
    expect(found.rule).toBe('python-stops');
    expect(found.message).toMatch(/^PyTorch stops with “.*See line 1, column 1: /s);
  });

  it('is not accepted with names that only TypeScript has, and loses one point', async () => {
    const { points, findings } = await check(
      'nn.Sequential(nn.Conv2d(2, 4, kernelSize=3, padding=1), nn.ReLU())',
    );
    expect([points, findings.map(({ rule }) => rule)]).toEqual([2, ['camel-case']]);
  });

  it('keeps the points for what is right although a layer is missing', async () => {
    const { points, findings } = await check('nn.Conv2d(2, 4, 3, padding=1)');
    expect(findings.map(({ rule }) => rule)).toEqual(['relu-left-out', 'partly-right']);
    expect(points).toBe(1);
  });

  it('stops a network that would fill the memory', async () => {
    const found = await only('nn.Linear(100000, 100000)');
    expect(found.message).toContain('the network is too large');
  });
});

describe('What is no answer in Python', () => {
  it.each([
    [
      'nothing',
      undefined,
      'not-answered',
      'Put the text of your Python into `python`, in backticks.',
    ],
    ['an empty text', ' \n ', 'not-answered', 'There is no Python between the backticks yet.'],
    ['a number', 7, 'not-a-text', '`python` is 7. It should be Python code as a text'],
    ['a text of another kind', 'the layer', 'not-python', 'From line 1'],
    ['a class of TypeScript', 'class Net extends nn.Module {}', 'not-python', 'From line 1'],
  ])('is told apart: %s', async (_, python, rule, message) => {
    const found = await only(python);
    expect([found.rule, found.message]).toEqual([rule, expect.stringContaining(message)]);
  });

  it('is no try while it is as it was given', async () => {
    const report = await check('\n# a network  \n');
    expect(report.isUnanswered).toBe(true);
    expect(report.findings[0]!.message).toMatch(/^Nothing has changed yet\. /);
  });
});
