import { describe, expect, it } from 'vitest';
import { data, explore, F, manualSeed, nn, noGrad, ones, tensor, type Tensor } from '../../../src';
import { EXPLORER_MIME } from '../../../src/display/explored';
import { inPyTorch, inTypeScript } from '../../../src/explore/draw/in-code';
import { reader } from '../../../src/explore/draw/reader';
import { readingOf } from '../../../src/explore/draw/reading';
import { unpack } from '../../../src/explore/draw/chain';
import {
  chainOf,
  cleared,
  drawn,
  nextDigit,
  paperOf,
  seenIn,
  type DrawState,
} from '../../../src/explore/draw/setting';
import { percent, readText, sentenceOf } from '../../../src/explore/draw/words';
import { withLine } from '../../../src/explore/paint';

const held = data.digits({ train: false });
const hundred = held.images.narrow(0, 0, 100) as Tensor<[number, 1, 28, 28]>;
const labels = [...held.labels.data().slice(0, 100)];
const call = (made: unknown, ...given: unknown[]) =>
  (made as (...given: unknown[]) => Tensor)(...given);

class Reader extends nn.Module {
  conv1 = new nn.Conv2d(1, 8, 5, { padding: 2 });
  conv2 = new nn.Conv2d(8, 16, 3, { padding: 1 });
  pool = new nn.MaxPool2d(2, 2);
  flatten = new nn.Flatten();
  classify = new nn.Linear(784, 10);

  forward<N extends number>(x: Tensor<[N, 1, 28, 28]>) {
    const half = this.pool(F.relu(this.conv1(x)));
    const quarter = this.pool(F.relu(this.conv2(half)));
    return this.classify(this.flatten(quarter));
  }
}

/** The states in which each of some images is read. */
const statesOf = (images: Tensor, network?: nn.Module): DrawState[] =>
  Array.from({ length: images.shape[0]! / 20 }, (_, part) => {
    const some = { images: images.narrow(0, 20 * part, 20) };
    const first = (network ? explore.draw(network, some) : explore.draw(some)).state;
    return Array.from({ length: 20 }, (__, digit) => ({ ...first, digit }));
  }).flat();

/** The largest difference between the loops' scores and the library's. */
function farthest(states: readonly DrawState[], scores: Tensor): number {
  const byLibrary = scores.data();
  const byLoops = states.flatMap((state) => readingOf(state).scores);
  return Math.max(...byLoops.map((score, i) => Math.abs(score - byLibrary[i]!)));
}

/** The stored weights in the library's own layers. */
function storedReader(): Reader {
  const net = new Reader();
  const learned = reader.filter((layer) => layer.kind === 'conv' || layer.kind === 'linear');
  const stored = ['conv1', 'conv2', 'classify'].flatMap((name, i) =>
    (['weight', 'bias'] as const).map((kind) => {
      const { shape } = net.stateDict()[`${name}.${kind}`]!;
      return [`${name}.${kind}`, call(tensor, [...unpack(learned[i]![kind])], [...shape])];
    }),
  );
  net.loadStateDict(Object.fromEntries(stored) as Record<string, Tensor>);
  return net;
}

describe('The network of explore.draw', () => {
  const states = statesOf(hundred);

  it('reads at least 95 of 100 digits that it has not learned from', () => {
    const right = states.filter((state, i) => readingOf(state).read === labels[i]);
    expect(right.length).toBeGreaterThanOrEqual(95);
  });

  it('has the scores that the library computes with its weights', () => {
    const net = storedReader();
    expect(
      farthest(
        states,
        noGrad(() => net(hundred)),
      ),
    ).toBeLessThan(1e-4);
  });
});

