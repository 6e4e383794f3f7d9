/**
 * The name of a lesson, by which everything refers to it: its number changes when a lesson comes before it.
 *
 * @example
 * lessonName('10-the-quiz') // 'the-quiz'
 */
export function lessonName(lesson: string): string {
  return lesson.replace(/^\d+-/, '');
}
