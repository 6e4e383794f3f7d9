import { describe, expect, it } from 'vitest';
import { explain, shapeAfterQuestion, type Network } from '../../../../src/course/mistake';

describe('Height and width that are both wrong', () => {
  const square: Network = {
    input: [3, 32, 32],
    layers: [{ kind: 'conv', inChannels: 3, outChannels: 10, kernel: 3, stride: 2 }],
  };
  const shape = shapeAfterQuestion('shape', NaN, square, ['depth', 'height', 'width']);
  const after = (height: number, width: number) =>
    explain(shape, { depth: 10, height, width }).causes.map(
      ({ at, explanations }) =>
        `${at.name}: ${explanations
          .flat()
          .map(({ rule }) => rule)
          .join()}`,
    );

  it('are explained by the same mistake', () => {
    expect(after(14, 14)).toEqual(['height: forgot-plus-one']);
  });

  it('and by none if each would need another one', () => {
    expect(after(13, 17)).toEqual(['height: ', 'width: ']);
  });
});
