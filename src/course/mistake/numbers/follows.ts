/** Which numbers of a question follow from which. */
import { predict, type Question } from './question';
import { rightRules } from './rules';

/** The names of the numbers that change with one of them. */
export function followersOf(question: Question, name: string): ReadonlySet<string> {
  const right = predict(question, rightRules);
  // Far enough from the right number that no rounding hides it.
  const changed = predict(question, rightRules, { [name]: 1000 * right[name]! + 1000 });
  const all = question.quantities.map((quantity) => quantity.name);
  return new Set(all.filter((other) => changed[other] !== right[other]));
}
