import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import { runCheck } from '../../../src/course/check/run-check';
import { underBudget } from '../../../src/course/exercises/beyond/under-budget';
import { halfACameraPicture } from '../../../src/course/exercises/conv2d/half-a-camera-picture';
import { halfTheSize } from '../../../src/course/exercises/conv2d/half-the-size';
import { sameSize } from '../../../src/course/exercises/conv2d/same-size';
import { repairBatchAxis } from '../../../src/course/exercises/flattening/repair-batch-axis';
import { repairFlattenSize } from '../../../src/course/exercises/flattening/repair-flatten-size';
import { firstModel } from '../../../src/course/exercises/models/first-model';
import { repairChannels } from '../../../src/course/exercises/models/repair-channels';
import { repairRelu } from '../../../src/course/exercises/models/repair-relu';
import { repairPadding } from '../../../src/course/exercises/sequential/repair-padding';
import { seventyTwo } from '../../../src/course/exercises/flattening/seventy-two';
import { cheaperTwin } from '../../../src/course/exercises/parameters/cheaper-twin';
import { anotherWayTo5120 } from '../../../src/course/exercises/quiz/another-way-to-5120';
import { phoneBudget } from '../../../src/course/exercises/networks/phone-budget';
import { residualBlock } from '../../../src/course/exercises/networks/residual-block';
import { sevenLayers } from '../../../src/course/exercises/sequential/seven-layers';
import { backTo130 } from '../../../src/course/exercises/transposed/back-to-130';
import { fromPyTorch } from '../../../src/library';
import { evaluate } from './evaluate';

/** The exercise, the file of its solution, and what its check says about the starter. */
const exercises = [
  [halfTheSize, 'conv2d', 'not-answered'],
  [sameSize, 'conv2d', 'forgot-padding'],
  [halfACameraPicture, 'conv2d', 'not-answered'],
  [firstModel, 'models', 'layer-left-out'],
  [repairChannels, 'models', 'wrong-in-channels'],
  [repairRelu, 'models', 'relu-left-out'],
  [sevenLayers, 'sequential', 'layers-missing'],
  [repairPadding, 'sequential', 'forgot-padding'],
  [repairFlattenSize, 'flattening', 'wrong-features'],
  [repairBatchAxis, 'flattening', 'flattened-batch'],
  [seventyTwo, 'flattening', 'not-answered'],
  [cheaperTwin, 'parameters', 'not-answered'],
  [anotherWayTo5120, 'quiz', 'not-answered'],
  [underBudget, 'beyond', 'not-answered'],
  [residualBlock, 'networks', 'not-answered'],
  [phoneBudget, 'networks', 'not-answered'],
  [backTo130, 'transposed', 'not-answered'],
] as const;

describe.each(exercises.map(([exercise, ...rest]) => [exercise.id, exercise, ...rest] as const))(
  '%s',
  (id, exercise, topic, saidOfStarter) => {
    const check = (text: string) => runCheck(exercise, localAnswer(evaluate(text)));

    it('gives its starter a finding and no points', async () => {
      const report = await check(exercise.starter);
      expect(report.findings[0]!.rule).toBe(saidOfStarter);
      expect(report.points).toBe(0);
    });

    it('passes its solution', async () => {
      const file = join(__dirname, '../../..', 'solutions', topic, `${id}.ts`);
      const report = await check(readFileSync(file, 'utf8'));
      expect(report.findings).toEqual([]);
      expect(report.passed).toBe(true);
    });
  },
);

describe('an answer in Python', () => {
  const check = (
    lines: readonly string[],
    body = 'return F.relu(self.conv2(F.relu(self.conv1(x))))',
  ) => {
    const init = ['super().__init__()', ...lines].map((line) => `        ${line}\n`).join('');
    const text = `class Net(nn.Module):\n    def __init__(self):\n${init}\n    def forward(self, x):\n        ${body}`;
    return runCheck(firstModel, localAnswer({ net: fromPyTorch(text) }));
  };
  const first = 'self.conv1 = nn.Conv2d(1, 16, 2, stride=2)';

  it('passes as one in TypeScript does', async () => {
    const report = await check([first, 'self.conv2 = nn.Conv2d(16, 32, 3, padding=1)']);
    expect([report.findings, report.passed]).toEqual([[], true]);
  });

  it.each([
    ['forgot-padding', 'self.conv2 = nn.Conv2d(16, 32, 3)', undefined],
    ['wrong-in-channels', 'self.conv2 = nn.Conv2d(15, 32, 3, padding=1)', undefined],
    [
      'relu-left-out',
      'self.conv2 = nn.Conv2d(16, 32, 3, padding=1)',
      'return F.relu(self.conv2(self.conv1(x)))',
    ],
  ])('is told what is wrong: %s', async (rule, second, body) => {
    const report = await check([first, second], body);
    expect(report.findings[0]!.rule).toBe(rule);
  });
});
