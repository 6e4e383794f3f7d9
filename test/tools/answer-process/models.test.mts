import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TensorDatum } from '../../../src/course/answer/answer.js';
import { answerOf, ways } from './ways.mjs';

const file = fileURLToPath(new URL('../../fixtures/answers/models.ts', import.meta.url));
const images = [1, 3, 8, 8];

const zeros = (...shape: number[]): TensorDatum => ({
  kind: 'tensor',
  shape,
  data: new Float32Array(shape.reduce((product, size) => product * size, 1)),
});

const conv1 = {
  name: 'Conv2d: 1-1',
  type: 'Conv2d',
  settings: {
    inChannels: 3,
    outChannels: 4,
    kernelSize: [3, 3],
    stride: [2, 2],
    padding: [1, 0],
    dilation: [1, 1],
    groups: 1,
    bias: false,
    paddingMode: 'zeros',
  },
  inputShape: [1, 3, 8, 8],
  outputShape: [1, 4, 4, 3],
  parameters: 108,
};

describe.each(ways)('A model, described %s,', (way) => {
  const answer = answerOf(way, file);

  it('is its layers, with their settings and shapes', async () => {
    const description = await answer.describe('net', images);
    expect(description).toEqual({
      kind: 'model',
      type: 'Net',
      text: expect.stringMatching(/^Net\(\n {2}\(conv1\): Conv2d\(3, 4, .*\n\)$/s) as string,
      calls: [
        conv1,
        {
          name: 'MaxPool2d: 1-2',
          type: 'MaxPool2d',
          settings: {
            kernelSize: 2,
            stride: 2,
            padding: 0,
            dilation: 1,
            ceilMode: true,
            returnIndices: false,
          },
          inputShape: [1, 4, 4, 3],
          outputShape: [1, 4, 2, 2],
          parameters: 0,
        },
        {
          name: 'ReLU: 2-1',
          type: 'ReLU',
          settings: { inplace: true },
          inputShape: [1, 4, 2, 2],
          outputShape: [1, 4, 2, 2],
          parameters: 0,
        },
        {
          name: 'Flatten: 2-2',
          type: 'Flatten',
          settings: { startDim: 1, endDim: -1 },
          inputShape: [1, 4, 2, 2],
          outputShape: [1, 16],
          parameters: 0,
        },
      ],
      outputShape: [1, 16],
      parameters: 108,
      outside: { numbers: 0, isAll: false, convolutions: 1, multiplyAdds: 1296, shrinks: 1 },
      state: [['conv1.weight', [4, 3, 3, 3]]],
    });
  });

  it('may be a single layer, an empty one, or one layer twice', async () => {
    expect(await answer.describe('plain', [1, 1, 2, 2])).toMatchObject({
      calls: [{ name: 'Conv2d', settings: { bias: true }, parameters: 2 }],
    });
    expect(await answer.describe('empty', [1, 2])).toMatchObject({ outputShape: [1, 2] });
    expect(await answer.describe('again', [1, 2, 3, 3])).toMatchObject({
      calls: [{ name: 'Conv2d: 1-1' }, { name: 'Conv2d: 1-2' }],
      parameters: 6,
    });
  });

  it('runs in evaluation mode and unrecorded, and gets its modes back', async () => {
    const [on, off] = [true, false].map((value) => ({ kind: 'boolean', value }));
    const before = await answer.call('trainings', []);
    expect(before).toMatchObject({ value: { items: [on, on, off] } });
    await answer.describe('modes', images);
    await answer.run('modes', zeros(...images));
    expect(await answer.call('trainings', [])).toEqual(before);
    await answer.describe('looking', images);
    expect(await answer.call('seen', [])).toMatchObject({ value: { items: [off, off, off] } });
  });

  it('may refuse the input: this names the layer, what it said, and what ran before', async () => {
    expect(await answer.describe('refusing', images)).toMatchObject({
      kind: 'refused',
      type: 'Sequential',
      message: expect.stringMatching(
        /^mat1 and mat2 shapes cannot be multiplied \(1x144 and 7x1\)\n/,
      ) as string,
      at: 'Linear: 2-2',
      calls: [{ name: 'Conv2d: 1-1' }, { name: 'Flatten: 2-1', outputShape: [1, 144] }],
      state: [
        ['0.weight', [4, 3, 3, 3]],
        ['0.bias', [4]],
        ['1.1.weight', [1, 7]],
        ['1.1.bias', [1]],
      ],
    });
  });

  it('may fail in its own forward', async () => {
    expect(await answer.describe('failing', images)).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^TypeError: x\.view is not a function\n/) as string,
      at: 'Failing',
      calls: [{ name: 'Conv2d: 1-1' }],
    });
  });

  it('may handle a refusal itself', async () => {
    expect(await answer.describe('forgiving', images)).toMatchObject({
      kind: 'model',
      calls: [{ name: 'ReLU: 1-2' }],
    });
  });

  it.each([
    ['returnsNothing', /^The model returned undefined instead of a tensor\. Is a `return` missing/],
    ['returnsNumber', /^The model returned the number 5120 instead of a tensor\./],
    ['returnsPromise', /^The model returned a promise .* must not be async\.$/],
    ['returnsPair', /^The model returned a list instead of a tensor\./],
    ['withoutForward', /missing the required "forward" function/],
    ['recursing', /^RangeError: Maximum call stack size exceeded$/],
  ])('may give no tensor: %s', async (part, message) => {
    const refused = { kind: 'refused', message: expect.stringMatching(message) as string };
    expect(await answer.describe(part, images)).toMatchObject(refused);
    const threw = { kind: 'threw', message: expect.stringMatching(message) as string };
    expect(await answer.run(part, zeros(...images))).toMatchObject(threw);
  });

  it('may give a different batch from the one it got', async () => {
    expect(await answer.describe('returnsBatch', images)).toMatchObject({ outputShape: [7, 2] });
  });

  it('may override what a check would rely on', async () => {
    expect(await answer.describe('stubborn', [1, 2])).toMatchObject({
      kind: 'model',
      calls: [{ name: 'ReLU: 1-1' }],
    });
  });

  it('may have a field that cannot be read', async () => {
    const threw = { kind: 'threw', name: 'Error', message: 'not ready' };
    expect(await answer.describe('trap', [1, 2])).toEqual(threw);
    expect(await answer.run('trap', zeros(1, 2))).toEqual(threw);
  });

  it('must be an instance', async () => {
    const value = { kind: 'class', name: 'Net', isModule: true };
    expect(await answer.describe('Net', images)).toEqual({ kind: 'no-model', value });
    expect(await answer.run('Net', zeros(...images))).toEqual({ kind: 'no-model', value });
  });
});

