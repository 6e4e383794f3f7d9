/** Mistakes that some learners make along both dimensions and others along one only. */
import type { RuleMistake } from '../../mistake';
import type { Axis } from '../../numbers/rules';
import type { WindowRules } from './rules';

type Where = 'both sides' | 'rows' | 'columns';

type AlongMistake = Pick<RuleMistake<WindowRules>, 'rule' | 'form' | 'hint'> & {
  readonly likelihood: 2 | 3;
  /** `place` is `along both sides` or the like. */
  message(place: string): string;
  /** `isMeant` tells whether the mistake is made along an axis. */
  change(rules: WindowRules, isMeant: (axis: Axis) => boolean): Partial<WindowRules>;
};

const axes: Record<Where, readonly Axis[]> = { 'both sides': [0, 1], rows: [0], columns: [1] };

const places: Record<Where, string> = {
  'both sides': 'in both directions',
  rows: 'from row to row, but not from column to column',
  columns: 'from column to column, but not from row to row',
};

/** One mistake for both dimensions and one for each; in one dimension only it is less likely. */
export function alongDimensions(mistake: AlongMistake): RuleMistake<WindowRules>[] {
  return (Object.keys(axes) as Where[]).map((where) => ({
    rule: mistake.rule,
    form: mistake.form === undefined ? where : `${mistake.form}, ${where}`,
    message: mistake.message(places[where]),
    hint: mistake.hint,
    likelihood: where === 'both sides' ? mistake.likelihood : 2,
    change: (rules) => mistake.change(rules, (axis) => axes[where].includes(axis)),
  }));
}
