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
import { sevenLayers } from '../../../src/course/exercises/sequential/seven-layers';
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
  [underBudget, 'beyond', 'not-answered'],
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
