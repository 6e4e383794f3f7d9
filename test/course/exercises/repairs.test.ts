import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import { randomInput } from '../../../src/course/check/models/random-input';
import { runCheck } from '../../../src/course/check/run-check';
import { repairBatchAxis } from '../../../src/course/exercises/flattening/repair-batch-axis';
import { repairFlattenSize } from '../../../src/course/exercises/flattening/repair-flatten-size';
import { repairChannels } from '../../../src/course/exercises/models/repair-channels';
import { repairRelu } from '../../../src/course/exercises/models/repair-relu';
import { repairPadding } from '../../../src/course/exercises/sequential/repair-padding';
import { evaluate } from './evaluate';

/** What is quoted in the task's code block. */
const quoted = (task: string) => /```\n(.*)\n```/s.exec(task)![1]!;

describe('A repair shows the message that its network really gives', () => {
  it.each([
    [repairChannels, [1, 3, 32, 32]],
    [repairPadding, [1, 3, 32, 32]],
    [repairFlattenSize, [1, 1, 28, 28]],
    [repairBatchAxis, [8, 1, 28, 28]],
  ] as const)('$id', async ({ starter, task }, input) => {
    const described = await localAnswer(evaluate(starter)).describe('net', input);
    expect(described.kind === 'refused' && described.message.split('\n')[0]).toBe(quoted(task));
  });

  it('repair-batch-axis runs for one digit, as it says', async () => {
    const described = await localAnswer(evaluate(repairBatchAxis.starter)).describe(
      'net',
      [1, 1, 28, 28],
    );
    expect(described.kind).toBe('model');
  });
});

describe('A repair that has not begun', () => {
  const repairs = [repairChannels, repairRelu, repairPadding, repairFlattenSize, repairBatchAxis];

  it.each(repairs)('is not a try of $id', async (exercise) => {
    const report = await runCheck(exercise, localAnswer(evaluate(exercise.starter)));
    expect(report.isUnanswered).toBe(true);
    expect(String(report)).toMatch(
      /nothing changed yet\n· It still works as it did at the start\. /,
    );
  });

  it('has begun with the first change, right or wrong', async () => {
    const text = repairChannels.starter.replace('16, 24', '12, 24');
    const report = await runCheck(repairChannels, localAnswer(evaluate(text)));
    expect(report.isUnanswered).toBe(false);
  });
});

describe('repair-relu', () => {
  const smallestBefore = async (text: string) => {
    const answer = localAnswer(evaluate(text));
    const ran = await answer.run('net', randomInput([1, 1, 28, 28], 1));
    if (ran.kind !== 'ran') throw new Error('it did not run');
    // After the first convolution and the first pooling comes the second convolution.
    return Math.min(...ran.outputs[1]!.data);
  };

  it('lets negative numbers through to the second convolution, as it says', async () => {
    expect(await smallestBefore(repairRelu.starter)).toBeLessThan(0);
  });

  const repaired = (from: string, to: string) => {
    expect(repairRelu.starter).toContain(from);
    return runCheck(repairRelu, localAnswer(evaluate(repairRelu.starter.replace(from, to))));
  };

  it('accepts the ReLU after the pooling as well: the order of the two does not matter', async () => {
    const report = await repaired('this.pool(this.conv1(x))', 'F.relu(this.pool(this.conv1(x)))');
    expect(report.passed).toBe(true);
  });

  it('gives half of the points to a ReLU in the wrong place', async () => {
    const report = await repaired(
      'return this.classify(this.flatten(quarter))',
      'return F.relu(this.classify(this.flatten(quarter)))',
    );
    expect(report.findings[0]!.rule).toBe('relu-misplaced');
    expect(report.points).toBe(1);
  });
});

describe('repair-padding', () => {
  it('is not repaired by a linear layer that takes whatever comes out', async () => {
    const text = repairPadding.starter.replace('32 * 8 * 8', '32 * 7 * 7');
    const report = await runCheck(repairPadding, localAnswer(evaluate(text)));
    expect(report.findings.map(({ rule }) => rule)).toEqual(['forgot-padding', 'partly-right']);
    expect(report.findings[0]!.message).toContain('second convolution');
    expect(report.points).toBe(1);
  });
});

describe('repair-batch-axis', () => {
  it('is not repaired by naming the size of the batch', async () => {
    const text = repairBatchAxis.starter.replace('second.flatten()', 'second.reshape([8, 512])');
    const report = await runCheck(repairBatchAxis, localAnswer(evaluate(text)));
    expect(report.findings[0]!.rule).toBe('batch-size-fixed');
  });
});
