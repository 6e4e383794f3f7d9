/** The quiz, and a table of wrong answers that learners give. */
import { describe, expect, it } from 'vitest';
import {
  explain,
  networkQuestion,
  type Answers,
  type Diagnosis,
  type Network,
} from '../../../../src/course/mistake';

const quiz: Network = {
  input: [3, 130, 130],
  layers: [
    { kind: 'conv', inChannels: 3, outChannels: 10, kernel: 3 },
    { kind: 'pool', kernel: 4 },
    { kind: 'conv', inChannels: 10, outChannels: 20, kernel: 5, padding: 2 },
    { kind: 'pool', kernel: 2 },
  ],
};
const question = networkQuestion(quiz, {
  steps: 'steps',
  depth: 'depth',
  size: 'size',
  features: 'features',
});

const ends = (depth: number, size: number, features: number): Answers => ({
  'final depth': depth,
  'final size': size,
  'final features': features,
});
const steps = (...sizes: number[]): Answers =>
  Object.fromEntries(sizes.map((size, i) => [`size ${i + 1}`, size]));

/** The names of the explanations, cause by cause: `place: a + b / c`. */
const named = ({ causes }: Diagnosis) =>
  causes.map(({ at, explanations }) => {
    const each = explanations.map((mistakes) => mistakes.map(({ rule }) => rule).join(' + '));
    return `${at.name}: ${each.join(' / ')}`;
  });

describe('The final answers alone', () => {
  it('are right', () => {
    const diagnosis = explain(question, ends(20, 16, 5120));
    expect(diagnosis.causes).toEqual([]);
    expect(Object.values(diagnosis.states)).toEqual(['right', 'right', 'right']);
  });

  it.each([
    ['no + 1 in the convolutions', ends(20, 15, 4500), /forgot-plus-one \/ padding-counted-once/],
    ['no + 1 anywhere', ends(20, 13, 3380), /^final size: forgot-plus-one$/],
    ['padding ignored', ends(20, 14, 3920), /ignored-padding/],
    ['padding as large as the kernel', ends(20, 19, 7220), /^final size: padding-as-kernel$/],
    ['pools slide by 1', ends(20, 124, 307520), /^final size: pool-moves-by-one$/],
    ['any pool halves, or the last is skipped', ends(20, 32, 20480), /pool-halves \/ skipped/],
    ['channels multiply', ends(200, 16, 51200), /^final depth: channels-multiplied$/],
    ['channels multiply, with RGB', ends(600, 16, 153600), /^final depth: channels-multiplied$/],
    ['pooling halves the channels', ends(10, 16, 2560), /pool-divides-depth/],
    ['the depth is still 3', ends(3, 16, 768), /^final depth: depth-unchanged$/],
    ['no depth', ends(20, 16, 256), /^final features: depth-not-counted$/],
    ['one side only', ends(20, 16, 320), /^final features: one-side-only$/],
    ['parameters', ends(20, 16, 5300), /^final features: parameters-for-activations$/],
    ['weights alone', ends(20, 16, 5270), /^final features: parameters-for-activations$/],
  ])('%s', (_, answers, name) => {
    const diagnosis = explain(question, answers);
    expect(named(diagnosis)).toHaveLength(1);
    expect(named(diagnosis)[0]).toMatch(name);
  });

  it('leave a number unexplained that no mistake leads to', () => {
    expect(named(explain(question, ends(20, 16, 7777)))).toEqual(['final features: ']);
  });
});

describe('A number that does not fit the ones before it', () => {
  const contradicted = (answers: Answers) =>
    explain(question, answers).causes.map(({ at, contradicts }) => [
      at.name,
      contradicts?.before.name,
      contradicts?.value,
    ]);

  it.each([
    ['20 · 15 · 15 beside a size of 16', ends(20, 16, 4500), 'final size', 15],
    ['20 · 17 · 17, to which no mistake leads', ends(20, 16, 5780), 'final size', 17],
    ['20 · 32 · 32, which pooling once gives', ends(20, 16, 20480), 'final size', 32],
    ['600 · 16 · 16, as with multiplied channels', ends(20, 16, 153600), 'final depth', 600],
  ])('is %s', (_, answers, before, value) => {
    expect(contradicted(answers)).toEqual([['final features', before, value]]);
  });

  it.each([2, 3, 32])(
    'is none if it is %i times the right one, as with a factor too many',
    (times) => {
      expect(contradicted(ends(20, 16, times * 5120))).toEqual([
        ['final features', undefined, undefined],
      ]);
    },
  );

  it('is none where another number before it would lead to almost any', () => {
    const sums = networkQuestion(quiz, { parametersOfEach: 'each', parameters: 'all' });
    const each = { 'parameters 1': 280, 'parameters 2': 0, 'parameters 3': 5020 };
    const all = { ...each, 'parameters 4': 0, 'final parameters': 5555 };
    expect(explain(sums, all).causes).toMatchObject([{ explanations: [] }]);
    expect(contradicted({ ...steps(128, 32, 41, 16), ...ends(20, 16, 5120) })).toEqual([
      ['size 3', undefined, undefined],
    ]);
  });
});

describe('Two mistakes', () => {
  it('are rarely found for an arbitrary number', () => {
    const right: Answers = { 'final depth': 20, 'final size': 16, 'final features': 5120 };
    const wrong = Object.entries(right).flatMap(([name, value]) =>
      Array.from({ length: 20 }, (_, i) => ({ [name]: value - 10 + i + Number(i >= 10) })),
    );
    const guesses = wrong.flatMap((only) => [only, { ...right, ...only }]);
    const paired = guesses.filter((answers) => {
      const { causes } = explain(question, answers);
      return causes.some(({ explanations }) => explanations.some(({ length }) => length > 1));
    });
    expect(guesses).toHaveLength(120);
    expect(paired.length).toBeLessThanOrEqual(2);
  });
});

