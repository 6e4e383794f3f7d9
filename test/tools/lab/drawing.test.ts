import { describe, expect, test } from 'vitest';
import { figure, tensor } from '../../../src/index';
import { read } from '../../../src/tools/lab/drawing';

describe('The drawing of a figure that moves', () => {
  const image = tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const { spec } = figure.slidingWindow(image, tensor([[1, 1]]), { at: [1, 0] });
  const drawing = read(spec);

  test('has its steps by their names, and the one that the still image shows', () => {
    expect(drawing.steps).toEqual(spec.frames.map(({ name }) => name));
    expect(drawing.start).toBe(2);
    expect(drawing.pace).toBe(700);
  });

  test("has no room for plotly's slider, which is left out", () => {
    const plain = read(figure.image(image).spec);
    expect(drawing.layout).not.toHaveProperty('sliders');
    expect(drawing.layout).not.toHaveProperty('updatemenus');
    expect(drawing.height).toBeLessThan(spec.layout.height as number);
    expect(plain.height).toBe(plain.layout.height);
    expect(plain.steps).toEqual([]);
  });
});
