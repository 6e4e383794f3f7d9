/** Answers as a learner writes them: named parts, each a number, a list, or a list of pairs. */
import { answersUnder, asked, rightRules } from '../mistake';
import type { PracticeQuestion } from './generate';

/** The right numbers as an answer holds them: `{ depth: 20, size: [16, 8] }`. */
export function solutionOf({ question }: PracticeQuestion): Readonly<Record<string, unknown>> {
  const right = answersUnder(question, rightRules);
  const solution: Record<string, unknown> = {};
  for (const { name, path } of asked(question)) {
    const [part, ...at] = path;
    solution[part] = placed(solution[part], at, right[name]!);
  }
  return solution;
}

function placed(into: unknown, [first, ...rest]: readonly number[], value: number): unknown {
  if (first === undefined) return value;
  const list = Array.isArray(into) ? [...(into as unknown[])] : [];
  list[first] = placed(list[first], rest, value);
  return list;
}

/** How deep the lists of a part are: 0 for a number, 1 for a list, 2 for a list of pairs. */
export function listDepth({ question }: PracticeQuestion, part: string): number {
  const paths = asked(question).map(({ path }) => path);
  return Math.max(...paths.filter(([name]) => name === part).map((path) => path.length - 1));
}
