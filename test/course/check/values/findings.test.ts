/** What is said around the mistakes that explain a number. */
import { describe, expect, it } from 'vitest';
import { findingsFor } from '../../../../src/course/check/values/value-exercise';
import { activations } from '../../../../src/course/exercises/parameters/activations';
import { quizNetwork } from '../../../../src/course/exercises/networks';
import { networkQuestion, type Answers } from '../../../../src/course/mistake';

const parts = [
  { name: 'steps', label: 'the sizes', points: 1, optional: true },
  { name: 'size', label: 'the size', points: 1 },
];
const question = networkQuestion(quizNetwork, { steps: 'steps', size: 'size' });
const findings = (answers: Answers) => findingsFor(question, parts, answers).findings;

describe('A finding', () => {
  it('says in which layers a mistake was made, where no step is named', () => {
    const [{ mistakes } = {}] = findings({ 'final size': 14 });
    expect(mistakes?.[1]?.message).toMatch(/^The “\+ 1” seems to be missing in the poolings: /);
  });

  it('leaves that out after the name of a layer', () => {
    const [first] = findings({ 'size 1': 128, 'size 2': 31 });
    expect(first?.part).toBe('steps[1]');
    expect(first?.message).toMatch(
      /^Right up to here\. At `MaxPool2d\(4, 4\)`: The “\+ 1” seems to be missing: /,
    );
  });

  it('names a layer once that is passed over', () => {
    const [first] = findings({ 'size 1': 128, 'size 2': 128 });
    expect(first?.message).toMatch(
      /^Right up to here\. Layer 2, `MaxPool2d\(4, 4\)`, seems to be skipped\./,
    );
  });

  it('is the only one on a number, and asks first for the steps that tell its mistakes apart', () => {
    expect(findings({ 'final size': 15 })).toMatchObject([
      {
        rule: 'one-of-several',
        part: 'size',
        message: 'Three different mistakes lead to this number.',
        hint: 'Could you give `steps` as well (the sizes)? It would show which mistake it was.',
        mistakes: [
          { rule: 'forgot-plus-one' },
          { rule: 'padding-counted-once' },
          { rule: 'conv-shrinks-by-one' },
        ],
      },
    ]);
  });

  it('does not ask for steps that would tell nothing', () => {
    const depth = networkQuestion(quizNetwork, { steps: 'steps', depth: 'depth' });
    const ofDepth = [parts[0]!, { name: 'depth', label: 'the depth', points: 1 }];
    const [found] = findingsFor(depth, ofDepth, { 'final depth': 10 }).findings;
    expect(found?.mistakes).toHaveLength(3);
    expect(found?.hint).toBeUndefined();
  });

  it('lists two mistakes that only together lead to a number', () => {
    const ofAll = [...parts, { name: 'features', label: 'the features', points: 1 }];
    const all = networkQuestion(quizNetwork, {
      steps: 'steps',
      size: 'size',
      features: 'features',
    });
    const { findings: found } = findingsFor(all, ofAll, {
      'final size': 9,
      'final features': 1620,
    });
    expect(found[0]).toMatchObject({
      rule: 'several-at-once',
      part: 'size',
      message: 'It takes two mistakes to get this number.',
      hint: 'Could you give `steps` as well (the sizes)? It would show the first wrong step.',
      mistakes: [{ rule: 'ignored-padding' }, { rule: 'forgot-plus-one' }],
    });
    expect(found.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('on a number that no mistake explains asks for the steps, too', () => {
    expect(findings({ 'final size': 7 })).toMatchObject([
      {
        rule: 'too-small',
        hint: 'Could you give `steps` as well (the sizes)? It would show the first wrong step.',
      },
    ]);
  });

  it('says once that nothing is known of several, and leads to the first of them', () => {
    const sizes = { 'size 1': 101, 'size 2': 57, 'size 3': 33, 'size 4': 19, 'final size': 77 };
    const [first, ...others] = findings(sizes);
    expect(first).toMatchObject({ part: 'steps[0]', rule: 'too-small' });
    expect(first?.hint).toMatch(/how many places does the window have along a row\?$/);
    const said =
      'No known mistake leads to it from the numbers before it. Correct `steps[0]` first.';
    expect(others.map(({ part, message }) => [part, message])).toEqual([
      ['steps[1]', `${said} The same goes for \`steps[2]\` and \`steps[3]\`.`],
      ['size', said],
    ]);
  });

  it('says once what is the same of several numbers of a part', () => {
    const said = (...counts: number[]) => {
      const answers = Object.fromEntries(counts.map((n, i) => [`activations ${i + 1}`, n]));
      return findingsFor(activations.question, activations.parts, answers).findings;
    };
    const tooSmall = 'It is too small, and none of the usual mistakes leads to it.';
    expect(said(70, 29, 37, 26)).toMatchObject([
      {
        part: 'ofEach[0]',
        message: `At \`Conv2d(3, 8, 3)\`: ${tooSmall} The same goes for \`ofEach[1]\`, \`ofEach[2]\` and \`ofEach[3]\`.`,
      },
    ]);
    expect(said(3600, 400, 400, 100)[0]?.message).toMatch(
      /The same mistake is in `ofEach\[1\]`, `ofEach\[2\]` and `ofEach\[3\]`\.$/,
    );
  });

  it('says which number before it a number does not fit', () => {
    const all = networkQuestion(quizNetwork, { size: 'size', features: 'features' });
    const ofAll = ['size', 'features'].map((name) => ({ name, label: name, points: 1 }));
    const said = (size: number, features: number) =>
      findingsFor(all, ofAll, { 'final size': size, 'final features': features }).findings.map(
        ({ rule, part, message, withoutAnswer }) => [rule, part, message, withoutAnswer],
      );
    expect(said(16, 4500)).toEqual([
      [
        'does-not-fit',
        'features',
        'It does not fit `size`, which is 16 in your answer: it would follow from 15.',
        'It does not fit `size`: it would follow from another number.',
      ],
    ]);
  });

  it('names the further numbers that its mistakes lead to', () => {
    const answers = Object.fromEntries(
      [28800, 3200, 3200, 800].map((count, i) => [`activations ${i + 1}`, count]),
    );
    const found = findingsFor(activations.question, activations.parts, answers).findings;
    expect(found.map(({ part, message }) => [part, message])).toEqual([
      [
        'ofEach[2]',
        'Right up to here. At `Conv2d(8, 16, 5)`: Two different mistakes lead to this number and `ofEach[3]`.',
      ],
    ]);
  });
});

describe('A right end after a wrong way', () => {
  const sums = networkQuestion(quizNetwork, { parametersOfEach: 'each', parameters: 'all' });
  const note = (answers: Answers) =>
    findings(answers).find(({ rule }) => rule === 'right-by-luck')?.message;

  it('is explained by rounding only where something was rounded', () => {
    const sizes = { 'size 1': 129, 'size 2': 32, 'size 3': 32, 'size 4': 16, 'final size': 16 };
    expect(note(sizes)).toMatch(/because rounding hid the difference/);
    const exchanged = { 'parameters 1': 5020, 'parameters 2': 0, 'parameters 3': 280 };
    const all = { ...exchanged, 'parameters 4': 0, 'final parameters': 5300 };
    const ofSums = ['each', 'all'].map((name) => ({ name, label: name, points: 1 }));
    expect(findingsFor(sums, ofSums, all).findings).toMatchObject([
      { rule: 'places-exchanged', part: 'each[0]' },
      {
        rule: 'right-by-luck',
        message: expect.stringMatching(/the differences cancel out\.$/) as string,
      },
    ]);
  });
});

describe('What follows from a wrong number', () => {
  const all = networkQuestion(quizNetwork, { size: 'size', features: 'features' });
  const ofAll = ['size', 'features'].map((name) => ({ name, label: name, points: 1 }));
  const follows = (answers: Answers) =>
    findingsFor(all, ofAll, answers).findings.filter(({ severity }) => severity === 'consistent');

  it('has no cross, and says that it earns half', () => {
    expect(follows({ 'final size': 15, 'final features': 4500 })).toMatchObject([
      {
        part: 'features',
        message:
          'Worked out correctly from the numbers before it, which earns half the points. It will change when they do.',
      },
    ]);
  });

  it('earns nothing where it takes no knowledge', () => {
    expect(follows({ 'final size': 0, 'final features': 0 })[0]?.message).toBe(
      'Worked out correctly from the numbers before it. It will change when they do.',
    );
  });
});
