/**
 * What a learner's progress looks like. JupyterLab draws the same from the file as it is by then, so this
 * runs in a browser as well.
 */
import { card, escapeHTML, markUp, type Bundle, type Displayable } from '../../display';
import { leadOf } from '../check/format';
import {
  nameOf,
  outlineOf,
  placesOf,
  Standing,
  type ExerciseOutline,
  type LessonOutline,
  type ProgressRecord,
} from './standing';

/** The mime type under which JupyterLab gets the lessons, to look up by itself how they have gone. */
export const PROGRESS_MIME = 'application/vnd.convlab.progress+json';

/** What an output of that type holds. */
export interface ProgressData {
  readonly lessons: readonly LessonOutline[];
}

/** How far a learner is, in one lesson exercise by exercise, in several lesson by lesson. */
export class ProgressPanel implements Displayable {
  readonly #standing: Standing;

  constructor(
    private readonly lessons: readonly LessonOutline[],
    record: ProgressRecord,
  ) {
    this.#standing = new Standing(lessons, record);
  }

  toString(): string {
    const { lessons } = this;
    const lines =
      lessons.length === 1
        ? lessons[0]!.exercises.map((exercise) => this.#lineOf(exercise))
        : lessons.map(
            (lesson) => `${this.#markOf(lesson)} ${lesson.lesson}: ${this.#standing.count(lesson)}`,
          );
    const next = this.#standing.next;
    const where = lessons.length === 1 || !next ? '' : ` in ${next.lesson.lesson}`;
    const end = next ? [`Next: ${next.exercise.title} (\`${next.exercise.id}\`)${where}.`] : [];
    return [this.#standing.head, ...lines, ...end].join('\n');
  }

  /** Bars, links to the lessons, and how each exercise went, folded away. */
  toHTML(): string {
    const { lessons } = this;
    const body =
      lessons.length === 1
        ? this.#listOf(lessons[0]!)
        : `<table style="margin: 0.5em 0; border-collapse: collapse">${lessons.map((lesson) => this.#rowOf(lesson)).join('')}</table>`;
    const next = this.#standing.next;
    const where = lessons.length === 1 || !next ? '' : ` in ${linkTo(next.lesson)}`;
    const end = next ? `<div>Next: <b>${markUp(next.exercise.title)}</b>${where}</div>` : '';
    const bar = barOf(this.#standing.head, this.#standing.passed(), placesOf(lessons).length);
    return card(`<div><b>${escapeHTML(this.#standing.head)}</b></div>${bar}${body}${end}`);
  }

  toBundle(): Bundle {
    const lessons = outlineOf(this.lessons);
    return {
      [PROGRESS_MIME]: { lessons } satisfies ProgressData,
      'text/html': this.toHTML(),
      'text/plain': this.toString(),
    };
  }

  /** What a cell or Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  #rowOf(lesson: LessonOutline): string {
    const passed = this.#standing.passed([lesson]);
    const bar = barOf(nameOf(lesson), passed, lesson.exercises.length);
    const exercises = `<details><summary>${this.#standing.count(lesson)}</summary>${this.#listOf(lesson)}</details>`;
    const cells = [linkTo(lesson), bar, exercises];
    const style = 'text-align: left; vertical-align: top; padding: 0.1em 1em 0.1em 0';
    return `<tr>${cells.map((cell) => `<td style="${style}">${cell}</td>`).join('')}</tr>`;
  }

  #listOf({ exercises }: LessonOutline): string {
    const items = exercises.map((exercise) => `<li>${markUp(this.#lineOf(exercise))}</li>`);
    return `<ul style="list-style: none; margin: 0.3em 0; padding: 0">${items.join('')}</ul>`;
  }

  #lineOf({ id, title }: ExerciseOutline): string {
    return `${this.#standing.mark(id)} ${leadOf(title)} ${this.#standing.result(id)}`;
  }

  #markOf(lesson: LessonOutline): string {
    return this.#standing.passed([lesson]) === lesson.exercises.length ? '✔' : '·';
  }
}

function linkTo(lesson: LessonOutline): string {
  return `<a href="${lesson.lesson}.ipynb">${escapeHTML(nameOf(lesson))}</a>`;
}

function barOf(label: string, passed: number, of: number): string {
  return `<progress aria-label="${escapeHTML(label)}" value="${passed}" max="${of}"></progress>`;
}