describe('A network of one’s own', () => {
  manualSeed(3);

  it.each([
    ['a class that calls F.relu', new Reader()],
    [
      'layers in a Sequential, with strides, groups and dropout',
      new nn.Sequential(
        new nn.Conv2d(1, 4, 3, { stride: 2, bias: false }),
        new nn.ReLU(),
        new nn.Conv2d(4, 4, 3, { groups: 2, dilation: 2, padding: 'same' }),
        new nn.MaxPool2d(3, 2),
        new nn.Flatten(),
        new nn.Dropout(0.5),
        new nn.Linear(144, 20),
        new nn.ReLU(),
        new nn.Linear(20, 10),
      ),
    ],
    [
      'convolutions without ReLU',
      new nn.Sequential(
        new nn.Conv2d(1, 2, 5, { stride: 4 }),
        new nn.Flatten(),
        new nn.Linear(72, 10),
      ),
    ],
  ])('may be %s', (_, net) => {
    const twenty = hundred.narrow(0, 0, 20);
    net.eval();
    const scores = noGrad(() => call(net, twenty));
    expect(farthest(statesOf(twenty, net), scores)).toBeLessThan(1e-4);
    net.train();
    explore.draw(net);
    expect(net.training).toBe(true);
  });

  it.each([
    ['cat', 'the network must be a module, but is cat'],
    [new nn.Sequential(new nn.Flatten(), new nn.Linear(784, 9)), 'makes [1, 9] of an image'],
    [
      new nn.Sequential(new nn.Flatten(), new nn.Linear(784, 10), new nn.Tanh()),
      'has a layer that is not drawn here: Tanh()',
    ],
    [
      new (class extends nn.Module {
        classify = new nn.Linear(784, 10);
        forward = (x: Tensor) => call(this.classify, call(x.flatten.bind(x), 1)).mul(2);
      })(),
      'computes something else than its layers, one after the other, do',
    ],
  ])('is refused if it is not a chain of layers that are drawn: %s', (net, message) => {
    expect(() => explore.draw(net as never)).toThrow(message);
  });
});

describe('explore.draw', () => {
  it('has a form for pages, one without scripts, and a sentence', () => {
    const paper = explore.draw();
    const bundle = paper.toBundle();
    expect(bundle[EXPLORER_MIME]).toMatchObject({ explorer: 'draw', state: paper.state });
    expect(bundle['text/html']).toMatch(/^<img alt="The paper is empty\. Draw a digit\./);
    expect(bundle['text/plain']).toContain(
      'On the way there are 8 maps of 28 x 28 and 16 maps of 14 x 14. The scores of 0 to 9: ',
    );
  });

  it.each([
    [{ images: 3 }, 'the images must be (N, 1, 28, 28), 1 to 20 of them, but are 3'],
    [{ images: ones([21, 1, 28, 28]) }, 'but are of shape [21, 1, 28, 28]'],
    [{ images: ones([1, 1, 28, 28]).mul(255) }, 'must be from 0 (paper) to 1 (ink)'],
    [{ image: 3 }, 'Its only option is images.'],
  ])('refuses %o', (options, message) => {
    expect(() => explore.draw(options as never)).toThrow(message);
  });

  it('goes from one digit of the data to the next, and draws on it', () => {
    const first = explore.draw({ images: hundred.narrow(0, 0, 2) }).state;
    const second = nextDigit(first);
    expect([first.digit, second.digit, nextDigit(second).digit]).toEqual([0, 1, 0]);
    const pen = { size: [56, 56], radius: 2 } as const;
    const more = drawn(second, withLine(paperOf(second), pen, [3, 3], [3, 50]));
    expect([more.digit, paperOf(more)[3 * 56 + 20]]).toEqual([null, 255]);
    expect(paperOf(cleared(more)).every((ink) => ink === 0)).toBe(true);
    expect(seenIn(cleared(more))).toEqual(new Uint8Array(784));
  });

  it('says what is read, how sure that is, and what comes next', () => {
    const state = explore.draw({ images: hundred.narrow(0, 8, 1) }).state;
    const reading = readingOf(state);
    const { scores, shares } = reading;
    expect(readText(reading)).toMatch(/^The network reads an 8, with .* %; next comes \d, with /);
    expect(sentenceOf(reading)).toContain('The scores of 0 to 9: ');
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares.indexOf(Math.max(...shares))).toBe(scores.indexOf(Math.max(...scores)));
    expect([0.9999, 0.00001, 0.1234].map(percent)).toEqual(['> 99.9 %', '< 0.1 %', '12.3 %']);
  });

  it('is a line of code', () => {
    const chain = chainOf(explore.draw().state);
    expect(inTypeScript(chain)).toBe(
      'new nn.Sequential(new nn.Conv2d(1, 8, 5, { padding: 2 }), new nn.ReLU(), new nn.MaxPool2d(2), new nn.Conv2d(8, 16, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2), new nn.Flatten(), new nn.Linear(784, 10))',
    );
    expect(inPyTorch(chain)).toBe(
      'nn.Sequential(nn.Conv2d(1, 8, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(784, 10))',
    );
  });
});
