/**
 * What a learner's progress looks like. JupyterLab draws the same from the file as it is by then, so this
 * runs in a browser as well.
 */
import { card, escapeHTML, markUp, type Bundle, type Displayable } from '../../display';
import { leadOf } from '../check/format';
import { untried, type ExerciseProgress } from './progress';

/** A lesson, and what there is to pass in it. */
export interface LessonOutline {
  /** The lesson's file without its extension: `09-the-quiz`. */
  readonly lesson: string;
  readonly title: string;
  readonly exercises: readonly { readonly id: string; readonly title: string }[];
}

/** How exercises have gone, by their ids. */
export type ProgressRecord = Readonly<Record<string, ExerciseProgress>>;

/** The mime type under which JupyterLab gets the lessons, to look up by itself how they have gone. */
export const PROGRESS_MIME = 'application/vnd.convlab.progress+json';

/** What an output of that type holds. */
export interface ProgressData {
  readonly lessons: readonly LessonOutline[];
}

/** How far a learner is, in one lesson exercise by exercise, in several lesson by lesson. */
export class ProgressPanel implements Displayable {
  constructor(
    private readonly lessons: readonly LessonOutline[],
    private readonly record: ProgressRecord,
  ) {}

  toString(): string {
    const { lessons } = this;
    const lines =
      lessons.length === 1
        ? lessons[0]!.exercises.map((exercise) => this.#lineOf(exercise))
        : lessons.map(
            (lesson) => `${this.#markOf(lesson)} ${lesson.lesson}: ${this.#count(lesson)}`,
          );
    const next = this.#next();
    const where = lessons.length === 1 || !next ? '' : ` in ${next.lesson.lesson}`;
    const end = next ? [`Next: ${next.exercise.title} (\`${next.exercise.id}\`)${where}.`] : [];
    return [this.#head(), ...lines, ...end].join('\n');
  }

  /** Bars, links to the lessons, and how each exercise went, folded away. */
  toHTML(): string {
    const { lessons } = this;
    const body =
      lessons.length === 1
        ? this.#listOf(lessons[0]!)
        : `<table style="margin: 0.5em 0; border-collapse: collapse">${lessons.map((lesson) => this.#rowOf(lesson)).join('')}</table>`;
    const next = this.#next();
    const where = lessons.length === 1 || !next ? '' : ` in ${linkTo(next.lesson)}`;
    const end = next ? `<div>Next: <b>${markUp(next.exercise.title)}</b>${where}</div>` : '';
    const bar = barOf(this.#head(), this.#passed(lessons), exercisesOf(lessons).length);
    return card(`<div><b>${escapeHTML(this.#head())}</b></div>${bar}${body}${end}`);
  }

  toBundle(): Bundle {
    const lessons = this.lessons.map(({ lesson, title, exercises }) => ({
      lesson,
      title,
      exercises: exercises.map(({ id, title }) => ({ id, title })),
    }));
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

  #head(): string {
    const { lessons } = this;
    const where = lessons.length === 1 ? 'in this lesson' : 'in the course';
    return `${this.#passed(lessons)} of ${exercisesOf(lessons).length} exercises passed ${where}`;
  }

  #rowOf(lesson: LessonOutline): string {
    const passed = this.#passed([lesson]);
    const bar = barOf(nameOf(lesson), passed, lesson.exercises.length);
    const exercises = `<details><summary>${this.#count(lesson)}</summary>${this.#listOf(lesson)}</details>`;
    const cells = [linkTo(lesson), bar, exercises];
    const style = 'text-align: left; vertical-align: top; padding: 0.1em 1em 0.1em 0';
    return `<tr>${cells.map((cell) => `<td style="${style}">${cell}</td>`).join('')}</tr>`;
  }

  #listOf({ exercises }: LessonOutline): string {
    const items = exercises.map((exercise) => `<li>${markUp(this.#lineOf(exercise))}</li>`);
    return `<ul style="list-style: none; margin: 0.3em 0; padding: 0">${items.join('')}</ul>`;
  }

  #lineOf({ id, title }: { id: string; title: string }): string {
    const { attempts, passed, points, maxPoints } = this.#of(id);
    if (attempts === 0) return `· ${leadOf(title)} not tried yet`;
    const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
    return `${passed ? '✔' : '✖'} ${leadOf(title)} ${points} of ${maxPoints} points, ${tries}`;
  }

  #markOf(lesson: LessonOutline): string {
    return this.#passed([lesson]) === lesson.exercises.length ? '✔' : '·';
  }

  #count(lesson: LessonOutline): string {
    return `${this.#passed([lesson])} of ${lesson.exercises.length} passed`;
  }

  #passed(lessons: readonly LessonOutline[]): number {
    return exercisesOf(lessons).filter(({ id }) => this.#of(id).passed).length;
  }

  /** The first exercise that has not been passed. */
  #next() {
    const all = this.lessons.flatMap((lesson) =>
      lesson.exercises.map((exercise) => ({ lesson, exercise })),
    );
    return all.find(({ exercise }) => !this.#of(exercise.id).passed);
  }

  #of(id: string): ExerciseProgress {
    return Object.hasOwn(this.record, id) ? this.record[id]! : untried;
  }
}

function exercisesOf(lessons: readonly LessonOutline[]) {
  return lessons.flatMap(({ exercises }) => exercises);
}

/** `9 The quiz` */
function nameOf({ lesson, title }: LessonOutline): string {
  return `${Number.parseInt(lesson)} ${title}`;
}

function linkTo(lesson: LessonOutline): string {
  return `<a href="${lesson.lesson}.ipynb">${escapeHTML(nameOf(lesson))}</a>`;
}

function barOf(label: string, passed: number, of: number): string {
  return `<progress aria-label="${escapeHTML(label)}" value="${passed}" max="${of}"></progress>`;
}
