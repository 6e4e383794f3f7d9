import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { refusalExercise } from '../../../../src/course/check/types/refusal-exercise';
import type { ModelLayer } from '../../../../src/course/mistake/models';

const layers: ModelLayer[] = [
  { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 3 },
  { kind: 'pool', kernel: 2 },
  { kind: 'conv', inChannels: 16, outChannels: 20, kernel: 3 },
];
const text = { id: 'why', title: 'Why', purpose: '', task: '', hints: [] };
const exercise = refusalExercise({ ...text, input: [1, 3, 20, 20], layers });

async function rules(parts: Record<string, unknown>) {
  const { findings } = await runCheck(exercise, localAnswer(parts));
  return findings.map(({ part, rule }) => `${part}: ${rule}`);
}

describe('Why a stack is refused', () => {
  it('is computed from the stack', async () => {
    const linear: ModelLayer[] = [
      { kind: 'flatten' },
      { kind: 'linear', inFeatures: 10, outFeatures: 2 },
    ];
    const other = refusalExercise({ ...text, input: [1, 3, 2, 2], layers: linear });
    const report = await runCheck(other, localAnswer({ layer: 2, takes: 10, got: 12 }));
    expect(report.passed).toBe(true);
  });

  it('is not a question if nothing is refused', () => {
    expect(() =>
      refusalExercise({ ...text, input: [1, 3, 20, 20], layers: layers.slice(0, 2) }),
    ).toThrow('no layer refuses');
  });

  it('is answered by three numbers, in any form that is a number', async () => {
    const report = await runCheck(exercise, localAnswer({ layer: 3, takes: 16n, got: [8] }));
    expect(report.passed).toBe(true);
  });

  it('gives a point for each number, and names the mistake in the others', async () => {
    const report = await runCheck(exercise, localAnswer({ layer: 2, takes: 16, got: 3 }));
    expect(report.points).toBe(1);
    expect(await rules({ layer: 2, takes: 16, got: 3 })).toEqual([
      'layer: counted-from-zero',
      'got: depth-of-the-picture',
    ]);
    expect(await rules({ layer: 4, takes: 8, got: 16 })).toEqual([
      'layer: layer-after',
      'takes: numbers-swapped',
      'got: numbers-swapped',
    ]);
    expect(await rules({ layer: 3, takes: 20, got: 99 })).toEqual([
      'takes: filters-for-channels',
      'got: wrong-number',
    ]);
  });

  it('has a finding for what is not a number', async () => {
    expect(await rules({ layer: undefined, takes: 'many', got: NaN })).toEqual([
      'layer: not-answered',
      'takes: text-for-number',
      'got: not-a-number',
    ]);
  });
});
