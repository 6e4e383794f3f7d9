/** A table of exercises that reads well in 80 columns. */
import pc from 'picocolors';
import { untried, type ExerciseProgress } from '../../../course/progress/progress.js';
import type { Checked } from './check-file.mjs';
import type { Entry } from './course.mjs';

/** How each exercise went, by id. */
export type States = Readonly<Record<string, ExerciseProgress>>;

/** Lesson by lesson: mark, id, title, kind, points. */
export function tableOf(entries: readonly Entry[], states: States, columns = 80): string {
  const width = widthsFor(entries, Math.max(60, Math.min(columns || 80, 110)));
  const lessons = new Map<string, string[]>();
  for (const { exercise, lesson } of entries) {
    const state = states[exercise.id] ?? untried;
    const line = [
      markOf(state),
      exercise.id.padEnd(width.id),
      cut(exercise.title, width.title).padEnd(width.title),
      pc.dim(exercise.kind.padEnd(width.kind)),
      pointsOf(exercise.parts, state),
    ].join('  ');
    lessons.set(lesson, [...(lessons.get(lesson) ?? []), line]);
  }
  return [...lessons].map(([lesson, lines]) => [pc.bold(lesson), ...lines].join('\n')).join('\n\n');
}

/** A table of results, regardless of what was passed before, and the reports of what is our fault. */
export function tableOfResults(results: readonly Checked[], columns = 80): string {
  const entries = results.map(({ entry }) => entry);
  const states: States = Object.fromEntries(
    results.map(({ entry, report, ran }) => [
      entry.exercise.id,
      { ...untried, attempts: ran ? 1 : 0, passed: report.passed, points: report.points },
    ]),
  );
  const faults = results.filter(({ report }) => report.isFault);
  return [
    tableOf(entries, states, columns),
    '',
    sumUp(entries, states),
    ...faults.map(({ report }) => String(report)),
  ].join('\n');
}

/** `7 of 35 passed, 21 of 90 points.` */
export function sumUp(entries: readonly Entry[], states: States): string {
  const all = entries.map(({ exercise }) => states[exercise.id] ?? untried);
  const points = all.reduce((sum, state) => sum + state.points, 0);
  const most = entries.reduce((sum, { exercise }) => sum + mostPoints(exercise.parts), 0);
  const passed = all.filter((state) => state.passed).length;
  return `${passed} of ${all.length} passed, ${round(points)} of ${round(most)} points`;
}

/** Tasks on explorers have no files to check: only how many are passed is said. */
export function sumUpTasks(tasks: readonly { readonly id: string }[], states: States): string {
  const passed = tasks.filter(({ id }) => states[id]?.passed).length;
  return `${passed} of ${tasks.length} tasks on explorers passed, in the notebooks`;
}

function mostPoints(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}

function markOf({ passed, attempts }: ExerciseProgress): string {
  if (passed) return pc.green('✔');
  return attempts > 0 ? pc.red('✖') : pc.dim('·');
}

function pointsOf(parts: Entry['exercise']['parts'], { points }: ExerciseProgress): string {
  const most = round(mostPoints(parts));
  const text = `${round(points)}/${most}`.padStart(5);
  return points > 0 ? text : pc.dim(text);
}

/** Partial credit can be a third of a point. */
function round(points: number): string {
  return String(Number(points.toFixed(1)));
}

function widthsFor(entries: readonly Entry[], columns: number) {
  const widest = (texts: string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const id = widest(entries.map(({ exercise }) => exercise.id));
  const kind = widest(entries.map(({ exercise }) => exercise.kind));
  const title = widest(entries.map(({ exercise }) => exercise.title));
  // Mark, points and four gaps take 14.
  return { id, kind, title: Math.max(10, Math.min(title, columns - id - kind - 14)) };
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1).trimEnd()}…` : text;
}
