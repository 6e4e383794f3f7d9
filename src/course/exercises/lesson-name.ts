/**
 * The name of a lesson, by which everything refers to it: its number changes when a lesson comes before it.
 *
 * @example
 * lessonName('10-the-quiz') // 'the-quiz'
 */
export function lessonName(lesson: string): string {
  return lesson.replace(/^\d+-/, '');
}

/** Whether an exercise belongs to what is named: a topic (`quiz`) or a lesson, with its number or without. */
export function isPartOf(
  { topic, lesson }: { readonly topic: string; readonly lesson: string },
  name: string,
): boolean {
  return topic === name || lessonName(lesson) === lessonName(name);
}