describe('With the steps', () => {
  it('the first wrong one is found, and what follows from it is consistent', () => {
    const diagnosis = explain(question, { ...steps(128, 32, 30, 15), ...ends(20, 15, 4500) });
    expect(named(diagnosis)).toEqual(['size 3: padding-counted-once']);
    expect(diagnosis.states).toEqual({
      'size 1': 'right',
      'size 2': 'right',
      'size 3': 'wrong',
      'size 4': 'consistent',
      'final depth': 'right',
      'final size': 'consistent',
      'final features': 'consistent',
    });
  });

  it('a right end after wrong steps is noticed', () => {
    const diagnosis = explain(question, { ...steps(129, 32, 32, 16), ...ends(20, 16, 5120) });
    expect(named(diagnosis)).toEqual(['size 1: conv-shrinks-by-one']);
    expect(diagnosis.states['final features']).toBe('right');
  });

  it('two mistakes are each named where they begin', () => {
    const answers = { ...steps(127, 31, 26, 13), ...ends(20, 13, 3380) };
    expect(named(explain(question, answers))).toEqual([
      'size 1: forgot-plus-one',
      'size 3: ignored-padding',
    ]);
  });

  it('two mistakes in the same step are named together', () => {
    const answers = { ...steps(128, 32, 29, 14), ...ends(20, 14, 3920) };
    expect(named(explain(question, answers))).toEqual([
      'size 3: forgot-plus-one + padding-counted-once',
    ]);
  });

  it('a mistake made in one layer only is a slip', () => {
    const answers = { ...steps(127, 31, 31, 15), ...ends(20, 15, 4500) };
    expect(named(explain(question, answers))).toEqual(['size 1: forgot-plus-one']);
  });

  it('a step that nothing leads to does not hide the next mistake', () => {
    const answers = { ...steps(111, 27, 27, 13), 'final depth': 200 };
    expect(named(explain(question, answers))).toEqual([
      'size 1: ',
      'final depth: channels-multiplied',
    ]);
  });
});

describe('Height and width', () => {
  const wide: Network = { input: [3, 40, 60], layers: [{ kind: 'pool', kernel: 2 }] };
  const rectangular: Network = {
    input: [3, 40, 60],
    layers: [{ kind: 'conv', inChannels: 3, outChannels: 8, kernel: [3, 5] }],
  };
  const sizes = (network: Network) => networkQuestion(network, { steps: 'steps', size: 'size' });

  it.each<[string, Network, number[], number[], string]>([
    ['everywhere', wide, [30, 20], [30, 20], 'height 1'],
    ['at the end alone', wide, [20, 30], [30, 20], 'final height'],
    ['in a step alone', wide, [30, 20], [20, 30], 'height 1'],
    ['of the image', rectangular, [58, 36], [58, 36], 'height 1'],
    ['of the kernel', rectangular, [36, 58], [36, 58], 'height 1'],
    ['where they are written', rectangular, [56, 38], [56, 38], 'height 1'],
  ])('swapped %s are named so', (_, network, step, end, at) => {
    const answers = {
      'height 1': step[0]!,
      'width 1': step[1]!,
      'final height': end[0]!,
      'final width': end[1]!,
    };
    expect(named(explain(sizes(network), answers))).toEqual([`${at}: width-before-height`]);
  });
});

describe('The right numbers in a list', () => {
  const fields = networkQuestion(quiz, { fields: 'fields', field: 'field' });
  const written = (...list: number[]) =>
    Object.fromEntries(list.map((size, i) => [`field ${i + 1}`, size]));

  it('may be written from the last to the first', () => {
    const answers = { ...written(26, 22, 6, 3), 'final field': 26 };
    expect(named(explain(fields, answers))).toEqual(['field 1: list-reversed']);
  });

  it('or begin with the image itself', () => {
    const answers = written(1, 3, 6, 22);
    expect(named(explain(fields, answers))).toEqual(['field 1: list-begins-with-the-image']);
  });
});

describe('A mistake in one place', () => {
  /** The mistake of leaving out the padding, as it is told of a network with two blocks. */
  function withoutPadding(kernel: number, size: number) {
    const padding = (kernel - 1) / 2;
    const conv = (inChannels: number) =>
      ({ kind: 'conv', inChannels, outChannels: 8, kernel, padding }) as const;
    const pool = { kind: 'pool', kernel: 2 } as const;
    const layers = [conv(3), conv(8), conv(8), { ...pool }, conv(8), { ...pool }];
    const question = networkQuestion({ input: [3, 64, 64], layers }, { size: 'size' });
    const [cause] = explain(question, { 'final size': size }).causes;
    return cause!.explanations.flat().find(({ rule }) => rule === 'ignored-padding');
  }

  it('is said to be made there, if the number tells in which', () => {
    // 64 → 58 → 52 → 46 → 23 → 23 → 11
    expect(withoutPadding(7, 11)?.message).toMatch(
      /^In block 1 \(up to layer 4\) only: The padding seems/,
    );
  });

  it('and if it does not, that this is unknown', () => {
    // 64 → 60 → 30 → 15, in whichever convolution of the first block.
    const mistake = withoutPadding(5, 15);
    expect(mistake?.message).toMatch(/do not show which\): The padding seems/);
    expect(mistake?.hint).toMatch(/^What comes out of each layer/);
  });
});
