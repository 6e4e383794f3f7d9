import { describe, expect, it } from 'vitest';
import * as shape from '../../src/shape';
import { byName, type LayerCase, layerCases } from '../torch/expected';

/** All cases of one layer, with the height and width of their inputs and outputs. */
const casesOf = (layer: string) => byName(layerCases.filter(({ name }) => name === layer))[0]![1];
const sizesOf = ({ input, output }: LayerCase) => ({
  input: input.shape.slice(-2) as [number, number],
  output: output.shape.slice(-2),
});

describe('shape.convOutputSize() is the size that torch gives', () => {
  it.each(casesOf('Conv2d'))('for %s', (_, entry) => {
    const { input, output } = sizesOf(entry);
    const kernel = entry.args[2] as number;
    expect(shape.convOutputSize({ ...entry.options, input, kernel })).toEqual(output);
  });
});

describe.each(['MaxPool2d', 'AvgPool2d'])(
  'shape.poolOutputSize() is the size of torch',
  (layer) => {
    it.each(casesOf(layer))('for %s', (_, entry) => {
      const { input, output } = sizesOf(entry);
      const [kernel, stride] = entry.args as number[];
      expect(shape.poolOutputSize({ stride, ...entry.options, input, kernel: kernel! })).toEqual(
        output,
      );
    });
  },
);

describe('shape.convParameters() counts the parameters of torch', () => {
  it.each(casesOf('Conv2d'))('for %s', (_, entry) => {
    const [inChannels, outChannels, kernel] = entry.args as number[];
    const stored = Object.values(entry.gradients!).map((place) => place.shape);
    const count = stored.reduce(
      (sum, all) => sum + all.reduce((product, size) => product * size, 1),
      0,
    );
    const parameters = shape.convParameters({
      ...entry.options,
      inChannels: inChannels!,
      outChannels: outChannels!,
      kernel: kernel!,
    });
    expect(parameters).toBe(count);
  });
});
