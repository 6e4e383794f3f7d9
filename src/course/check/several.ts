/** One finding for one wrong answer, however many mistakes explain it. */
import type { Finding, NamedMistake } from './finding';

/** The rule of a finding whose mistakes each explain the answer by themselves: one of them was made. */
export const ONE_OF_SEVERAL = 'one-of-several';

/** With more explanations than this, only the two likeliest are named: more would be guessing. */
const most = 3;

type Several = Pick<Finding, 'rule' | 'message' | 'mistakes'>;

/** @param answer what they lead to: `this number` */
export function oneOfSeveral(mistakes: readonly NamedMistake[], answer: string): Several {
  const isMany = mistakes.length > most;
  const count = mistakes.length === 2 ? 'Two' : 'Three';
  return {
    rule: ONE_OF_SEVERAL,
    message: isMany
      ? `Several mistakes lead to ${answer}. These two are the most likely.`
      : `${count} different mistakes lead to ${answer}.`,
    mistakes: (isMany ? mistakes.slice(0, 2) : mistakes).map(named),
  };
}

/** @param answer what they lead to: `this number` */
export function severalAtOnce(mistakes: readonly NamedMistake[], answer: string): Several {
  return {
    rule: 'several-at-once',
    message: `It takes two mistakes to get ${answer}.`,
    mistakes: mistakes.map(named),
  };
}

function named({ rule, message, hint }: NamedMistake): NamedMistake {
  return { rule, message, hint };
}
