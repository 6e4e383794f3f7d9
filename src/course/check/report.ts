/** A report: what a check found, and how it prints itself. */
import { boxHTML, boxText } from './box';
import type { Exercise } from './exercise';
import { isOpen, partOf, type Finding, type Outcome, type PartResult } from './finding';
import { boxOf } from './format';

export class Report {
  /** Whether every part is right. */
  readonly passed: boolean;
  readonly points: number;
  readonly maxPoints: number;

  constructor(
    /** The exercise's id. */
    readonly exercise: string,
    readonly title: string,
    readonly parts: readonly PartResult[],
    readonly findings: readonly Finding[],
    /** What the check saw of the answer, as text: the same for the same answer. */
    readonly seen = '',
  ) {
    this.points = sum(parts.map(({ points }) => points));
    this.maxPoints = sum(parts.map(({ maxPoints }) => maxPoints));
    const isWell = findings.every(({ severity }) => severity === 'note');
    this.passed = isWell && this.points === this.maxPoints;
  }

  /** Whether the check itself failed: then the answer was not judged. */
  get isFault(): boolean {
    return this.findings.some(({ severity }) => severity === 'fault');
  }

  /** Whether nothing is answered yet, as when all cells of a notebook run: that is not an attempt. */
  get isUnanswered(): boolean {
    const said = this.findings.filter(({ severity }) => severity !== 'note');
    const open = new Set(said.map(partOf));
    const isAllOpen = said.every(isOpen) && this.parts.every(({ part }) => open.has(part));
    return this.points === 0 && isAllOpen;
  }

  /** Plain text. */
  toString(): string {
    return boxText(boxOf(this));
  }

  /** The same content for a notebook. */
  toHTML(): string {
    return boxHTML(boxOf(this));
  }

  /** Only the data. */
  toJSON() {
    const { exercise, passed, points, maxPoints, parts, findings } = this;
    return { exercise, passed, points, maxPoints, parts, findings };
  }

  /** What a cell or Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/**
 * The report on an outcome.
 *
 * @param seen what the check saw of the answer ('')
 */
export function reportOn(
  exercise: Pick<Exercise, 'id' | 'title' | 'parts'>,
  { points, findings }: Outcome,
  seen = '',
): Report {
  const parts = exercise.parts
    .filter(({ name, optional }) => !optional || points[name] !== undefined)
    .map(({ name, label, points: maxPoints }) => ({
      part: name,
      label,
      points: Math.max(0, Math.min(maxPoints, points[name] ?? 0)),
      maxPoints,
    }));
  return new Report(exercise.id, exercise.title, parts, findings, seen);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
