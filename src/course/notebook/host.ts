/** The Node part of this module: the solution files and the environment. A browser gets another file in its place. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The solutions of this copy of the course, seen from dist/course/notebook as from src/course/notebook. */
const solutions = join(__dirname, '..', '..', '..', 'solutions');

/** A solution file, if the solutions are there. */
export function readSolution(path: string): string | undefined {
  const file = join(solutions, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Whether `compare` holds back, once, a value for which nothing was predicted. `CONVLAB_HOLD_BACK=off` is for tests, in
 * which all cells run once and without a learner.
 */
export function holdsBack(): boolean {
  return process.env.CONVLAB_HOLD_BACK?.trim() !== 'off';
}
