import { describe, expect, it, test } from 'vitest';
import { nn, randn } from '../../src';
import { explainEngine } from '../../src/shape/engine-words';
import { messageOf } from '../torch/mistakes';

class Net extends nn.Module {
  forward(x: unknown) {
    return x;
  }
}

describe("What the engine says of a learner's mistake", () => {
  type Callable = (...inputs: unknown[]) => unknown;
  const [conv, net] = [nn.Conv2d, Net] as unknown as [Callable, Callable];
  const x = randn([2]) as unknown as Record<string, Callable>;
  const list = [1, 2] as unknown as Record<string, Callable>;
  const nothing = undefined as unknown as Record<string, Callable>;

  test.each([
    ['a layer without new', () => conv(1, 2, 3), 'made with `new`: `new nn.Conv2d(…)`.'],
    ['a model without new', () => net(), 'made with `new`: `new Net(…)`.'],
    ['a field that is called', () => x.shape!(), 'write `x.shape`, without brackets.'],
    ['a list', () => list.logSoftmax!(), '`list` has no logSoftmax, so it is not a tensor'],
    ['nothing', () => nothing.relu!(), 'There is no tensor whose relu is meant, but undefined: is'],
  ])('has words added: %s', (_, mistake, words) => {
    const [first, then] = explainEngine(messageOf(mistake)!).split('\n');
    expect(first).toBe(messageOf(mistake));
    expect(then).toContain(words);
  });

  test.each([
    ["class constructors must be invoked with 'new'", 'made with `new`, such as'],
    ['can\'t access property "relu", x is undefined', 'whose relu is meant, but undefined: is'],
    ['can\'t access property "shape" of null', 'whose shape is meant, but null: is'],
  ])('has words added in Firefox: %s', (said, words) => {
    expect(explainEngine(said)).toContain(`${said}\n`);
    expect(explainEngine(said)).toContain(words);
  });

  it('is left as it is where it is of other things', () => {
    for (const said of [
      'x is not defined',
      'a.b is not a function',
      "Cannot read properties of null (reading 'b')",
      'can\'t access property "b", a is null',
    ]) {
      expect(explainEngine(said)).toBe(said);
    }
  });
});
