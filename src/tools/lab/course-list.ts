/** The lessons in their order, each with its exercises folded away. */
import {
  nameOf,
  type LessonOutline,
  type Place,
  type Standing,
} from '../../course/progress/standing';
import { markUp } from '../../display/markup';
import { button, element } from './element';
import type { Guide } from './guide';

export class CourseList {
  readonly node = element('nav', 'convlab-course-lessons');
  readonly #lessons: readonly LessonRow[];
  #opened: LessonOutline | undefined;

  constructor(guide: Guide) {
    this.node.setAttribute('aria-label', 'Lessons');
    this.#lessons = guide.course.lessons.map((lesson) => new LessonRow(lesson, guide));
    this.node.append(...this.#lessons.map(({ node }) => node));
  }

  /** @param atHand the exercise that is marked as the current one; its lesson opens */
  show(standing: Standing, atHand: Place | undefined): void {
    for (const row of this.#lessons) row.show(standing, atHand?.exercise.id);
    if (atHand?.lesson === this.#opened) return;
    this.#opened = atHand?.lesson;
    const row = this.#lessons.find(({ lesson }) => lesson === this.#opened);
    if (row) row.node.open = true;
  }
}

class LessonRow {
  readonly node = element('details', 'convlab-course-lesson');
  readonly #bar = element('progress', '');
  readonly #count = element('span', 'convlab-course-count');
  readonly #exercises: readonly ExerciseRow[];

  constructor(
    readonly lesson: LessonOutline,
    guide: Guide,
  ) {
    this.#bar.max = lesson.exercises.length;
    this.#exercises = lesson.exercises.map(
      (exercise) => new ExerciseRow({ lesson, exercise }, guide),
    );
    const name = element('span', 'convlab-course-name', nameOf(lesson));
    const open = button('Open the lesson', 'convlab-course-link', () => guide.open(lesson.lesson));
    const items = [element('li', '', open), ...this.#exercises.map(({ node }) => node)];
    this.node.append(
      element('summary', '', name, this.#count, this.#bar),
      element('ul', '', ...items),
    );
  }

  show(standing: Standing, atHand: string | undefined): void {
    const { lesson } = this;
    this.#count.textContent = standing.count(lesson);
    this.#bar.value = standing.passed([lesson]);
    this.#bar.setAttribute('aria-label', nameOf(lesson));
    for (const row of this.#exercises) row.show(standing, atHand);
  }
}

class ExerciseRow {
  readonly node = element('li', '');
  readonly #button: HTMLButtonElement;
  readonly #mark = element('span', 'convlab-course-mark');
  readonly #result = element('span', 'convlab-course-result');

  constructor(
    private readonly place: Place,
    guide: Guide,
  ) {
    this.#mark.setAttribute('aria-hidden', 'true'); // the words say the same
    const title = element('span', 'convlab-course-exercise');
    title.innerHTML = markUp(place.exercise.title);
    this.#button = button('', 'convlab-course-link', () => guide.goTo(place));
    this.#button.append(this.#mark, title, ' ', this.#result);
    this.node.append(this.#button);
  }

  show(standing: Standing, atHand: string | undefined): void {
    const { id } = this.place.exercise;
    this.#mark.textContent = standing.mark(id);
    this.#result.textContent = resultOf(standing, id);
    this.#button.ariaCurrent = String(id === atHand);
  }
}

/** `passed, 3 of 3 points, 1 try` */
function resultOf(standing: Standing, id: string): string {
  const { passed } = standing.of(id);
  return (passed ? 'passed, ' : '') + standing.result(id);
}
