import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import type { FunctionExercise } from '../../../src/course/check/functions';
import { runCheck } from '../../../src/course/check/run-check';
import { convolveByLoops } from '../../../src/course/exercises/convolution/convolve-by-loops';
import { convolveChannels } from '../../../src/course/exercises/convolution/convolve-channels';
import { middleLine } from '../../../src/course/exercises/convolution/middle-line';
import { flatIndex } from '../../../src/course/exercises/flattening/flat-index';
import { fromFlatIndex } from '../../../src/course/exercises/flattening/from-flat-index';
import { gradientOfKernel } from '../../../src/course/exercises/learning/gradient-of-kernel';
import { countParameters } from '../../../src/course/exercises/parameters/count-parameters';
import { maxPoolByLoops } from '../../../src/course/exercises/pooling/max-pool-by-loops';
import { outputSize } from '../../../src/course/exercises/sizes/output-size';
import { oneLoss } from '../../../src/course/exercises/training/one-loss';
import { trainingStep } from '../../../src/course/exercises/training/training-step';
import { brightenRow } from '../../../src/course/exercises/typescript/brighten-row';
import { countBright } from '../../../src/course/exercises/typescript/count-bright';
import { sumOfTable } from '../../../src/course/exercises/typescript/sum-of-table';
import { batchNormByHand } from '../../../src/course/exercises/training-for-real/batch-norm-by-hand';
import { climbingLoss } from '../../../src/course/exercises/training-for-real/climbing-loss';
import { honestAccuracy } from '../../../src/course/exercises/training-for-real/honest-accuracy';
import { learnedAndKept } from '../../../src/course/exercises/training-for-real/learned-and-kept';
import { stillLayer } from '../../../src/course/exercises/training-for-real/still-layer';
import { stubbornLoss } from '../../../src/course/exercises/training-for-real/stubborn-loss';
import { sizeOnTheWayUp } from '../../../src/course/exercises/transposed/size-on-the-way-up';
import { stampsByLoops } from '../../../src/course/exercises/transposed/stamps-by-loops';
import { evaluate } from './evaluate';

const exercises: readonly (readonly [topic: string, exercise: FunctionExercise])[] = [
  ['typescript', sumOfTable],
  ['typescript', brightenRow],
  ['typescript', countBright],
  ['sizes', outputSize],
  ['parameters', countParameters],
  ['convolution', middleLine],
  ['convolution', convolveByLoops],
  ['convolution', convolveChannels],
  ['pooling', maxPoolByLoops],
  ['flattening', flatIndex],
  ['flattening', fromFlatIndex],
  ['learning', gradientOfKernel],
  ['training', oneLoss],
  ['training', trainingStep],
  ['training-for-real', climbingLoss],
  ['training-for-real', batchNormByHand],
  ['training-for-real', learnedAndKept],
  ['training-for-real', honestAccuracy],
  ['training-for-real', stubbornLoss],
  ['training-for-real', stillLayer],
  ['transposed', sizeOnTheWayUp],
  ['transposed', stampsByLoops],
];

const check = (exercise: FunctionExercise, parts: unknown) =>
  runCheck(exercise, localAnswer(parts));

const errors = async (exercise: FunctionExercise, parts: unknown) =>
  (await check(exercise, parts)).findings.filter(({ severity }) => severity === 'error');

describe.each(exercises.map(([topic, exercise]) => [exercise.id, topic, exercise] as const))(
  '%s',
  (id, topic, exercise) => {
    const [part] = exercise.parts;

    // A function to be completed runs, and its starter gets the name of the mistake that it makes.
    const throws = exercise.starter.includes('Not written yet');
    it.runIf(throws)('says of its starter that it is not written yet', async () => {
      const { passed, points, findings } = await check(exercise, evaluate(exercise.starter));
      expect(findings).toMatchObject([{ rule: 'not-written', part: part!.name }]);
      expect(findings[0]!.message).toMatch(
        /^`\w+` is not written yet\. A first input to try: `\w+\(.*\)` should give /,
      );
      expect(findings[0]!.withoutAnswer).not.toContain('should give');
      expect([passed, points]).toEqual([false, 0]);
    });

    it('accepts its solution, and nothing is left to say', async () => {
      const file = join(__dirname, '../../../solutions', topic, `${id}.ts`);
      const { passed, findings } = await check(exercise, evaluate(readFileSync(file, 'utf8')));
      expect(findings).toEqual([]);
      expect(passed).toBe(true);
    });

    it('shows the first example of its task as it is', () => {
      expect(exercise.task).toContain(`\`${part!.name}(`);
    });

    it('names every modelled mistake, on an input that was chosen by hand', async () => {
      const single = (await exercise.mistaken()).filter(({ rules }) => rules.length === 1);
      expect(single.length).toBeGreaterThan(5);
      for (const { rules, parts } of single) {
        const found = await errors(exercise, parts);
        expect(found.map(({ rule }) => rule)).toEqual(rules);
        // Short enough to follow with a pencil, as no random input is.
        expect(found[0]!.message.length).toBeLessThan(400);
        expect(found[0]!.mistakes).toBeUndefined();
      }
    });

    it('names most pairs of mistakes, both of them', async () => {
      const pairs = (await exercise.mistaken()).filter(({ rules }) => rules.length === 2);
      const sample = pairs.filter((_, i) => i % Math.ceil(pairs.length / 40) === 0);
      let named = 0;
      for (const { rules, parts } of sample) {
        const found = await errors(exercise, parts);
        const names = found.map(({ rule }) => rule);
        if (rules.every((rule) => names.includes(rule))) named += 1;
      }
      expect(named / sample.length).toBeGreaterThan(0.9);
    });
  },
);
