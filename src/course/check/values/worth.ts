/** How much of its points a number earns. */
import {
  asked,
  explain,
  type Answers,
  type AskedQuantity,
  type Diagnosis,
  type Question,
} from '../../mistake';
import type { Part } from '../exercise';

/** What a number earns: all of its points (1), half of them, or none. */
export type Worth = (quantity: AskedQuantity) => number;

/**
 * What a number is worth. One that follows from a wrong one before it shows that its rule is known, and
 * counts half; but not if it takes no knowledge: zeros, copies of a number that no mistake explains,
 * and what only follows from an optional part.
 */
export function worthOf(
  question: Question,
  parts: readonly Part[],
  answers: Answers,
  { states, causes }: Diagnosis,
): Worth {
  const optional = new Set(parts.filter((part) => part.optional).map(({ name }) => name));
  const needed = asked(question).filter(({ path }) => !optional.has(path[0]));
  // A chain of steps that a learner may really have taken counts, even if it is optional.
  const isExplained = causes.every(({ explanations }) => explanations.length > 0);
  const without =
    isExplained || optional.size === 0 ? states : explain(question, only(answers, needed)).states;
  const isCopy = (name: string) =>
    needed.find((other) => answers[other.name] === answers[name])?.name !== name;
  return ({ name, path }) => {
    if (states[name] === 'right') return 1;
    const state = (optional.has(path[0]) ? states : without)[name];
    if (state !== 'consistent' || answers[name] === 0) return 0;
    return isExplained || !isCopy(name) ? 0.5 : 0;
  };
}

function only(answers: Answers, quantities: readonly AskedQuantity[]): Answers {
  const names = new Set(quantities.map(({ name }) => name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}
