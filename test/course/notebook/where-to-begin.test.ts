import { beforeEach, describe, expect, it, vi } from 'vitest';
import { whereToBegin } from '../../../src/course/notebook/where-to-begin';
import { manifest } from '../../../src/course/exercises';
import { destination, placements } from '../../../src/course/exercises/placement';
import { F, nn, zeros } from '../../../src';

const log = vi.spyOn(console, 'log').mockImplementation(() => {});
beforeEach(() => log.mockClear());

/** The answers as the library gives them. */
const right = {
  photos: zeros([8, 3, 40, 60]).shape,
  map: F.conv2d(zeros([1, 1, 6, 8]), zeros([1, 1, 3, 3])).shape.slice(2),
  shape: new nn.Conv2d(3, 8, 5, { padding: 2 })(zeros([1, 3, 40, 60])).shape,
  width: new nn.Conv2d(8, 8, 4, { stride: 3, padding: 1 })(zeros([1, 8, 21, 21])).shape[3],
  parameters: [...new nn.Conv2d(3, 8, 5, { padding: 2 }).parameters()]
    .map((one) => one.numel())
    .reduce((sum, count) => sum + count),
  features: new nn.Flatten()(new nn.MaxPool2d(2, 2)(zeros([1, 8, 10, 12]))).shape[1],
};

const said = () => log.mock.calls.flat().map(String).join('\n').replace(/\s+/g, ' ');

describe('whereToBegin', () => {
  it('sends those to the quiz who know what the library gives', async () => {
    const note = await whereToBegin(right);
    expect(note.title).toBe('Begin at The quiz');
    expect(String(note)).toMatch(/Open `\d\d-the-quiz\.ipynb`\./);
    expect(said()).toContain('Where to begin: right, 6 points');
  });

  it.each([
    ['photos', [8, 3, 60, 40], 'Start here', /Width and height seem to be swapped/],
    ['map', [6, 8], 'Convolution', /padding|edge|window/],
    ['shape', [1, 3, 40, 60], 'Stride and padding', /depth|filters|channels/],
    ['width', 8, 'The shape formula', /round/],
    ['parameters', 600, 'The parameter formula', /biases seem to be left out/],
    ['features', 30, 'Flattening', /depth|channels/],
  ])('names the mistake in %s as %j, and the lesson %s', async (name, answer, title, mistake) => {
    const note = await whereToBegin({ ...right, [name]: answer });
    expect(note.title).toBe(`Begin at ${title}`);
    expect(String(note)).toContain('After it, you can go on at The quiz.');
    expect(said()).toMatch(/Where to begin: 5(?:\.5)? of 6 points/);
    expect(said()).toMatch(mistake);
  });

  it('begins at the first thing that is not known, and names the others', async () => {
    const note = await whereToBegin({ ...right, width: undefined, features: 120 });
    expect(note.title).toBe('Begin at The shape formula');
    expect(String(note)).toContain('Of the lessons after it, do not skip: Flattening.');
  });

  it.each([[undefined], [null], [[8, 3, 40, 60]]])('refuses %j with what to write', (known) => {
    expect(() => whereToBegin(known as never)).toThrow(
      /expected an object with your answers\s+Put their names in front of them/s,
    );
  });

  it('advises nothing where nothing was answered', async () => {
    const note = await whereToBegin({ photos: undefined });
    expect(note.title).toBe('Answer what you can');
    expect(said()).toContain('Where to begin: nothing answered yet');
  });
});

describe('the questions', () => {
  it('each lead to a lesson of their own, in the order of the course', () => {
    const places = [...placements.map(({ lesson }) => lesson), destination].map((lesson) =>
      manifest.findIndex(({ name }) => name === lesson),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });
});
