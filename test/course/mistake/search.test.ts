import { describe, expect, it } from 'vitest';
import { pairsOf, rulesWith, type Mistake, type RuleMistake } from '../../../src/course/mistake';
import { distinct, search, stage } from '../../../src/course/mistake/search';

const mistake = (rule: string, likelihood: 1 | 2 | 3 = 1): Mistake => ({
  rule,
  message: '',
  hint: '',
  likelihood,
});
const [often, sometimes, seldom] = [mistake('a', 3), mistake('b', 2), mistake('c', 1)];

describe('The search for the mistakes behind an answer', () => {
  const singles = stage(() => [{ mistakes: [seldom] }, { mistakes: [often] }]);
  const pairs = stage(() => [
    { mistakes: [seldom, sometimes] },
    { mistakes: [seldom, often] },
    { mistakes: [sometimes, sometimes] },
  ]);
  const rulesFound = (explains: (rules: string) => boolean) =>
    [...search([singles, pairs], ({ mistakes }) => explains(rulesOf(mistakes)))].map(
      ({ mistakes }) => rulesOf(mistakes),
    );
  const rulesOf = (mistakes: readonly Mistake[]) => mistakes.map(({ rule }) => rule).join('');

  it('finds the likeliest first', () => {
    expect(rulesFound(() => true)).toEqual(['a', 'c']);
  });

  it('adds up how likely two mistakes are, and leaves equal ones in their order', () => {
    expect(rulesFound((rules) => rules.length === 2)).toEqual(['ca', 'bb', 'cb']);
  });

  it('does not look for two mistakes if one explains the answer', () => {
    const never = stage((): { mistakes: Mistake[] }[] => {
      throw new Error('These were computed.');
    });
    expect([...search([singles, never], () => true)]).toHaveLength(2);
  });

  it('finds nothing if nothing explains the answer', () => {
    expect(rulesFound(() => false)).toEqual([]);
  });

  it('tries no more than it is asked for', () => {
    const tried: string[] = [];
    const explains = ({ mistakes }: { mistakes: readonly Mistake[] }) => {
      tried.push(rulesOf(mistakes));
      return true;
    };
    search([singles], explains).next();
    expect(tried).toEqual(['a']);
  });

  it('names the same mistakes once, in whatever form and order', () => {
    const found = distinct([
      { mistakes: [often, seldom] },
      { mistakes: [seldom, { ...often, message: 'Another form.' }] },
      { mistakes: [often] },
    ]);
    expect(found.map(({ mistakes }) => rulesOf(mistakes))).toEqual(['ac', 'a']);
  });

  it('names those first of which more forms lead to the answer', () => {
    const form = { mistakes: [{ ...seldom, message: 'Another form.' }] };
    const forms = [form, form, form].map(({ mistakes }) => ({ mistakes: [...mistakes] }));
    const found = distinct([{ mistakes: [often] }, { mistakes: [seldom] }, ...forms]);
    expect(found.map(({ mistakes }) => rulesOf(mistakes))).toEqual(['c', 'a']);
  });
});

describe('Pairs of mistakes', () => {
  interface Rules {
    readonly x: (x: number) => number;
    readonly y: (y: number) => number;
  }
  const rules: Rules = { x: (x) => x, y: (y) => y };
  const changing = (rule: string, change: RuleMistake<Rules>['change']): RuleMistake<Rules> => ({
    ...mistake(rule),
    change,
  });
  const doubled = changing('doubled', ({ x }) => ({ x: (n) => 2 * x(n) }));
  const plusOne = changing('plus-one', ({ x }) => ({ x: (n) => x(n) + 1 }));
  const other = changing('other', () => ({ y: () => 0 }));

  it('come in both orders if both change the same rule', () => {
    const results = pairsOf([doubled, plusOne], rules).map((pair) =>
      rulesWith(rules, ...pair).x(10),
    );
    expect(results).toEqual([21, 22]);
  });

  it('come once if they change different rules', () => {
    expect(pairsOf([doubled, other], rules)).toEqual([[doubled, other]]);
  });

  it('are never two forms of one mistake', () => {
    expect(pairsOf([doubled, { ...doubled, form: 'another' }], rules)).toEqual([]);
  });
});
