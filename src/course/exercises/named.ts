/** What people call a lesson or an exercise: `QUIZ-130`, `the-quiz`, `The quiz`, `quiz_130`. */
import { lessonName } from './lesson-name';
import type { Listed } from './manifest';

/** A name in the form in which names are compared: in small letters, with hyphens between its words. */
export function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** Whether an exercise belongs to what is named: a topic (`quiz`), or a lesson by its name, number or title. */
export function isPartOf(
  { topic, lesson, lessonTitle }: Pick<Listed, 'topic' | 'lesson' | 'lessonTitle'>,
  name: string,
): boolean {
  const wanted = plainName(name);
  return (
    topic === wanted ||
    lessonName(lesson) === lessonName(wanted) ||
    lesson.startsWith(`${wanted}-`) ||
    plainName(lessonTitle) === wanted
  );
}

/** Whether an exercise is meant by a name: its id or its title. */
export function isCalled({ exercise }: Pick<Listed, 'exercise'>, name: string): boolean {
  const wanted = plainName(name);
  return exercise.id === wanted || plainName(exercise.title) === wanted;
}

/** All that names one exercise or several: lessons, topics and ids. */
export function namesIn(entries: readonly Listed[]): string[] {
  const ofLessons = entries.flatMap(({ lesson, topic }) => [lessonName(lesson), topic]);
  return [...new Set([...ofLessons, ...entries.map(({ exercise }) => exercise.id)])];
}
