import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TensorDatum } from '../../../src/course/answer/answer.js';
import { answerOf, ways } from './ways.mjs';

const file = fileURLToPath(new URL('../../fixtures/answers/models.ts', import.meta.url));
const images = [1, 3, 8, 8];
const image: TensorDatum = { kind: 'tensor', shape: images, data: new Float32Array(192) };

describe.each(ways)('The part that is Python, asked %s,', (way) => {
  const answer = answerOf(way, file);

  it('is a text as a value, and a network as a model', async () => {
    expect(await answer.value('python')).toMatchObject({ kind: 'string' });
    expect(await answer.describe('python', images)).toMatchObject({
      kind: 'model',
      type: 'Net',
      outputShape: [1, 4, 3, 3],
      state: [
        ['conv1.weight', [4, 3, 3, 3]],
        ['conv1.bias', [4]],
      ],
    });
  });

  it('has the same weights each time it is run', async () => {
    const [one, two] = [await answer.run('python', image), await answer.run('python', image)];
    expect(one).toMatchObject({ kind: 'ran' });
    expect(two).toEqual(one);
  });

  it('is read under its own name alone', async () => {
    const value = { kind: 'string', value: 'nn.Conv2d(3, 4, 3)', length: 18 };
    expect(await answer.describe('text', images)).toEqual({ kind: 'no-model', value });
  });
});