describe.each(ways)('A model, run %s,', (way) => {
  const answer = answerOf(way, file);

  it('gives the numbers of each layer, and its own', async () => {
    const input = { ...zeros(2, 3, 8, 8), data: Float32Array.from({ length: 384 }, (_, i) => i) };
    const ran = await answer.run('net', input);
    if (ran.kind !== 'ran') throw new Error(JSON.stringify(ran));
    expect(ran.outputs.map(({ shape }) => shape)).toEqual([
      [2, 4, 4, 3],
      [2, 4, 2, 2],
      [2, 4, 2, 2],
      [2, 16],
    ]);
    expect(ran.output).toEqual(ran.outputs[3]);
    expect(ran.state.map(([name, { shape }]) => [name, shape])).toEqual([
      ['conv1.weight', [4, 3, 3, 3]],
    ]);
    // By hand: filter 0 at row 1 and column 1, which covers rows 1 to 3 (one row is padding) and columns 2 to 4.
    const weight = ran.state[0]![1].data;
    let sum = 0;
    for (let c = 0; c < 3; c++)
      for (let y = 0; y < 3; y++)
        for (let x = 0; x < 3; x++)
          sum += weight[c * 9 + y * 3 + x]! * (c * 64 + (1 + y) * 8 + 2 + x);
    expect(ran.outputs[0]!.data[1 * 3 + 1]).toBeCloseTo(sum, 3);
  });

  it('may be too large to look at', async () => {
    expect(await answer.run('large', zeros(1, 2))).toEqual({
      kind: 'threw',
      name: 'TooLarge',
      message:
        "The model's outputs and parameters come to 50000000 numbers, more than the 16000000 that a check looks at.",
    });
  });
});

describe.each(ways)('A model that does not end, run %s,', (way) => {
  const answer = answerOf(way, file, 1);

  it('is ended', async () => {
    const late = { kind: 'timed-out', seconds: 1 };
    expect(await answer.describe('looping', [1])).toEqual(late);
    expect(await answer.run('looping', zeros(1))).toEqual(late);
    expect(await answer.describe('net', images)).toMatchObject({ kind: 'model' });
  });
});
