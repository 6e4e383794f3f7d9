/** How far a learner is in the lessons: what all that shows progress counts and names alike. */
import { untried, type ExerciseProgress } from './progress';

/** A lesson, and what there is to pass in it. */
export interface LessonOutline {
  /** The lesson's file without its extension: `10-the-quiz`. */
  readonly lesson: string;
  readonly title: string;
  readonly exercises: readonly ExerciseOutline[];
}

/** An exercise as a list names it. */
export interface ExerciseOutline {
  readonly id: string;
  readonly title: string;
}

/** An exercise and the lesson that it belongs to. */
export interface Place {
  readonly lesson: LessonOutline;
  readonly exercise: ExerciseOutline;
}

/** How exercises have gone, by their ids. */
export type ProgressRecord = Readonly<Record<string, ExerciseProgress>>;

/** The lessons without what only a check needs: plain data. */
export function outlineOf(lessons: readonly LessonOutline[]): LessonOutline[] {
  return lessons.map(({ lesson, title, exercises }) => ({
    lesson,
    title,
    exercises: exercises.map(({ id, title }) => ({ id, title })),
  }));
}

/** All exercises in the order of the course. */
export function placesOf(lessons: readonly LessonOutline[]): Place[] {
  return lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise })));
}

/** `9 The quiz` */
export function nameOf({ lesson, title }: LessonOutline): string {
  return `${Number.parseInt(lesson)} ${title}`;
}

/**
 * Which of some exercises comes next, for all that says so: the one that the learner was on last; if it is passed,
 * one of its lesson that is not, those after it first; then one of the lessons after it, and at the end from the
 * beginning.
 */
export function goOnWith<
  T extends { readonly lesson: unknown; readonly exercise: ExerciseOutline },
>(inOrder: readonly T[], record: ProgressRecord): T | undefined {
  const of = ({ exercise: { id } }: T) => (Object.hasOwn(record, id) ? record[id]! : untried);
  const times = inOrder.map((one) => lastOn(of(one)));
  const latest = Math.max(0, ...times);
  const at = latest > 0 ? times.lastIndexOf(latest) : 0;
  const onward = [...inOrder.slice(at), ...inOrder.slice(0, at)];
  const open = onward.filter((one) => !of(one).passed);
  return open.find(({ lesson }) => lesson === inOrder[at]!.lesson) ?? open[0];
}

function lastOn({ lastTried, lastOn }: ExerciseProgress): number {
  return Math.max(
    ...[lastTried, lastOn].map((date) => (date === undefined ? 0 : Date.parse(date))),
  );
}

/** A learner's standing at some moment. */
export class Standing {
  constructor(
    readonly lessons: readonly LessonOutline[],
    private readonly record: ProgressRecord,
  ) {}

  of(id: string): ExerciseProgress {
    return Object.hasOwn(this.record, id) ? this.record[id]! : untried;
  }

  passed(lessons = this.lessons): number {
    return placesOf(lessons).filter(({ exercise }) => this.of(exercise.id).passed).length;
  }

  /** `3 of 40 exercises passed in the course` */
  get head(): string {
    const { lessons } = this;
    const where = lessons.length === 1 ? 'in this lesson' : 'in the course';
    return `${this.passed()} of ${placesOf(lessons).length} exercises passed ${where}`;
  }

  /** `1 of 5 passed` */
  count(lesson: LessonOutline): string {
    return `${this.passed([lesson])} of ${lesson.exercises.length} passed`;
  }

  /** The exercise with which the learner goes on. */
  get next(): Place | undefined {
    return goOnWith(placesOf(this.lessons), this.record);
  }

  /** The first one after an exercise, in the order of the course; after the last one, from the beginning. */
  nextAfter(id: string): Place | undefined {
    const places = placesOf(this.lessons);
    const at = places.findIndex(({ exercise }) => exercise.id === id) + 1;
    const onward = [...places.slice(at), ...places.slice(0, at)];
    return onward.find(({ exercise }) => !this.of(exercise.id).passed);
  }

  /** `✔`, `✖` or `·` */
  mark(id: string): string {
    const { attempts, passed } = this.of(id);
    return passed ? '✔' : attempts > 0 ? '✖' : '·';
  }

  /** `not tried yet`, `3 of 5 points, 2 tries` */
  result(id: string): string {
    const { attempts, points, maxPoints } = this.of(id);
    if (attempts === 0) return 'not tried yet';
    return `${points} of ${maxPoints} points, ${attempts === 1 ? '1 try' : `${attempts} tries`}`;
  }
}
